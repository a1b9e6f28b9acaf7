using System.Buffers;
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
        var supplyIndexes = FindInForce(index.OfMinerals(tables.Minerals.Closure(mineral)), asOf.DayNumber, cancellationToken);
        var (from, to, tonnes) = (new int[supplyIndexes.Length], new int[supplyIndexes.Length], new double[supplyIndexes.Length]);
        var nodes = new RankBitmap(tables.Sites.Count);
        for (var edge = 0; edge < supplyIndexes.Length; edge++)
        {
            if (edge % SuppliesBetweenStops == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var supplyIndex = supplyIndexes[edge];
            (from[edge], to[edge], tonnes[edge]) = (supplies.From[supplyIndex], supplies.To[supplyIndex], supplies.Tonnes[supplyIndex]);
            nodes.Add(from[edge]);
            nodes.Add(to[edge]);
        }

        cancellationToken.ThrowIfCancellationRequested();
        var siteIndexes = nodes.Complete();
        nodes.ReplaceByRanks(from);
        nodes.ReplaceByRanks(to);
        return new SupplyNetwork(mineral, new EvidenceFilter(asOf), tables, Network.Build(siteIndexes.Length, from, to, tonnes))
        {
            SiteIndexes = siteIndexes,
            SupplyIndexes = supplyIndexes,
            Minerals = supplies.Minerals.All,
            MineralIndexes = new(() => Array.ConvertAll(supplyIndexes, supplyIndex => supplies.Mineral[supplyIndex])),
            Confidences = new(() => Array.ConvertAll(supplyIndexes, supplyIndex => supplies.Confidences[supplyIndex])),
        };
    }

    // Without branches that depend on the data the processor loads many rows at the same time; most of them are not in its cache.
    private int[] FindInForce(ReadOnlySpan<int> supplyIndexes, int day, CancellationToken cancellationToken)
    {
        var found = ArrayPool<int>.Shared.Rent(supplyIndexes.Length);
        var count = 0;
        for (var position = 0; position < supplyIndexes.Length; position++)
        {
            if (position % SuppliesBetweenStops == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var supplyIndex = supplyIndexes[position];
            found[count] = supplyIndex;
            count += supplies.SinceDays[supplyIndex] <= day & day < supplies.UntilDays[supplyIndex] ? 1 : 0;
        }

        var edges = SelectLatest(found.AsSpan(0, count), day);
        ArrayPool<int>.Shared.Return(found);
        return edges;
    }

    // Supplies that differ only in since follow each other in the order of fact ids, the latest last: it replaces the others.
    private int[] SelectLatest(Span<int> inForce, int day)
    {
        var count = 0;
        foreach (var supplyIndex in inForce)
        {
            if (tables.Sites.TakesPart(supplies.From[supplyIndex], day) && tables.Sites.TakesPart(supplies.To[supplyIndex], day))
            {
                count -= count > 0 && DifferOnlyInSince(inForce[count - 1], supplyIndex) ? 1 : 0;
                inForce[count++] = supplyIndex;
            }
        }

        return inForce[..count].ToArray();
    }

    private bool DifferOnlyInSince(int a, int b) => supplies.From[a] == supplies.From[b] && supplies.To[a] == supplies.To[b]
        && supplies.Mineral[a] == supplies.Mineral[b] && supplies.Form.NumberOf(a) == supplies.Form.NumberOf(b);
}
