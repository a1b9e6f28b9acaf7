using GraphKb.Analysis.Ownerships;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;

namespace GraphKb.Analysis.Concentration;

/// <summary>How a mineral's capacity at a stage, or a statistic of it, is spread over countries.</summary>
public sealed record ConcentrationQuestion
{
    /// <summary>The mineral's id.</summary>
    public required string Mineral { get; init; }

    /// <summary>The stage whose capacities are shared out; a statistic does not look at it.</summary>
    public required Stage Stage { get; init; }

    /// <summary>Whose a site is: LOCATION or OWNERSHIP.</summary>
    public ControlBasis By { get; init; } = ControlBasis.Location;

    /// <summary>With <see cref="Year"/>: the statistic to read in place of the capacities.</summary>
    public StatisticMeasure? Measure { get; init; }

    /// <summary>With <see cref="Measure"/>: the statistic's year.</summary>
    public int? Year { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly AsOf { get; init; }
}

/// <summary>Shares by country, and how concentrated they are.</summary>
/// <param name="Shares">Largest first, ties by code; a known 0 too, of the capacities or the statistic.</param>
/// <param name="Unlisted">What no country is listed with, 0 to 1; all of it where nothing is known.</param>
/// <param name="Tonnes">What the shares are of, or null where unknown.</param>
/// <param name="AsOf">The day; null for a statistic, which is of a year.</param>
public sealed record ConcentrationAnswer(IReadOnlyList<CountryShare> Shares, double Unlisted, double? Tonnes, DateOnly? AsOf)
{
    /// <summary>
    /// The Herfindahl-Hirschman index of what is listed: the sum of the squared percentages, 0 to 10,000 (O. Herfindahl, 1950;
    /// A. Hirschman, 1945).
    /// </summary>
    public double Hhi => Shares.Sum(share => Squared(share.Share));

    /// <summary>The same with what is unlisted as one more country: the most it can be.</summary>
    public double HhiAtMost => Hhi + Squared(Unlisted);

    private static double Squared(double share) => share * 100 * (share * 100);
}
