using GraphKb.Analysis.Ownerships;
using GraphKb.Model.Facts;

namespace GraphKb.Analysis.Control;

/// <summary>Which country controls a company or a site, and why.</summary>
/// <param name="Country">The code of the country that controls it through ownership; null where nobody controls a site.</param>
/// <param name="Because">
/// The ownership facts that form the majority, then those that form the majorities of those owners, up to the country. Empty where no
/// majority is on record.
/// </param>
/// <param name="EconomicShares">The economic shares over 0, largest first, ties by code.</param>
public sealed record ControlAnswer(string? Country, IReadOnlyList<Ownership> Because, IReadOnlyList<CountryShare> EconomicShares)
{
    /// <summary>
    /// The codes of the other countries whose owners could hold more than the threshold, if each of them held the most that its share can
    /// be, in ordinal order.
    /// </summary>
    public required IReadOnlyList<string> Possibly { get; init; }
}
