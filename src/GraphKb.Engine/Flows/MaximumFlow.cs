using GraphKb.Engine.Flows.Residual;
using GraphKb.Engine.Networks;

namespace GraphKb.Engine.Flows;

/// <summary>A maximum flow from origins to sinks (<see cref="Dinic"/>). Immutable.</summary>
/// <remarks>
/// Exact except for rounding: amounts up to 1e-14 of what all sinks take count as none, so the value is within 1e-9 of the greatest,
/// relative to what the sinks take. Time O(nodes^2 x edges), in practice few phases of about O(nodes + edges); space O(nodes + edges).
/// The same problem always gives the same flow. The flow has no cycles (<see cref="CycleCancelling"/>).
/// </remarks>
public sealed class MaximumFlow
{
    private readonly ResidualGraph _graph;
    private readonly double[] _residual;
    private readonly bool[] _isClosed;

    private MaximumFlow(
        ResidualGraph graph, double[] residual, bool[] isClosed, double value, CancellationToken cancellationToken)
    {
        (_graph, _residual, _isClosed, Value) = (graph, residual, isClosed, value);
        new CycleCancelling(graph).Run(residual, cancellationToken);
    }

    /// <summary>The tonnes that reach the sinks.</summary>
    public double Value { get; }

    /// <summary>Finds a maximum flow.</summary>
    /// <param name="problem">Network, origins, sinks and capacities.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>A flow with the largest possible <see cref="Value"/>.</returns>
    public static MaximumFlow Find(FlowProblem problem, CancellationToken cancellationToken = default) =>
        Find(problem, [], [], cancellationToken);

    /// <summary>
    /// Finds a maximum flow in the network without some nodes and edges. Where the flow of the whole network is known too,
    /// <see cref="Without"/> is faster.
    /// </summary>
    /// <param name="problem">The problem of the whole network.</param>
    /// <param name="removedNodes">The nodes to leave out.</param>
    /// <param name="removedEdges">The edges to leave out.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>A flow with none on the removed nodes and edges.</returns>
    public static MaximumFlow Find(
        FlowProblem problem, ReadOnlySpan<int> removedNodes, ReadOnlySpan<int> removedEdges, CancellationToken cancellationToken = default)
    {
        var graph = CreateGraph(problem);
        var residual = (double[])graph.Capacities.Clone();
        var isClosed = new bool[residual.Length];
        Close(graph, isClosed, removedNodes, removedEdges);
        for (var arc = 0; arc < residual.Length && removedNodes.Length + removedEdges.Length > 0; arc++)
        {
            residual[arc] = isClosed[arc] ? 0 : residual[arc];
        }

        var value = new Dinic(graph).Augment(residual, cancellationToken);
        return new MaximumFlow(graph, residual, isClosed, value, cancellationToken);
    }

    /// <summary>
    /// Finds a maximum flow that starts from another flow, and so differs from it little: what exceeds a limit is withdrawn
    /// (<see cref="FlowWithdrawal"/>), then what fits elsewhere is added. With the same limits a maximum flow stays as it is.
    /// </summary>
    /// <param name="problem">The problem to solve.</param>
    /// <param name="start">
    /// Tonnes on each edge of the problem's network: a flow without cycles from its origins to its sinks, which may exceed its limits.
    /// </param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>A flow with the largest possible <see cref="Value"/>.</returns>
    /// <exception cref="ArgumentException"><paramref name="start"/> does not have one entry for each edge.</exception>
    public static MaximumFlow Find(
        FlowProblem problem, ReadOnlySpan<double> start, CancellationToken cancellationToken = default)
    {
        if (start.Length != problem.Network.EdgeCount)
        {
            throw new ArgumentException(
                $"The start has {start.Length} flows; expected one for each of {problem.Network.EdgeCount} edges.", nameof(start));
        }

        var graph = CreateGraph(problem);
        var residual = StartingFlow.Load(graph, problem, start, cancellationToken, out var value);
        value += new Dinic(graph).Augment(residual, cancellationToken);
        return new MaximumFlow(graph, residual, new bool[residual.Length], value, cancellationToken);
    }

    /// <summary>The flow on an edge.</summary>
    /// <param name="edge">An edge index.</param>
    /// <returns>Tonnes, 0 or more.</returns>
    public double OnEdge(int edge)
    {
        var arc = _graph.EdgeArcs[edge];
        return arc == ResidualGraph.None ? 0 : _residual[_graph.Reverse[arc]];
    }

