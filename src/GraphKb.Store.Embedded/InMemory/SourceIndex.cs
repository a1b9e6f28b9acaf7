using GraphKb.Analysis.FactQueries;
using GraphKb.Model.Facts;

namespace GraphKb.Store.Embedded.InMemory;

/// <summary>The rows of <see cref="AllFactRows"/> that name each source, ascending. Built once, at the first list of a source.</summary>
internal sealed class SourceIndex
{
    private static readonly List<int> None = [];
    private readonly Dictionary<string, List<int>> _rows = new(StringComparer.Ordinal);

    private SourceIndex()
    {
    }

    /// <summary>Builds the index. O(facts + sources of all facts).</summary>
    public static SourceIndex Create(StoreContents contents)
    {
        var (index, package) = (new SourceIndex(), contents.Package);
        var start = 0;
        foreach (var kind in FactKinds.All)
        {
            start = kind == FactKind.Supply ? index.Add(contents.Supplies, start) : index.Add(GetFacts(package, kind), start);
        }

        return index;
    }

    /// <summary>The rows of a source.</summary>
    public List<int> GetRows(string source) => _rows.GetValueOrDefault(source, None);

    /// <summary>The part of sorted rows that lies in a span, ascending or descending.</summary>
    public static IEnumerable<int> Within(List<int> rows, (int Start, int End) span, bool isDescending)
    {
        var first = rows.BinarySearch(span.Start);
        var start = first < 0 ? ~first : first;
        var last = rows.BinarySearch(span.End);
        var end = last < 0 ? ~last : last;
        for (var position = 0; position < end - start; position++)
        {
            yield return rows[isDescending ? end - 1 - position : start + position];
        }
    }

    private static IReadOnlyList<Fact> GetFacts(Model.DataPackage package, FactKind kind) => kind switch
    {
        FactKind.Capacity => package.Capacities,
        FactKind.Holding => package.Holdings,
        FactKind.Membership => package.Memberships,
        FactKind.Ownership => package.Ownerships,
        FactKind.Score => package.Scores,
        FactKind.Statistic => package.Statistics,
        FactKind.Trade => package.Trades,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Facts of this kind are not stored as records."),
    };

    private int Add(IReadOnlyList<Fact> facts, int start)
    {
        for (var rowIndex = 0; rowIndex < facts.Count; rowIndex++)
        {
            Add(facts[rowIndex].Evidence.Sources, start + rowIndex);
        }

        return start + facts.Count;
    }

    private int Add(SupplyColumns supplies, int start)
    {
        for (var rowIndex = 0; rowIndex < supplies.Count; rowIndex++)
        {
            Add(supplies.Sources[rowIndex], start + rowIndex);
        }

        return start + supplies.Count;
    }

    // A list that names a source twice has one entry.
    private void Add(IReadOnlyList<string> sources, int rowIndex)
    {
        for (var sourceIndex = 0; sourceIndex < sources.Count; sourceIndex++)
        {
            if (!_rows.TryGetValue(sources[sourceIndex], out var rows))
            {
                _rows[sources[sourceIndex]] = rows = [];
            }

            if (rows.Count == 0 || rows[^1] != rowIndex)
            {
                rows.Add(rowIndex);
            }
        }
    }
}
