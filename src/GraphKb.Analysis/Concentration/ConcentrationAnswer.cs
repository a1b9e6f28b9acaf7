using GraphKb.Analysis.Ownerships;

namespace GraphKb.Analysis.Concentration;

/// <summary>Shares by country, and how concentrated they are.</summary>
/// <param name="Shares">The known shares, 0 included: largest first, ties by code.</param>
/// <param name="Unlisted">The share of no listed country, 0 to 1; 1 where nothing is known.</param>
/// <param name="Tonnes">The total that the shares refer to, or null where unknown.</param>
/// <param name="AsOf">The day of the capacities; null for a statistic.</param>
public sealed record ConcentrationAnswer(IReadOnlyList<CountryShare> Shares, double Unlisted, double? Tonnes, DateOnly? AsOf)
{
    private const double Monopoly = 10_000;

    /// <summary>The id of the source of a statistic, also where it is given and has no figures; null for capacities.</summary>
    public string? Source { get; init; }

    /// <summary>The year of a statistic; null for capacities.</summary>
    public int? Year { get; init; }

    /// <summary>The first year where the figures are means; null where they are of the year alone, and for capacities.</summary>
    public int? FromYear { get; init; }

    /// <summary>
    /// The Herfindahl-Hirschman index (O. Herfindahl, 1950; A. Hirschman, 1945) of the listed shares: the sum of the squared percentages,
    /// 0 to 10,000.
    /// </summary>
    public double Hhi => Math.Min(Monopoly, Shares.Sum(share => SquarePercentage(share.Share)));

    /// <summary>The index with <see cref="Unlisted"/> as one more country, 0 to 10,000: the most that it can be.</summary>
    public double HhiAtMost => Math.Min(Monopoly, Hhi + SquarePercentage(Unlisted));

    /// <summary>The answer of the figures of one source.</summary>
    /// <param name="figures">The figures, or null where there are none: then nothing is known.</param>
    /// <param name="year">The year that is asked about.</param>
    /// <param name="source">The id of the source that is asked for; null for any.</param>
    /// <returns>The answer.</returns>
    internal static ConcentrationAnswer FromFigures(FigureSet? figures, int year, string? source)
    {
        if (figures is null)
        {
            return new([], 1, null, null) { Source = source, Year = year };
        }

        var (parts, unlisted) = figures.Divide();
        return new(parts, unlisted, figures.Tonnes, null) { Source = figures.Source, Year = year, FromYear = figures.FromYear };
    }

    private static double SquarePercentage(double share) => share * 100 * (share * 100);
}
