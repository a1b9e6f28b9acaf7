using GraphKb.Analysis.FactQueries;
using GraphKb.Analysis.Stores;
using GraphKb.Model.Facts;

namespace GraphKb.Store.Embedded.InMemory;

/// <summary>
/// Lists facts. A list by id is read from its position on and stops after the page. A list by a value selects the rows of the page in one
/// scan with a heap, O(rows x log page) time and O(page) space: no order of all rows is stored.
/// </summary>
internal sealed class FactLists
{
    private const int RowsBetweenStops = 1 << 14;
    private readonly Dictionary<FactKind, FactRows> _kinds;
    private readonly AllFactRows _all;
    private readonly Lazy<SourceIndex> _sources;

    public FactLists(StoreContents contents)
    {
        var (package, tables) = (contents.Package, contents.Tables);
        _kinds = new Dictionary<FactKind, FactRows>
        {
            [FactKind.Capacity] = new RecordFactRows(package.Capacities, tables),
            [FactKind.Holding] = new RecordFactRows(package.Holdings, tables),
            [FactKind.Membership] = new RecordFactRows(package.Memberships, tables),
            [FactKind.Ownership] = new RecordFactRows(package.Ownerships, tables),
            [FactKind.Score] = new RecordFactRows(package.Scores, tables),
            [FactKind.Statistic] = new RecordFactRows(package.Statistics, tables),
            [FactKind.Supply] = new SupplyFactRows(contents.Supplies, tables),
            [FactKind.Trade] = new RecordFactRows(package.Trades, tables),
        };
        _all = new AllFactRows([.. FactKinds.All.Select(kind => _kinds[kind])]);
        _sources = new Lazy<SourceIndex>(() => SourceIndex.Create(contents));
    }

    /// <summary>The fact of an id, or null. O(log rows).</summary>
    public Fact? Find(string id)
    {
        if (FactKinds.Find(id) is not { } kind)
        {
            return null;
        }

        var rowIndex = _kinds[kind].FindRow(id, out var isFound);
        return isFound ? _kinds[kind][rowIndex] : null;
    }

    /// <summary>A page of a list.</summary>
    public FactPage List(FactQuery query, PageRange<ValuePosition> range, CancellationToken cancellationToken)
    {
        var rows = GetRows(query);
        var found = query.OrderBy == FactOrder.Id
            ? Matching(query, Span(rows, range), range.IsFromEnd, cancellationToken).Take(range.Count + 1).ToList()
            : new FactSelection(rows, query.OrderBy, range).Select(Matching(query, (0, rows.Count), false, cancellationToken));
        var page = found.Take(range.Count).Select(rowIndex => rows[rowIndex]);
        return new FactPage([.. range.IsFromEnd ? page.Reverse() : page], found.Count > range.Count);
    }

    /// <summary>The number of facts of a list. O(rows), O(1) without a filter and for all facts of one source.</summary>
    public long Count(FactQuery query, CancellationToken cancellationToken) =>
        query.Where == FactFilter.None ? GetRows(query).Count
        : FindOnlySource(query) is { } source ? _sources.Value.GetRows(source).Count
        : Matching(query, (0, GetRows(query).Count), false, cancellationToken).LongCount();

    private static (int Start, int End) Span(FactRows rows, PageRange<ValuePosition> range)
    {
        var start = range.After is null ? 0 : rows.FindRow(range.After.Id, out var isFound) + (isFound ? 1 : 0);
        var end = range.Before is null ? rows.Count : rows.FindRow(range.Before.Id, out _);
        return (start, end);
    }

    // The source, where a list is that of all facts of one source: no scan is needed.
    private static string? FindOnlySource(FactQuery query) =>
        query is { Kind: null, Where.Sources: [var source] } && query.Where == FactFilter.None with { Sources = query.Where.Sources }
            ? source : null;

    private FactRows GetRows(FactQuery query) => query.Kind is { } kind ? _kinds[kind] : _all;

    // The indexes of the rows that match, ascending or descending.
    private IEnumerable<int> Matching(
        FactQuery query, (int Start, int End) span, bool isDescending, CancellationToken cancellationToken) =>
        FindOnlySource(query) is { } source
            ? SourceIndex.Within(_sources.Value.GetRows(source), span, isDescending)
            : Scan(GetRows(query).Compile(query.Where), span, isDescending, cancellationToken);

    private static IEnumerable<int> Scan(
        Func<int, bool> matches, (int Start, int End) span, bool isDescending, CancellationToken cancellationToken)
    {
        for (var position = 0; position < span.End - span.Start; position++)
        {
            if (position % RowsBetweenStops == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var rowIndex = isDescending ? span.End - 1 - position : span.Start + position;
            if (matches(rowIndex))
            {
                yield return rowIndex;
            }
        }
    }
}
