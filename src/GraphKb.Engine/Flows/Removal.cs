namespace GraphKb.Engine.Flows;

/// <summary>
/// Removes nodes and edges from a maximum flow, any number of times, each time from the same flow: takes back what flows
/// through them and finds other ways for it.
/// </summary>
internal sealed class Removal
{
    private readonly Cancellation _cancellation;
    private readonly SearchTrees _grown;
    private readonly SearchTrees _trees;
    private readonly Repair _repair;

    /// <summary>Prepares, in time O(vertices + arcs).</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="left">What is left of each slot in the flow.</param>
    public Removal(FlowGraph graph, double[] left)
    {
        _cancellation = new Cancellation(graph);
        _grown = new SearchTrees(graph);
        _grown.Grow(left);
        _trees = new SearchTrees(graph);
        _repair = new Repair(graph, _trees);
    }

    /// <summary>Removes nodes and edges.</summary>
    /// <param name="nodes">The nodes.</param>
    /// <param name="edges">The edges.</param>
    /// <param name="left">A copy of what is left of each slot; in the end that of the new maximum flow.</param>
    /// <returns>How much less reaches the drain.</returns>
    public double Lose(ReadOnlySpan<int> nodes, ReadOnlySpan<int> edges, double[] left)
    {
        _cancellation.Reset();
        var lost = 0.0;
        foreach (var node in nodes)
        {
            lost += _cancellation.RemoveNode(node, left);
        }

        foreach (var edge in edges)
        {
            lost += _cancellation.RemoveEdge(edge, left);
        }

        if (lost == 0)
        {
            return 0;
        }

        _trees.Copy(_grown);
        return lost - _repair.Run(left, _cancellation.Changed);
    }
}
