using GraphKb.Engine.Networks;
using GraphKb.Engine.Tracing.Inflows;
using GraphKb.Model.Entities;

namespace GraphKb.Analysis.Networks;

/// <summary>The matrices by which a network is traced; cached with the network, O(nodes + edges) the first time.</summary>
internal static class TracingMatrices
{
    /// <summary>Gets the matrix of all supplies, for the bounds of an exposure.</summary>
    public static InflowMatrix Get(SupplyNetwork network) =>
        network.Cache.GetOrAdd(nameof(InflowMatrix), () => InflowMatrix.Create(network.Graph, FindSourceless(network)));

    /// <summary>Gets the matrix of the supplies of known tonnes only.</summary>
    public static InflowMatrix GetKnown(SupplyNetwork network) =>
        network.Cache.GetOrAdd((nameof(InflowMatrix), "known"), () => InflowMatrix.CreateKnownOnly(network.Graph));

    /// <summary>Creates the matrix of all supplies of which some are cut; not cached.</summary>
    /// <param name="network">The network.</param>
    /// <param name="isCut">For each edge, whether its supply is cut.</param>
    public static InflowMatrix Create(SupplyNetwork network, ReadOnlySpan<bool> isCut) =>
        InflowMatrix.Create(network.Graph, FindSourceless(network), isCut);

    /// <summary>Whether material originates at a stage where no supply is on record: then nothing is missing.</summary>
    public static bool IsOrigin(Stage stage) => stage is Stage.Mining or Stage.Recycling or Stage.Stockpiling;

    private static NodeSet FindSourceless(SupplyNetwork network) => NodeSet.Where(
        network.Graph.NodeCount, node => IsOrigin(network.Tables.Sites.Stages[network.SiteIndexes[node]]));
}
