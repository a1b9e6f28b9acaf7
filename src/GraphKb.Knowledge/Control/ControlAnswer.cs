using GraphKb.Model;

namespace GraphKb.Knowledge.Control;

/// <summary>Who controls a company or a site, and why.</summary>
/// <param name="Country">The controlling country's code through ownership, or null where nobody controls it.</param>
/// <param name="Because">The ownership facts that make the majority, and theirs in turn, nearest first.</param>
/// <param name="EconomicShares">Largest first, ties by code.</param>
public sealed record ControlAnswer(string? Country, IReadOnlyList<Ownership> Because, IReadOnlyList<CountryShare> EconomicShares);

/// <summary>A country's part of something.</summary>
/// <param name="Country">The country's code.</param>
/// <param name="Share">Its share, 0 to 1.</param>
/// <param name="Tonnes">Tonnes, where the question is about tonnes and they are known; else null.</param>
public sealed record CountryShare(string Country, double Share, double? Tonnes = null);
