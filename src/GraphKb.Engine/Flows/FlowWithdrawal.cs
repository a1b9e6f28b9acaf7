using GraphKb.Engine.Flows.Residual;

namespace GraphKb.Engine.Flows;

/// <summary>
/// Withdraws the flow through nodes and edges, to close them or to keep to a smaller limit. Each path from the source through the arc to
/// the sink is found by walking along arcs with flow in both directions, and its least flow is subtracted; what remains is a flow.
/// </summary>
/// <remarks>
/// The flow must have no cycles (<see cref="CycleCancelling"/>), so every walk ends. Time O(arcs with flow x length of a walk).
/// </remarks>
/// <param name="graph">The graph that the flow is in.</param>
/// <param name="cancellationToken">Stops a withdrawal; checked at every walk.</param>
internal sealed class FlowWithdrawal(ResidualGraph graph, CancellationToken cancellationToken)
{
    private readonly int[] _nextOut = new int[graph.VertexCount];
    private readonly int[] _nextIn = new int[graph.VertexCount];
    private readonly List<int> _walk = [];

    /// <summary>The arcs that changed since the last <see cref="Reset"/>; an arc may be repeated.</summary>
    public List<int> ChangedArcs { get; } = [];

    /// <summary>Prepares for another flow.</summary>
    public void Reset()
    {
        ChangedArcs.Clear();
        Array.Copy(graph.Starts, _nextOut, _nextOut.Length);
        Array.Copy(graph.ReverseStarts, _nextIn, _nextIn.Length);
    }

    /// <summary>Withdraws all flow through a node and closes it.</summary>
    /// <returns>How much less reaches the sink.</returns>
    public double CloseNode(int node, double[] residual)
    {
        if (graph.NodeArcs[node] != ResidualGraph.None)
        {
            return CloseArc(graph.NodeArcs[node], residual);
        }

        var withdrawn = 0.0;
        var vertex = graph.InVertices[node];
        for (var arc = graph.Starts[vertex]; arc < graph.Starts[vertex + 1]; arc++)
        {
            withdrawn += CloseArc(arc < graph.ReverseStarts[vertex] ? arc : graph.Reverse[arc], residual);
        }

        return withdrawn;
    }

    /// <summary>Withdraws all flow on an edge and closes it.</summary>
    /// <returns>How much less reaches the sink.</returns>
    public double CloseEdge(int edge, double[] residual) =>
        graph.EdgeArcs[edge] == ResidualGraph.None ? 0 : CloseArc(graph.EdgeArcs[edge], residual);

    /// <summary>Withdraws what flows on an arc beyond its capacity in the graph.</summary>
    /// <returns>How much less reaches the sink.</returns>
    public double WithdrawExcess(int arc, double[] residual)
    {
        var capacity = graph.Capacities[arc];
        var withdrawn = Withdraw(arc, capacity, residual);
        residual[arc] = Math.Max(0, capacity - residual[graph.Reverse[arc]]);
        return withdrawn;
    }

    private double CloseArc(int arc, double[] residual)
    {
        var withdrawn = Withdraw(arc, 0, residual);
        residual[arc] = residual[graph.Reverse[arc]] = 0;
        ChangedArcs.Add(arc);
        return withdrawn;
    }

    // Withdraws flow until an arc carries no more than a limit, but for rounding.
    private double Withdraw(int arc, double limit, double[] residual)
    {
        var withdrawn = 0.0;
        while (residual[graph.Reverse[arc]] > limit + graph.Tolerance)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _walk.Clear();
            _walk.Add(arc);
            if (!TryWalkToSink(graph.Heads[arc], residual) || !TryWalkToSource(arc, residual))
            {
                // The walk ended early, so the flow on its last arc is a rounding error: drop it.
                Subtract(_walk[^1], residual[graph.Reverse[_walk[^1]]], residual);
                continue;
            }

            var leastFlow = residual[graph.Reverse[arc]] - limit;
            foreach (var step in _walk)
            {
                leastFlow = Math.Min(leastFlow, residual[graph.Reverse[step]]);
            }

            withdrawn += leastFlow;
            foreach (var step in _walk)
            {
                Subtract(step, leastFlow, residual);
            }
        }

        return withdrawn;
    }

    private bool TryWalkToSink(int vertex, double[] residual)
    {
        while (vertex != ResidualGraph.Sink)
        {
            ref var next = ref _nextOut[vertex];
            while (next < graph.ReverseStarts[vertex] && residual[graph.Reverse[next]] <= graph.Tolerance)
            {
                next++;
            }

            if (next == graph.ReverseStarts[vertex])
            {
                return false;
            }

            _walk.Add(next);
            vertex = graph.Heads[next];
        }

        return true;
    }

    private bool TryWalkToSource(int arc, double[] residual)
    {
        var vertex = graph.Tail(arc);
        var last = arc;
        while (vertex != ResidualGraph.Source)
        {
            ref var next = ref _nextIn[vertex];
            while (next < graph.Starts[vertex + 1] && residual[next] <= graph.Tolerance)
            {
                next++;
            }

            if (next == graph.Starts[vertex + 1])
            {
                _walk.Add(last);
                return false;
            }

            last = graph.Reverse[next];
            _walk.Add(last);
            vertex = graph.Heads[next];
        }

        return true;
    }

    private void Subtract(int arc, double amount, double[] residual)
    {
        ChangedArcs.Add(arc);
        residual[arc] += amount;
        residual[graph.Reverse[arc]] -= amount;
    }
}
