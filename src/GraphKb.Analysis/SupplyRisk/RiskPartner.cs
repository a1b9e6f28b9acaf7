namespace GraphKb.Analysis.SupplyRisk;

/// <summary>A country that the region imports from.</summary>
/// <param name="Country">The country's code.</param>
/// <param name="Tonnes">The known tonnes of the year that it exports into the region.</param>
/// <param name="Share">Its tonnes over the imports and the production of the region together, 0 to 1.</param>
/// <param name="Governance">Its score on the scale of the question, 0 (best) to 1 (worst); null where it has none.</param>
/// <param name="Part">What it adds to the import risk: from 0 to its share where the score is unknown.</param>
public sealed record RiskPartner(string Country, double Tonnes, double Share, double? Governance, Bounds Part);
