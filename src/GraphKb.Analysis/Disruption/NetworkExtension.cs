using GraphKb.Analysis.Networks;
using GraphKb.Engine.Networks;

namespace GraphKb.Analysis.Disruption;

/// <summary>Adds supplies to a network. Time and space O(sites + supplies of both).</summary>
internal static class NetworkExtension
{
    // In place of the index of a supply in the store.
    private const int NotStored = -1;

    /// <summary>Builds the network of all supplies, those of the network on record first, at the same edge indexes.</summary>
    public static SupplyNetwork Create(SupplyNetwork recorded, IReadOnlyList<AddedSupply> added)
    {
        int[] siteIndexes =
        [
            .. recorded.SiteIndexes.Union(added.Select(supply => supply.FromSite)).Union(added.Select(supply => supply.ToSite)).Order(),
        ];
        string[] minerals = [.. recorded.Minerals.Union(added.Select(supply => supply.Mineral), StringComparer.Ordinal)];
        var (confidences, addedCount) = (recorded.Confidences, added.Count);
        return recorded with
        {
            Graph = Extend(recorded, added, siteIndexes),
            SiteIndexes = siteIndexes,
            SupplyIndexes = [.. recorded.SupplyIndexes, .. added.Select(_ => NotStored)],
            Minerals = minerals,
            MineralIndexes = new([.. recorded.MineralIndexes.Value, .. added.Select(supply => Array.IndexOf(minerals, supply.Mineral))]),
            Confidences = new(() => [.. confidences.Value, .. added.Select(supply => supply.Fact?.Evidence.Confidence ?? 1)]),
            PartOf = null,
            Cache = new(),
        };
    }

    private static Network Extend(SupplyNetwork recorded, IReadOnlyList<AddedSupply> added, int[] siteIndexes)
    {
        var graph = recorded.Graph;
        var nodes = Array.ConvertAll(recorded.SiteIndexes, siteIndex => Array.BinarySearch(siteIndexes, siteIndex));
        var count = graph.EdgeCount + added.Count;
        var (from, to, tonnes) = (new int[count], new int[count], new double[count]);
        for (var edge = 0; edge < graph.EdgeCount; edge++)
        {
            (from[edge], to[edge], tonnes[edge]) = (nodes[graph.From(edge)], nodes[graph.To(edge)], graph.Tonnes(edge));
        }

        for (var index = 0; index < added.Count; index++)
        {
            var (supply, edge) = (added[index], graph.EdgeCount + index);
            from[edge] = Array.BinarySearch(siteIndexes, supply.FromSite);
            to[edge] = Array.BinarySearch(siteIndexes, supply.ToSite);
            tonnes[edge] = supply.Tonnes;
        }

        return Network.Build(siteIndexes.Length, from, to, tonnes);
    }
}
