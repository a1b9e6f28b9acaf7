using GraphKb.Analysis.Networks;
using GraphKb.Analysis.Stores;
using GraphKb.Model.Facts;

namespace GraphKb.Analysis.Chains;

/// <summary>Turns paths of a network into chains of sites and supplies.</summary>
internal static class ChainReader
{
    /// <summary>Reads chains, with one lookup for the supplies of all of them.</summary>
    /// <param name="reader">The reader that returned the network.</param>
    /// <param name="network">The network.</param>
    /// <param name="paths">The edge indexes of each path.</param>
    /// <param name="cancellationToken">Cancels the lookup.</param>
    /// <returns>One chain per path.</returns>
    public static async ValueTask<IReadOnlyList<Chain>> ReadAsync(
        IKnowledgeReader reader,
        SupplyNetwork network,
        IReadOnlyList<IReadOnlyList<int>> paths,
        CancellationToken cancellationToken)
    {
        var (edges, positions) = (new List<int>(), new Dictionary<int, int>());
        foreach (var edge in paths.SelectMany(path => path))
        {
            if (positions.TryAdd(edge, edges.Count))
            {
                edges.Add(edge);
            }
        }

        var supplies = await reader.GetSuppliesAsync(network, edges, cancellationToken).ConfigureAwait(false);
        return [.. paths.Select(path => Create([.. path.Select(edge => supplies[positions[edge]])], GetBottleneck(network, path)))];
    }

    private static Chain Create(Supply[] supplies, double? bottleneck) =>
        new([supplies[0].From, .. supplies.Select(supply => supply.To)], supplies, bottleneck);

    // The tonnes of the network, not of the facts: those of a fact that is not relied on are unknown.
    private static double? GetBottleneck(SupplyNetwork network, IReadOnlyList<int> edges) =>
        edges.Select(network.Graph.Tonnes).Where(tonnes => !double.IsNaN(tonnes)).Min(tonnes => (double?)tonnes);
}
