using GraphKb.Analysis.Networks;
using GraphKb.Analysis.Tables;
using GraphKb.Engine.Networks;

namespace GraphKb.Store.Embedded.InMemory;

/// <summary>
/// Builds the network N(m, t): the supplies of mineral m and its parts that are in force on day t, between sites that take part then.
/// O(supplies of these minerals + sites / 64).
/// </summary>
internal sealed class NetworkBuilder(SupplyColumns supplies, SupplyIndex index, EntityTables tables)
{
    private const int SuppliesBetweenStops = 1 << 14;

    /// <summary>The network that relies on every fact.</summary>
    public SupplyNetwork Build(string mineral, DateOnly asOf, CancellationToken cancellationToken)
    {
        var edges = FindEdges(index.OfMinerals(tables.Minerals.Closure(mineral)), asOf.DayNumber, cancellationToken);
        var nodes = new RankBitmap(tables.Sites.Count);
        for (var edgeIndex = 0; edgeIndex < edges.Count; edgeIndex++)
        {
            nodes.Add(edges.From[edgeIndex]);
            nodes.Add(edges.To[edgeIndex]);
        }

        cancellationToken.ThrowIfCancellationRequested();
        var siteIndexes = nodes.Complete();
        var from = nodes.GetRanks(edges.From.AsSpan(0, edges.Count));
        var to = nodes.GetRanks(edges.To.AsSpan(0, edges.Count));
        var supplyIndexes = edges.Supplies[..edges.Count];
        return new SupplyNetwork(
            mineral, new EvidenceFilter(asOf), tables,
            Network.Build(siteIndexes.Length, from, to, edges.Tonnes.AsSpan(0, edges.Count)))
        {
            SiteIndexes = siteIndexes,
            SupplyIndexes = supplyIndexes,
            Minerals = supplies.Minerals.All,
            MineralIndexes = Array.ConvertAll(supplyIndexes, supplyIndex => supplies.Mineral[supplyIndex]),
            Confidences = new(() => Array.ConvertAll(supplyIndexes, supplyIndex => supplies.Confidences[supplyIndex])),
        };
    }

    private EdgeList FindEdges(ReadOnlySpan<int> supplyIndexes, int day, CancellationToken cancellationToken)
    {
        var edges = new EdgeList(supplyIndexes.Length);
        for (var position = 0; position < supplyIndexes.Length; position++)
        {
            if (position % SuppliesBetweenStops == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var supplyIndex = supplyIndexes[position];
            var (from, to) = (supplies.From[supplyIndex], supplies.To[supplyIndex]);
            if (supplies.SinceDays[supplyIndex] > day || day >= supplies.UntilDays[supplyIndex]
                || !tables.Sites.TakesPart(from, day) || !tables.Sites.TakesPart(to, day))
            {
                continue;
            }

            // Supplies that differ only in since follow each other in the order of fact ids, the latest last: it replaces the others.
            var last = edges.Count - 1;
            if (last >= 0 && edges.From[last] == from && edges.To[last] == to && HaveSameMineralAndForm(edges.Supplies[last], supplyIndex))
            {
                edges.Count--;
            }

            edges.Add(supplyIndex, from, to, supplies.Tonnes[supplyIndex]);
        }

        return edges;
    }

    private bool HaveSameMineralAndForm(int a, int b) =>
        supplies.Mineral[a] == supplies.Mineral[b] && supplies.Form.NumberOf(a) == supplies.Form.NumberOf(b);

    /// <summary>Edges in arrays of the greatest possible length. From and To are site indexes, not yet node indexes.</summary>
    private sealed class EdgeList(int capacity)
    {
        public int Count { get; set; }

        public int[] Supplies { get; } = new int[capacity];

        public int[] From { get; } = new int[capacity];

        public int[] To { get; } = new int[capacity];

        public double[] Tonnes { get; } = new double[capacity];

        public void Add(int supplyIndex, int from, int to, double tonnes)
        {
            (Supplies[Count], From[Count], To[Count], Tonnes[Count]) = (supplyIndex, from, to, tonnes);
            Count++;
        }
    }
}
