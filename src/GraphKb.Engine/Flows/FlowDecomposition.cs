namespace GraphKb.Engine.Flows;

/// <summary>
/// Takes a flow without circles apart into chains: from the source always along the arc with the most flow, the first of
/// equals; each walk empties an arc, so there are at most as many chains as arcs with flow (R. Ahuja, T. Magnanti,
/// J. Orlin, "Network Flows", 1993, theorem 3.5). Time O(arcs with flow x (length of a chain) x degree).
/// </summary>
internal static class FlowDecomposition
{
    /// <summary>The chains, largest first, then by nodes, then by edges; they sum to the flow.</summary>
    public static List<FlowChain> Of(FlowGraph graph, double[] left)
    {
        var flow = Flow(graph, left);
        var chains = new List<FlowChain>();
        var walk = new List<int>();
        while (Walk(graph, flow, walk))
        {
            var least = walk.Min(slot => flow[slot]);
            foreach (var slot in walk)
            {
                flow[slot] -= least;
            }

            if (graph.Heads[walk[^1]] != FlowGraph.Drain)
            {
                // Next to nothing goes on from here: rounding, not flow.
                flow[walk[^1]] = 0;
            }
            else if (least > graph.Tolerance)
            {
                chains.Add(Read(graph, walk, least));
            }
        }

        chains.Sort(Compare);
        return chains;
    }

    private static double[] Flow(FlowGraph graph, double[] left)
    {
        var flow = new double[left.Length];
        for (var vertex = 0; vertex < graph.VertexCount; vertex++)
        {
            for (var slot = graph.Start[vertex]; slot < graph.BackStart[vertex]; slot++)
            {
                flow[slot] = left[graph.Pairs[slot]];
            }
        }

        return flow;
    }

    // False where the source has nothing more to give. A walk that ends before the drain has met rounding.
    private static bool Walk(FlowGraph graph, double[] flow, List<int> walk)
    {
        walk.Clear();
        for (var vertex = FlowGraph.Source; vertex != FlowGraph.Drain; vertex = graph.Heads[walk[^1]])
        {
            var best = FlowGraph.None;
            var most = 0.0;
            for (var slot = graph.Start[vertex]; slot < graph.BackStart[vertex]; slot++)
            {
                if (flow[slot] > most)
                {
                    (best, most) = (slot, flow[slot]);
                }
            }

            if (best == FlowGraph.None)
            {
                return walk.Count > 0;
            }

            walk.Add(best);
        }

        return true;
    }

    private static FlowChain Read(FlowGraph graph, List<int> walk, double tonnes)
    {
        var edges = walk.ConvertAll(slot => graph.SlotEdges[slot]);
        edges.RemoveAll(edge => edge == FlowGraph.None);
        var nodes = edges.ConvertAll(edge => graph.NodeOf(graph.Heads[graph.Pairs[graph.EdgeSlots[edge]]]));
        nodes.Add(graph.NodeOf(graph.Heads[graph.EdgeSlots[edges[^1]]]));
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
