namespace GraphKb.Analysis.SupplyRisk;

/// <summary>The supply risk of a region in one year.</summary>
/// <param name="Year">The year.</param>
/// <param name="ImportRisk">How unstable the countries are that the region imports from, weighted by tonnes.</param>
/// <param name="Hhi">The concentration of the world's production over countries: its index divided by 10,000.</param>
/// <param name="Partners">
/// Where the known imports come from: the largest part first (by its upper bound, then its lower), then by code.
/// </param>
public sealed record SupplyRiskAnswer(int Year, Bounds ImportRisk, Bounds Hhi, IReadOnlyList<RiskPartner> Partners)
{
    /// <summary>The score: <see cref="Hhi"/> times <see cref="ImportRisk"/>.</summary>
    public Bounds Score => Hhi.Times(ImportRisk);

    /// <summary>The known tonnes that the region imports from outside it.</summary>
    public required double Imports { get; init; }

    /// <summary>The known tonnes that the region produces, by the statistics that <see cref="Hhi"/> reads.</summary>
    public required double Production { get; init; }

    /// <summary>How many trades into the region have no known tonnes, or are not relied on: the imports lack them.</summary>
    public required int UnknownTrades { get; init; }

    /// <summary>The id of the source of the statistics; null where no source has any.</summary>
    public string? Source { get; init; }

    /// <summary>The id of the indicator that partners are scored by; null where there is none.</summary>
    public string? Indicator { get; init; }
}
