using GraphKb.Analysis.Ownerships;
using GraphKb.Model.Facts;

namespace GraphKb.Analysis.Control;

/// <summary>Who controls a company or a site, and why.</summary>
/// <param name="Country">The controlling country's code through ownership, or null where nobody controls it.</param>
/// <param name="Because">The ownership facts that make the majority, and theirs in turn, nearest first.</param>
/// <param name="EconomicShares">Largest first, ties by code.</param>
public sealed record ControlAnswer(string? Country, IReadOnlyList<Ownership> Because, IReadOnlyList<CountryShare> EconomicShares);
