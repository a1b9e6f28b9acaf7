namespace GraphKb.Engine.Flows;

/// <summary>
/// The minimum cut nearest the origins: the nodes and edges that are full and hold everything back behind them (L. Ford,
/// D. Fulkerson, "Maximal flow through a network", 1956). Their capacities sum to the maximum flow. A sink is one where
/// what it takes is what bounds the flow.
/// </summary>
/// <param name="Nodes">The nodes, ascending.</param>
/// <param name="NodeCapacities">The capacity of each of the nodes.</param>
/// <param name="Edges">The edges, ascending; parallel ones each.</param>
/// <param name="EdgeCapacities">The capacity of each of the edges.</param>
public sealed record MinimumCut(
    IReadOnlyList<int> Nodes, IReadOnlyList<double> NodeCapacities, IReadOnlyList<int> Edges, IReadOnlyList<double> EdgeCapacities)
{
    /// <summary>
    /// Reads the cut off a maximum flow: what leads from where more could still arrive to where it could not. What was
    /// removed is no part of it; what has capacity 0 is. Time O(nodes + edges).
    /// </summary>
    internal static MinimumCut Of(FlowGraph graph, double[] left, ReadOnlySpan<bool> isClosed)
    {
        var reached = Reach(graph, left);
        List<int> nodes = [];
        List<int> edges = [];
        List<double> nodeCapacities = [];
        List<double> edgeCapacities = [];
        for (var node = 0; node < graph.NodeSlots.Length; node++)
        {
            if (Crosses(graph, graph.NodeSlots[node], reached, isClosed))
            {
                nodes.Add(node);
                nodeCapacities.Add(graph.Capacities[graph.NodeSlots[node]]);
            }
        }

        for (var edge = 0; edge < graph.EdgeSlots.Length; edge++)
        {
            if (Crosses(graph, graph.EdgeSlots[edge], reached, isClosed))
            {
                edges.Add(edge);
                edgeCapacities.Add(graph.Capacities[graph.EdgeSlots[edge]]);
            }
        }

        return new MinimumCut(nodes, nodeCapacities, edges, edgeCapacities);
    }

    private static bool Crosses(FlowGraph graph, int slot, bool[] reached, ReadOnlySpan<bool> isClosed) =>
        slot != FlowGraph.None && !isClosed[slot] && reached[graph.Heads[graph.Pairs[slot]]] && !reached[graph.Heads[slot]];

    private static bool[] Reach(FlowGraph graph, double[] left)
    {
        var reached = new bool[graph.VertexCount];
        var queue = new int[graph.VertexCount];
        reached[FlowGraph.Source] = true;
        for (var (first, last) = (0, 1); first < last; first++)
        {
            for (var slot = graph.Start[queue[first]]; slot < graph.Start[queue[first] + 1]; slot++)
            {
                if (left[slot] > graph.Tolerance && !reached[graph.Heads[slot]])
                {
                    reached[graph.Heads[slot]] = true;
                    queue[last++] = graph.Heads[slot];
                }
            }
        }

        return reached;
    }
}
