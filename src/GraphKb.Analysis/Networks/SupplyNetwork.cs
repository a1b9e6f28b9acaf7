using GraphKb.Analysis.Tables;
using GraphKb.Engine.Networks;

namespace GraphKb.Analysis.Networks;

/// <summary>
/// N(m, t): the sites that take part, and the supplies between them that hold, of the closure of a mineral.
/// Only sites at an end of such a supply have a node. Nodes are in the ordinal order of site ids;
/// edges in the order of (from, to, ordinal fact id).
/// </summary>
/// <param name="Mineral">The mineral asked for.</param>
/// <param name="AsOf">The day.</param>
/// <param name="Tables">The tables that site numbers refer to.</param>
/// <param name="Graph">The network; tonnes NaN = unknown.</param>
/// <param name="SiteNumbers">The site number in the tables of each node.</param>
/// <param name="SupplyNumbers">The store's own number of each edge's supply.</param>
public sealed record SupplyNetwork(
    string Mineral, DateOnly AsOf, EntityTables Tables, Network Graph, int[] SiteNumbers, int[] SupplyNumbers)
{
    /// <summary>Ids of minerals that <see cref="MineralNumbers"/> refers to.</summary>
    public required IReadOnlyList<string> Minerals { get; init; }

    /// <summary>The place of each edge's mineral in <see cref="Minerals"/>.</summary>
    public required int[] MineralNumbers { get; init; }

    /// <summary>Results derived from this network.</summary>
    public ResultCache Cache { get; } = new();
}
