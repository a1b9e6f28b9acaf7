using GraphKb.Analysis.Networks;
using GraphKb.Analysis.Tables;
using GraphKb.Engine.Networks;

namespace GraphKb.Store.Embedded.InMemory;

/// <summary>
/// The supplies of the closure of a mineral, whenever they hold, in columns of their own: a network N(m, t) of any day t is one pass over
/// them. In the columns of all supplies those of one mineral are far apart, and each costs a wait for the memory. Immutable.
/// </summary>
internal sealed class MineralEdges
{
    private readonly SupplyColumns _supplies;
    private readonly EntityTables _tables;
    private readonly string _mineral;

    // By edge, in the order of fact ids. An end is an index into the sites.
    private readonly int[] _supplyIndexes;
    private readonly int[] _from;
    private readonly int[] _to;
    private readonly double[] _tonnes;

    // The days on which a supply holds and both of its sites take part.
    private readonly int[] _firstDays;
    private readonly int[] _endDays;

    // Ascending site indexes.
    private readonly int[] _sites;

    private MineralEdges(string mineral, SupplyColumns supplies, int[] supplyIndexes, EntityTables tables)
    {
        (_mineral, _supplies, _tables, _supplyIndexes) = (mineral, supplies, tables, supplyIndexes);
        _from = Columns.Gather(supplies.From, supplyIndexes);
        _to = Columns.Gather(supplies.To, supplyIndexes);
        _tonnes = Columns.Gather(supplies.Tonnes, supplyIndexes);
        _firstDays = Columns.Gather(supplies.SinceDays, supplyIndexes);
        _endDays = Columns.Gather(supplies.UntilDays, supplyIndexes);
        for (var edge = 0; edge < supplyIndexes.Length; edge++)
        {
            var (from, to) = (tables.Sites.GetDays(_from[edge]), tables.Sites.GetDays(_to[edge]));
            _firstDays[edge] = Math.Max(_firstDays[edge], Math.Max(from.First, to.First));
            _endDays[edge] = Math.Min(_endDays[edge], Math.Min(from.End, to.End));
        }

        _sites = RankBitmap.ReplaceByRanks(tables.Sites.Count, _from, _to);
    }

    /// <summary>Gets the edges of a mineral; cached. O(supplies of its closure + sites / 64) the first time.</summary>
    public static MineralEdges Get(
        string mineral, SupplyColumns supplies, SupplyIndex index, EntityTables tables, CancellationToken cancellationToken) =>
        tables.Cache.GetOrAdd(
            (nameof(MineralEdges), mineral),
            () => new MineralEdges(mineral, supplies, [.. index.OfMinerals(tables.Minerals.Closure(mineral))], tables),
            cancellationToken);

    /// <summary>Builds the network of a day that relies on every fact. O(edges).</summary>
    public SupplyNetwork Build(DateOnly asOf, CancellationToken cancellationToken)
    {
        var found = FindInForce(asOf.DayNumber);
        cancellationToken.ThrowIfCancellationRequested();
        var (from, to) = (Columns.Gather(_from, found), Columns.Gather(_to, found));
        var siteIndexes = Columns.Gather(_sites, RankBitmap.ReplaceByRanks(_sites.Length, from, to));
        cancellationToken.ThrowIfCancellationRequested();
        var supplyIndexes = Columns.Gather(_supplyIndexes, found);
        var graph = Network.Build(siteIndexes.Length, from, to, Columns.Gather(_tonnes, found));
        return new SupplyNetwork(_mineral, new EvidenceFilter(asOf), _tables, graph)
        {
            SiteIndexes = siteIndexes,
            SupplyIndexes = supplyIndexes,
            Minerals = _supplies.Minerals.All,
            MineralIndexes = new(() => Columns.Gather(_supplies.Mineral, supplyIndexes)),
            Confidences = new(() => Array.ConvertAll(supplyIndexes, supplyIndex => _supplies.Confidences[supplyIndex])),
        };
    }

    // Edges, ascending. Without branches that depend on the data the processor does not wait for its guesses.
    private ReadOnlySpan<int> FindInForce(int day)
    {
        var found = new int[_from.Length];
        var count = 0;
        for (var edge = 0; edge < found.Length; edge++)
        {
            found[count] = edge;
            count += _firstDays[edge] <= day & day < _endDays[edge] ? 1 : 0;
        }

        return found.AsSpan(0, SelectLatest(found.AsSpan(0, count)));
    }

    // Supplies that differ only in since follow each other in the order of fact ids, the latest last: it replaces the others.
    private int SelectLatest(Span<int> inForce)
    {
        var count = 0;
        foreach (var edge in inForce)
        {
            count -= count > 0 && DifferOnlyInSince(inForce[count - 1], edge) ? 1 : 0;
            inForce[count++] = edge;
        }

        return count;
    }

    private bool DifferOnlyInSince(int a, int b)
    {
        if (_to[a] != _to[b] || _from[a] != _from[b])
        {
            return false;
        }

        (a, b) = (_supplyIndexes[a], _supplyIndexes[b]);
        return _supplies.Mineral[a] == _supplies.Mineral[b] && _supplies.Form.NumberOf(a) == _supplies.Form.NumberOf(b);
    }
}
