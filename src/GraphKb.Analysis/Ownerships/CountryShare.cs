namespace GraphKb.Analysis.Ownerships;

/// <summary>A country's part of something.</summary>
/// <param name="Country">The country's code.</param>
/// <param name="Share">Its share, 0 to 1.</param>
/// <param name="Tonnes">Tonnes, where the question is about tonnes and they are known; else null.</param>
public sealed record CountryShare(string Country, double Share, double? Tonnes = null);
