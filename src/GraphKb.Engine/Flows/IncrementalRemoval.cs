using GraphKb.Engine.Flows.BoykovKolmogorov;
using GraphKb.Engine.Flows.Residual;

namespace GraphKb.Engine.Flows;

/// <summary>
/// Removes nodes and edges from a maximum flow without computing it anew: withdraws the flow through them
/// (<see cref="FlowWithdrawal"/>) and reroutes what fits elsewhere (<see cref="Reaugmentation"/>). May run any number of times, each time
/// from the same flow.
/// </summary>
internal sealed class IncrementalRemoval
{
    private readonly FlowWithdrawal _withdrawal;
    private readonly SearchTrees _grownTrees;
    private readonly SearchTrees _trees;
    private readonly Reaugmentation _reaugmentation;

    /// <summary>Grows the search trees, in time and space O(vertices + arcs).</summary>
    /// <param name="graph">The graph that the flow is in.</param>
    /// <param name="residual">The residual capacity of each arc, of a maximum flow without cycles.</param>
    /// <param name="cancellationToken">Stops a removal.</param>
    public IncrementalRemoval(ResidualGraph graph, double[] residual, CancellationToken cancellationToken)
    {
        _withdrawal = new FlowWithdrawal(graph, cancellationToken);
        _grownTrees = new SearchTrees(graph);
        _grownTrees.Grow(residual);
        _trees = new SearchTrees(graph);
        _reaugmentation = new Reaugmentation(graph, _trees, cancellationToken);
    }

    /// <summary>Removes nodes and edges. Time is proportional to the flow through them and the search for other paths.</summary>
    /// <param name="nodes">The nodes to remove.</param>
    /// <param name="edges">The edges to remove.</param>
    /// <param name="residual">A copy of the maximum flow's residual capacities; afterwards those of the new maximum flow.</param>
    /// <returns>How much less reaches the sink.</returns>
    public double Remove(ReadOnlySpan<int> nodes, ReadOnlySpan<int> edges, double[] residual)
    {
        _withdrawal.Reset();
        var withdrawn = 0.0;
        foreach (var node in nodes)
        {
            withdrawn += _withdrawal.CloseNode(node, residual);
        }

        foreach (var edge in edges)
        {
            withdrawn += _withdrawal.CloseEdge(edge, residual);
        }

        if (withdrawn == 0)
        {
            return 0;
        }

        _trees.CopyFrom(_grownTrees);
        return withdrawn - _reaugmentation.Run(residual, _withdrawal.ChangedArcs);
    }
}
