using GraphKb.Analysis.Tables;
using GraphKb.Engine.Networks;

namespace GraphKb.Analysis.Networks;

/// <summary>
/// N(m, t): the supply network of a mineral's closure on a day, as docs/semantics.md defines it (Supply network). A site has a node only
/// where it is at an end of a supply. Nodes are in the ordinal order of site ids; edges in the order of (from, to, ordinal fact id).
/// Immutable. A network that relies on some facts only has the same nodes and edges; the other supplies are of unknown tonnes in it.
/// </summary>
/// <param name="Mineral">The id of the mineral m.</param>
/// <param name="Filter">The day t, and which facts are relied on.</param>
/// <param name="Tables">The tables that the site indexes refer to.</param>
/// <param name="Graph">The network over node and edge indexes; the tonnes of an edge are NaN where unknown.</param>
public sealed record SupplyNetwork(string Mineral, EvidenceFilter Filter, EntityTables Tables, Network Graph)
{
    /// <summary>The day t.</summary>
    public DateOnly AsOf => Filter.AsOf;

    /// <summary>The site index of each node, ascending: a binary search finds the node of a site.</summary>
    public required int[] SiteIndexes { get; init; }

    /// <summary>For each edge, the index of its supply in the store that made the network; it has no meaning outside that store.</summary>
    public required int[] SupplyIndexes { get; init; }

    /// <summary>Ids of minerals, in the store's order.</summary>
    public required IReadOnlyList<string> Minerals { get; init; }

    /// <summary>For each edge, the index of its mineral in <see cref="Minerals"/>; read at the first use.</summary>
    public required Lazy<int[]> MineralIndexes { get; init; }

    /// <summary>For each edge, the confidence of its supply, 0 to 1; read at the first use.</summary>
    public required Lazy<double[]> Confidences { get; init; }

    /// <summary>The network that this one is a part of, and the node there of each node here; null for a network of its own.</summary>
    internal (SupplyNetwork Whole, int[] Nodes)? PartOf { get; init; }

    /// <summary>Results derived from this network.</summary>
    public ResultCache Cache { get; internal init; } = new();

    /// <summary>Finds the node of a site.</summary>
    /// <param name="siteId">The id of an existing site.</param>
    /// <returns>The node index; negative where the site is not part of the network.</returns>
    public int FindNode(string siteId) => FindNode(Tables.Sites.Ids.Find(siteId));

    /// <summary>Finds the node of a site.</summary>
    /// <param name="siteIndex">The site index.</param>
    /// <returns>The node index; negative where the site is not part of the network.</returns>
    public int FindNode(int siteIndex) => Array.BinarySearch(SiteIndexes, siteIndex);

    /// <summary>The id of a node's site.</summary>
    /// <param name="nodeIndex">The node index.</param>
    /// <returns>The site id.</returns>
    public string GetSiteId(int nodeIndex) => Tables.Sites.Ids[SiteIndexes[nodeIndex]];

    /// <summary>Gets the network in which only some facts are relied on; cached. O(edges) the first time.</summary>
    /// <param name="minConfidence">The least confidence of these facts, 0 to 1.</param>
    /// <returns>The network; this one where the least confidence is 0.</returns>
    public SupplyNetwork RelyOn(double minConfidence) =>
        minConfidence > 0 ? GetFiltered(Filter with { MinConfidence = minConfidence }) : this;

    private SupplyNetwork GetFiltered(EvidenceFilter filter) => Tables.GetCache(filter).GetOrAdd(
        (nameof(SupplyNetwork), Mineral, filter),
        () => this with
        {
            Filter = filter,
            Graph = Graph.WithUnknown(edge => !filter.ReliesOn(Confidences.Value[edge])),
            PartOf = null,
            Cache = new(),
        });
}
