using GraphKb.Engine.Flows.Residual;

namespace GraphKb.Engine.Flows;

/// <summary>Loads a given flow into a residual graph whose limits it may exceed, and withdraws the excess.</summary>
/// <remarks>
/// Edges first, then nodes, each in the order of their indexes, so that the result is deterministic. Time O(vertices + arcs) and the walks
/// of <see cref="FlowWithdrawal"/>.
/// </remarks>
internal static class StartingFlow
{
    /// <summary>Loads the flow.</summary>
    /// <param name="graph">The graph of the problem.</param>
    /// <param name="problem">Gives the network and the sinks.</param>
    /// <param name="flows">Tonnes on each edge: a flow without cycles from the origins to the sinks.</param>
    /// <param name="cancellationToken">Stops the withdrawals.</param>
    /// <param name="value">How much of it reaches the sinks within the limits.</param>
    /// <returns>The residual capacity of each arc.</returns>
    public static double[] Load(
        ResidualGraph graph, FlowProblem problem, ReadOnlySpan<double> flows, CancellationToken cancellationToken, out double value)
    {
        var residual = (double[])graph.Capacities.Clone();
        for (var edge = 0; edge < flows.Length; edge++)
        {
            Push(graph, graph.EdgeArcs[edge], flows[edge], residual);
        }

        value = LoadNodes(graph, problem, flows, residual);
        var withdrawal = new FlowWithdrawal(graph, cancellationToken);
        withdrawal.Reset();
        foreach (var arc in graph.EdgeArcs.Concat(graph.NodeArcs))
        {
            if (arc != ResidualGraph.None && residual[arc] < 0)
            {
                value -= withdrawal.WithdrawExcess(arc, residual);
            }
        }

        return residual;
    }

    // The flow through each node, and from the super-source to each origin: what leaves it and did not enter it. Returns what arrives.
    private static double LoadNodes(ResidualGraph graph, FlowProblem problem, ReadOnlySpan<double> flows, double[] residual)
    {
        var arrived = 0.0;
        var started = new double[problem.Network.NodeCount];
        for (var node = 0; node < started.Length; node++)
        {
            var entering = Sum(problem.Network.In(node), flows);
            var through = problem.Sinks.Contains(node) ? entering : Sum(problem.Network.Out(node), flows);
            Push(graph, graph.NodeArcs[node], through, residual);
            arrived += problem.Sinks.Contains(node) ? entering : 0;
            started[node] = Math.Max(0, through - entering);
        }

        for (var arc = graph.Starts[ResidualGraph.Source]; arc < graph.ReverseStarts[ResidualGraph.Source]; arc++)
        {
            Push(graph, arc, started[graph.NodeOf(graph.Heads[arc])], residual);
        }

        return arrived;
    }

    private static double Sum(ReadOnlySpan<int> edges, ReadOnlySpan<double> flows)
    {
        var sum = 0.0;
        foreach (var edge in edges)
        {
            sum += flows[edge];
        }

        return sum;
    }

    private static void Push(ResidualGraph graph, int arc, double tonnes, double[] residual)
    {
        if (arc != ResidualGraph.None && tonnes > 0)
        {
            residual[arc] -= tonnes;
            residual[graph.Reverse[arc]] += tonnes;
        }
    }
}
