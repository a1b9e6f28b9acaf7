using GraphKb.Model.Entities;

namespace GraphKb.Analysis.Networks;

/// <summary>
/// The order of a network's edges by the ordinal order of their fact ids, without reading the facts. An id begins with the slugs of both
/// sites, each with a colon behind it; edges between the same sites are in this order already.
/// </summary>
internal sealed class SupplyOrder(SupplyNetwork network) : IComparer<int>
{
    /// <inheritdoc/>
    public int Compare(int x, int y)
    {
        var graph = network.Graph;
        var bySupplier = CompareSites(graph.From(x), graph.From(y));
        var byCustomer = CompareSites(graph.To(x), graph.To(y));
        return bySupplier != 0 ? bySupplier : byCustomer != 0 ? byCustomer : x.CompareTo(y);
    }

    private int CompareSites(int node, int otherNode) => node == otherNode
        ? 0
        : string.CompareOrdinal(EntityId.Slug(network.GetSiteId(node)) + ":", EntityId.Slug(network.GetSiteId(otherNode)) + ":");
}
