namespace GraphKb.Analysis.Ownerships;

/// <summary>The share of a country in a company, a site, a capacity or a statistic.</summary>
/// <param name="Country">The country's code.</param>
/// <param name="Share">0 to 1.</param>
/// <param name="Tonnes">The tonnes that the share stands for; null where they are unknown or the question is not about tonnes.</param>
public sealed record CountryShare(string Country, double Share, double? Tonnes = null);
