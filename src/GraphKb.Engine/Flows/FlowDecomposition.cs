using GraphKb.Engine.Flows.Residual;

namespace GraphKb.Engine.Flows;

/// <summary>
/// Decomposes a flow without cycles into paths (R. Ahuja, T. Magnanti, J. Orlin, "Network Flows", 1993, theorem 3.5). Each path follows,
/// from the source, the arc with the most flow, the first of equals.
/// </summary>
/// <remarks>
/// Each path empties an arc, so there are at most as many paths as arcs with flow. Time O(arcs with flow x path length x degree), space
/// O(arcs).
/// </remarks>
internal static class FlowDecomposition
{
    /// <summary>Finds the paths.</summary>
    /// <param name="graph">The graph that the flow is in.</param>
    /// <param name="residual">The residual capacity of each arc.</param>
    /// <param name="cancellationToken">Stops the decomposition; checked at every path.</param>
    /// <returns>The paths, ordered by tonnes descending, then by node sequence, then by edge sequence; they sum to the flow.</returns>
    public static List<FlowChain> Decompose(ResidualGraph graph, double[] residual, CancellationToken cancellationToken = default)
    {
        var flow = ReadFlow(graph, residual);
        var chains = new List<FlowChain>();
        var walk = new List<int>();
        while (TryWalk(graph, flow, walk))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var leastFlow = walk.Min(arc => flow[arc]);
            foreach (var arc in walk)
            {
                flow[arc] -= leastFlow;
            }

            if (graph.Heads[walk[^1]] != ResidualGraph.Sink)
            {
                // The walk ended before the sink, so the flow on its last arc is a rounding error.
                flow[walk[^1]] = 0;
            }
            else if (leastFlow > graph.Tolerance)
            {
                chains.Add(CreateChain(graph, walk, leastFlow));
            }
        }

        chains.Sort(Compare);
        return chains;
    }

    private static double[] ReadFlow(ResidualGraph graph, double[] residual)
    {
        var flow = new double[residual.Length];
        for (var vertex = 0; vertex < graph.VertexCount; vertex++)
        {
            for (var arc = graph.Starts[vertex]; arc < graph.ReverseStarts[vertex]; arc++)
            {
                flow[arc] = residual[graph.Reverse[arc]];
            }
        }

        return flow;
    }

    // False where no flow leaves the source. A walk that ends before the sink has met a rounding error.
    private static bool TryWalk(ResidualGraph graph, double[] flow, List<int> walk)
    {
        walk.Clear();
        for (var vertex = ResidualGraph.Source; vertex != ResidualGraph.Sink; vertex = graph.Heads[walk[^1]])
        {
            var best = ResidualGraph.None;
            var mostFlow = 0.0;
            for (var arc = graph.Starts[vertex]; arc < graph.ReverseStarts[vertex]; arc++)
            {
                if (flow[arc] > mostFlow)
                {
                    (best, mostFlow) = (arc, flow[arc]);
                }
            }

            if (best == ResidualGraph.None)
            {
                return walk.Count > 0;
            }

            walk.Add(best);
        }

        return true;
    }

    private static FlowChain CreateChain(ResidualGraph graph, List<int> walk, double tonnes)
    {
        var edges = walk.ConvertAll(arc => graph.ArcEdges[arc]);
        edges.RemoveAll(edge => edge == ResidualGraph.None);
        var nodes = edges.ConvertAll(edge => graph.NodeOf(graph.Tail(graph.EdgeArcs[edge])));
        nodes.Add(graph.NodeOf(graph.Heads[graph.EdgeArcs[edges[^1]]]));
        return new FlowChain(nodes.ToArray(), edges.ToArray(), tonnes);
    }

    private static int Compare(FlowChain a, FlowChain b)
    {
        var byTonnes = b.Tonnes.CompareTo(a.Tonnes);
        var byNodes = byTonnes != 0 ? byTonnes : Compare(a.Nodes, b.Nodes);
        return byNodes != 0 ? byNodes : Compare(a.Edges, b.Edges);
    }

    private static int Compare(IReadOnlyList<int> a, IReadOnlyList<int> b) =>
        ((int[])a).AsSpan().SequenceCompareTo((int[])b);
}
