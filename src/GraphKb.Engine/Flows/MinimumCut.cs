using GraphKb.Engine.Flows.Residual;

namespace GraphKb.Engine.Flows;

/// <summary>
/// The minimum cut nearest the origins: the saturated nodes and edges that together limit a maximum flow (L. Ford, D. Fulkerson, "Maximal
/// flow through a network", 1956). Their capacities sum to the flow.
/// </summary>
/// <remarks>A sink is part of the cut where the amount that it takes is the limit.</remarks>
/// <param name="Nodes">Node indexes, ascending.</param>
/// <param name="NodeCapacities">The capacity of each of the nodes, in tonnes.</param>
/// <param name="Edges">Edge indexes, ascending; each of several parallel edges.</param>
/// <param name="EdgeCapacities">The capacity of each of the edges, in tonnes.</param>
public sealed record MinimumCut(
    IReadOnlyList<int> Nodes, IReadOnlyList<double> NodeCapacities, IReadOnlyList<int> Edges, IReadOnlyList<double> EdgeCapacities)
{
    /// <summary>
    /// Reads the cut of a maximum flow: the arcs from vertices that the source reaches over residual arcs to vertices that it does not
    /// reach. Removed nodes and edges are not part of it, those of capacity 0 can be. Time O(vertices + arcs).
    /// </summary>
    internal static MinimumCut From(ResidualGraph graph, double[] residual, ReadOnlySpan<bool> isClosed)
    {
        var isReached = FindReached(graph, residual);
        List<int> nodes = [];
        List<int> edges = [];
        List<double> nodeCapacities = [];
        List<double> edgeCapacities = [];
        for (var node = 0; node < graph.NodeArcs.Length; node++)
        {
            if (IsInCut(graph, graph.NodeArcs[node], isReached, isClosed))
            {
                nodes.Add(node);
                nodeCapacities.Add(graph.Capacities[graph.NodeArcs[node]]);
            }
        }

        for (var edge = 0; edge < graph.EdgeArcs.Length; edge++)
        {
            if (IsInCut(graph, graph.EdgeArcs[edge], isReached, isClosed))
            {
                edges.Add(edge);
                edgeCapacities.Add(graph.Capacities[graph.EdgeArcs[edge]]);
            }
        }

        return new MinimumCut(nodes, nodeCapacities, edges, edgeCapacities);
    }

    private static bool IsInCut(ResidualGraph graph, int arc, bool[] isReached, ReadOnlySpan<bool> isClosed) =>
        arc != ResidualGraph.None && !isClosed[arc] && isReached[graph.Tail(arc)] && !isReached[graph.Heads[arc]];

    private static bool[] FindReached(ResidualGraph graph, double[] residual)
    {
        var isReached = new bool[graph.VertexCount];
        var queue = new int[graph.VertexCount];
        isReached[ResidualGraph.Source] = true;
        for (var (first, last) = (0, 1); first < last; first++)
        {
            for (var arc = graph.Starts[queue[first]]; arc < graph.Starts[queue[first] + 1]; arc++)
            {
                if (residual[arc] > graph.Tolerance && !isReached[graph.Heads[arc]])
                {
                    isReached[graph.Heads[arc]] = true;
                    queue[last++] = graph.Heads[arc];
                }
            }
        }

        return isReached;
    }
}