    /// <summary>The minimum cut nearest the origins, in time O(nodes + edges).</summary>
    /// <returns>The cut; its capacities sum to <see cref="Value"/>.</returns>
    public MinimumCut Cut() => MinimumCut.From(_graph, _residual, _isClosed);

    /// <summary>
    /// The flow as simple paths (<see cref="FlowDecomposition"/>), at most one for each edge and node with flow. Greedy: a decomposition
    /// into fewer paths may exist.
    /// </summary>
    /// <param name="cancellationToken">Stops the decomposition; checked at every path.</param>
    /// <returns>The paths, ordered by tonnes descending, then by nodes, then by edges; they sum to <see cref="Value"/>.</returns>
    public IReadOnlyList<FlowChain> Chains(CancellationToken cancellationToken = default) =>
        FlowDecomposition.Decompose(_graph, _residual, cancellationToken);

    /// <summary>
    /// Finds a maximum flow in the network without some nodes and edges (and without those that were left out already), starting from this
    /// one: withdraws the flow through them and reroutes what fits elsewhere. The graph is shared, not built again.
    /// </summary>
    /// <param name="nodes">The nodes to remove; repeated or already removed ones have no effect.</param>
    /// <param name="edges">The edges to remove; likewise.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The new flow; this one is unchanged.</returns>
    public MaximumFlow Without(ReadOnlySpan<int> nodes, ReadOnlySpan<int> edges, CancellationToken cancellationToken = default)
    {
        var residual = (double[])_residual.Clone();
        var isClosed = (bool[])_isClosed.Clone();
        Close(_graph, isClosed, nodes, edges);
        var lost = new IncrementalRemoval(_graph, _residual, cancellationToken).Remove(nodes, edges, residual);
        return new MaximumFlow(_graph, residual, isClosed, Math.Max(0, Value - lost), cancellationToken);
    }

    /// <summary>
    /// For each group of nodes, how much the flow loses when that group alone is removed. Sinks are in no group. Time for each group:
    /// withdrawing the flow through it and searching for other paths.
    /// </summary>
    /// <param name="groupOf">The group of each node; negative for none.</param>
    /// <param name="groupCount">How many groups; they are 0 to groupCount - 1.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>Tonnes for each group, 0 or more.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="groupOf"/> does not have one entry for each node, or a group is out of range.
    /// </exception>
    public double[] Losses(ReadOnlySpan<int> groupOf, int groupCount, CancellationToken cancellationToken = default)
    {
        if (groupOf.Length != _graph.NodeArcs.Length)
        {
            throw new ArgumentException(
                $"The groups have {groupOf.Length} entries; expected one for each of {_graph.NodeArcs.Length} nodes.", nameof(groupOf));
        }

        var groupOfNonSink = groupOf.ToArray();
        for (var node = 0; node < groupOf.Length; node++)
        {
            groupOfNonSink[node] = _graph.OutVertices[node] == ResidualGraph.None ? -1 : groupOf[node];
        }

        var groups = GroupedRows.Create(groupCount, groupOfNonSink);
        var residual = new double[_residual.Length];
        var removal = new IncrementalRemoval(_graph, _residual, cancellationToken);
        var losses = new double[groupCount];
        for (var group = 0; group < groupCount; group++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _residual.CopyTo(residual, 0);
            losses[group] = Math.Max(0, removal.Remove(groups[group], [], residual));
        }

        return losses;
    }

    private static ResidualGraph CreateGraph(FlowProblem problem) =>
        new(problem.Network, problem.Origins, problem.Sinks, problem.NodeCapacities.Span, problem.EdgeCapacities.Span);

    private static void Close(ResidualGraph graph, bool[] isClosed, ReadOnlySpan<int> nodes, ReadOnlySpan<int> edges)
    {
        foreach (var node in nodes)
        {
            var vertex = graph.InVertices[node];
            for (var arc = graph.Starts[vertex]; arc < graph.Starts[vertex + 1]; arc++)
            {
                isClosed[arc < graph.ReverseStarts[vertex] ? arc : graph.Reverse[arc]] = true;
            }
        }

        foreach (var edge in edges)
        {
            if (graph.EdgeArcs[edge] != ResidualGraph.None)
            {
                isClosed[graph.EdgeArcs[edge]] = true;
            }
        }
    }
}
