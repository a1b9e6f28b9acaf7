using GraphKb.Analysis.Ownerships;

namespace GraphKb.Analysis.Concentration;

/// <summary>Shares by country, and how concentrated they are.</summary>
/// <param name="Shares">The known shares, 0 included: largest first, ties by code.</param>
/// <param name="Unlisted">The share of no listed country, 0 to 1; 1 where nothing is known.</param>
/// <param name="Tonnes">The total that the shares refer to, or null where unknown.</param>
/// <param name="AsOf">The day of the capacities; null for a statistic.</param>
public sealed record ConcentrationAnswer(IReadOnlyList<CountryShare> Shares, double Unlisted, double? Tonnes, DateOnly? AsOf)
{
    /// <summary>
    /// The Herfindahl-Hirschman index (O. Herfindahl, 1950; A. Hirschman, 1945) of the listed shares: the sum of the squared percentages,
    /// 0 to 10,000.
    /// </summary>
    public double Hhi => Shares.Sum(share => SquarePercentage(share.Share));

    /// <summary>The index with <see cref="Unlisted"/> as one more country: the most that it can be.</summary>
    public double HhiAtMost => Hhi + SquarePercentage(Unlisted);

    private static double SquarePercentage(double share) => share * 100 * (share * 100);
}
