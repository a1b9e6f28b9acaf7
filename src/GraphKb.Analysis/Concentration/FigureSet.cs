using GraphKb.Analysis.Ownerships;
using GraphKb.Model.Facts;

namespace GraphKb.Analysis.Concentration;

/// <summary>The figures of one source for one year, or for one range of years.</summary>
/// <param name="Source">The id of the source.</param>
/// <param name="FromYear">The first year of a mean; null for the year alone.</param>
/// <param name="Figures">The figures, each country once, the world included.</param>
internal sealed record FigureSet(string Source, int? FromYear, IReadOnlyList<Statistic> Figures)
{
    // Far below what a source states, and above the rounding errors of a sum.
    private const int Decimals = 12;

    // Tonnes over a whole near 0; sums of such parts are still finite.
    private const double LargestPart = 1e200;

    /// <summary>The figures of countries, without the world's.</summary>
    public IEnumerable<Statistic> Countries => Figures.Where(figure => figure.Country != Statistic.World);

    /// <summary>The world's tonnes, or else the sum of the countries'; null where no tonnes are known.</summary>
    public double? Tonnes => Figures.FirstOrDefault(figure => figure.Country == Statistic.World)?.Tonnes
        ?? (Countries.Any(figure => figure.Tonnes is not null) ? Countries.Sum(figure => figure.Tonnes ?? 0) : null);

    /// <summary>
    /// The parts of the countries: the share, or else the tonnes over <see cref="Tonnes"/>. Parts that sum to over 1 are divided by their
    /// sum. A known 0 is a part of 0; other tonnes of a whole of 0 are no part. O(n log n).
    /// </summary>
    /// <returns>The parts, largest first, ties by code, rounded to twelve decimals; and what is missing to 1.</returns>
    public (IReadOnlyList<CountryShare> Parts, double Unlisted) Divide()
    {
        var whole = Tonnes;
        var parts = Countries.Select(figure => (Figure: figure, Part: GetPart(figure, whole)))
            .Where(pair => pair.Part is not null).ToList();
        var sum = parts.Sum(pair => pair.Part!.Value);
        var divisor = Math.Max(1, sum);
        return (
            [.. parts.Select(pair => new CountryShare(
                    pair.Figure.Country, Math.Round(pair.Part!.Value / divisor, Decimals), pair.Figure.Tonnes))
                .OrderByDescending(share => share.Share).ThenBy(share => share.Country, StringComparer.Ordinal)],
            Math.Round(Math.Max(0, 1 - sum), Decimals));
    }

    private static double? GetPart(Statistic figure, double? whole) =>
        figure.Share ?? (figure.Tonnes == 0 ? 0
            : figure.Tonnes is { } tonnes && whole > 0 ? Math.Min(tonnes / whole.Value, LargestPart) : null);
}
