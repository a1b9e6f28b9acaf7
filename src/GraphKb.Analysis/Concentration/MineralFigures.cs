using GraphKb.Analysis.Stores;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;

namespace GraphKb.Analysis.Concentration;

/// <summary>
/// The figures of one mineral and measure, and the choice of the source to read for a year, as docs/semantics.md defines it
/// (Statistics). A statistic with neither tonnes nor a share is no figure.
/// </summary>
internal sealed class MineralFigures
{
    private readonly ILookup<int, Statistic> _byYear;
    private readonly Dictionary<string, DateOnly?> _published;

    private MineralFigures(IEnumerable<Statistic> figures, Dictionary<string, DateOnly?> published) =>
        (_byYear, _published) = (figures.ToLookup(figure => figure.Year), published);

    /// <summary>The number of figures.</summary>
    public int Count => _byYear.Sum(year => year.Count());

    /// <summary>The years that have a figure, oldest first.</summary>
    public IEnumerable<int> Years => _byYear.Select(year => year.Key).Order();

    /// <summary>Reads the figures. O(statistics of the mineral).</summary>
    /// <param name="reader">The data.</param>
    /// <param name="filter">Which statistics are figures to read.</param>
    /// <param name="cancellationToken">Cancels the lookups.</param>
    /// <returns>The figures.</returns>
    public static async ValueTask<MineralFigures> ReadAsync(
        IKnowledgeReader reader, FigureFilter filter, CancellationToken cancellationToken)
    {
        var facts = await reader.GetFactsAsync(FactLookup.StatisticsOfMineral, [filter.Mineral], cancellationToken).ConfigureAwait(false);
        var figures = facts[0].Cast<Statistic>().Where(filter.Accepts).ToList();
        string[] sources = [.. figures.Select(figure => figure.Source).Distinct(StringComparer.Ordinal)];
        var entities = await reader.FindEntitiesAsync(sources, cancellationToken).ConfigureAwait(false);
        var published = sources.Zip(entities)
            .ToDictionary(pair => pair.First, pair => (pair.Second as Source)?.Published?.FirstDay, StringComparer.Ordinal);
        return new MineralFigures(figures, published);
    }

    /// <summary>
    /// Chooses the figures to read for a year: of the year alone, or where no source has any, means that end in it; of the source with the
    /// most countries, then the one published last (an unknown day is the earliest), then the first by id. Of several means of one source
    /// those of the fewest years count on a tie of countries. O(figures of the year).
    /// </summary>
    /// <param name="year">The year.</param>
    /// <returns>The figures, or null where there are none.</returns>
    public FigureSet? Find(int year)
    {
        var isMean = _byYear[year].ToLookup(figure => figure.FromYear is not null);
        return (isMean[false].Any() ? isMean[false] : isMean[true])
            .GroupBy(figure => (figure.Source, figure.FromYear))
            .Select(set => new FigureSet(set.Key.Source, set.Key.FromYear, [.. set]))
            .OrderByDescending(set => set.Countries.Count())
            .ThenByDescending(set => _published[set.Source])
            .ThenBy(set => set.Source, StringComparer.Ordinal)
            .ThenByDescending(set => set.FromYear)
            .FirstOrDefault();
    }
}
