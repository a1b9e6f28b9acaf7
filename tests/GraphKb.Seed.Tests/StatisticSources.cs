using GraphKb.Model.Facts;

namespace GraphKb.Seed.Tests;

/// <summary>Which source of a statistic counts, by the rule of <c>concentration</c>.</summary>
internal static class StatisticSources
{
    private static readonly Dictionary<string, DateOnly?> Published =
        Seed.Package.Sources.ToDictionary(source => source.Id, source => source.Published?.FirstDay, StringComparer.Ordinal);

    /// <summary>
    /// The figures of the source with the most countries, then of the one published last. Means of several years count only where no
    /// source has a figure of the year alone.
    /// </summary>
    /// <param name="ofOneYear">All figures of one mineral, measure and year.</param>
    /// <returns>The figures of one source; none for none.</returns>
    public static IReadOnlyList<Statistic> Read(IEnumerable<Statistic> ofOneYear)
    {
        var all = ofOneYear.ToList();
        var alone = all.Where(fact => fact.FromYear is null).ToList();
        return (alone.Exists(IsCountry) ? alone : all)
            .GroupBy(fact => fact.Evidence.Sources[0])
            .OrderByDescending(source => source.Count(IsCountry))
            .ThenByDescending(source => Published[source.Key])
            .ThenBy(source => source.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.ToList() ?? [];
    }

    private static bool IsCountry(Statistic fact) => fact.Country != Statistic.World;
}
