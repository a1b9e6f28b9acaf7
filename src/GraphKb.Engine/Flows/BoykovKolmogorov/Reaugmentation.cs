using GraphKb.Engine.Flows.Residual;

namespace GraphKb.Engine.Flows.BoykovKolmogorov;

/// <summary>
/// Makes a flow maximal again after some arcs changed, with the max-flow algorithm of Y. Boykov, V. Kolmogorov, "An experimental
/// comparison of min-cut/max-flow algorithms for energy minimization in vision", 2004. The search trees of the earlier flow are reused
/// as by P. Kohli, P. Torr, "Dynamic graph cuts", 2007.
/// </summary>
/// <remarks>
/// Three stages alternate: active vertices grow the trees; where the trees meet, flow is pushed along the path between the roots; vertices
/// whose parent arc is saturated are orphans for the <see cref="AdoptionStage"/>. Exact up to the graph's tolerance. Only what the change
/// affects is visited; the worst case is O(vertices^2 x arcs x pushed paths) time. Space O(vertices).
/// </remarks>
/// <param name="graph">The graph that the flow is in.</param>
/// <param name="trees">The search trees of the earlier flow; changed in place.</param>
/// <param name="cancellationToken">Stops the search; checked at every active vertex, pushed path and orphan.</param>
internal sealed class Reaugmentation(ResidualGraph graph, SearchTrees trees, CancellationToken cancellationToken)
{
    private readonly Queue<int> _active = new();
    private readonly bool[] _isActive = new bool[graph.VertexCount];
    private readonly AdoptionStage _adoption = new(graph, trees, cancellationToken);

    /// <summary>Adds flow until there is no augmenting path.</summary>
    /// <param name="residual">The residual capacity of each arc, updated in place.</param>
    /// <param name="changedArcs">The arcs that changed since the trees were grown; an arc may be repeated.</param>
    /// <returns>By how much the flow into the sink grew.</returns>
    public double Run(double[] residual, List<int> changedArcs)
    {
        foreach (var arc in changedArcs)
        {
            var (tail, head) = (graph.Tail(arc), graph.Heads[arc]);
            OrphanIfCutOff(head, arc, residual);
            OrphanIfCutOff(tail, arc, residual);

            // Within a tree, or outside both, an arc gives nothing to grow into.
            if (trees.TreeOf[tail] != trees.TreeOf[head])
            {
                Activate(head);
                Activate(tail);
            }
        }

        _adoption.Run(residual, Activate);
        var added = 0.0;
        while (_active.TryDequeue(out var vertex))
        {
            cancellationToken.ThrowIfCancellationRequested();
            _isActive[vertex] = false;
            added += Grow(vertex, residual);
        }

        return added;
    }

    private void Activate(int vertex)
    {
        if (!_isActive[vertex])
        {
            _isActive[vertex] = true;
            _active.Enqueue(vertex);
        }
    }

    // An end of a changed arc: its parent arc may now be saturated.
    private void OrphanIfCutOff(int vertex, int arc, double[] residual)
    {
        var parentArc = trees.ParentArcs[vertex];
        if ((parentArc == arc || parentArc == graph.Reverse[arc])
            && !trees.IsOpen(trees.TreeOf[vertex], graph.Reverse[parentArc], residual))
        {
            _adoption.AddOrphan(vertex);
        }
    }

    private double Grow(int vertex, double[] residual)
    {
        var added = 0.0;
        for (var arc = graph.Starts[vertex]; arc < graph.Starts[vertex + 1]; arc++)
        {
            var tree = trees.TreeOf[vertex];
            if (tree == SearchTrees.Tree.Free)
            {
                return added;
            }

            var head = graph.Heads[arc];
            if (trees.TreeOf[head] == tree || !trees.IsOpen(tree, arc, residual))
            {
                continue;
            }

            if (trees.TreeOf[head] == SearchTrees.Tree.Free)
            {
                (trees.TreeOf[head], trees.ParentArcs[head]) = (tree, graph.Reverse[arc]);
                _adoption.InheritFrom(vertex, head);
                Activate(head);
                continue;
            }

            added += Augment(tree == SearchTrees.Tree.Source ? arc : graph.Reverse[arc], residual);
            _adoption.Run(residual, Activate);

            // The same arc again: it may have capacity left.
            arc--;
        }

        return added;
    }

    // Pushes the most that fits along the path from the source root over the arc that joins the trees to the sink root.
    private double Augment(int joiningArc, double[] residual)
    {
        var (sourceSide, sinkSide) = (graph.Tail(joiningArc), graph.Heads[joiningArc]);
        var bottleneck = FindBottleneck(joiningArc, residual);
        Push(joiningArc, bottleneck, residual);
        for (var vertex = sourceSide; trees.ParentArcs[vertex] != SearchTrees.Root;)
        {
            var parentArc = trees.ParentArcs[vertex];
            Push(graph.Reverse[parentArc], bottleneck, residual);
            OrphanIfSaturated(vertex, graph.Reverse[parentArc], residual);
            vertex = graph.Heads[parentArc];
        }

        for (var vertex = sinkSide; trees.ParentArcs[vertex] != SearchTrees.Root;)
        {
            var parentArc = trees.ParentArcs[vertex];
            Push(parentArc, bottleneck, residual);
            OrphanIfSaturated(vertex, parentArc, residual);
            vertex = graph.Heads[parentArc];
        }

        return bottleneck;
    }

    private double FindBottleneck(int joiningArc, double[] residual)
    {
        var (sourceSide, sinkSide) = (graph.Tail(joiningArc), graph.Heads[joiningArc]);
        var bottleneck = residual[joiningArc];
        for (var vertex = sourceSide; trees.ParentArcs[vertex] != SearchTrees.Root; vertex = graph.Heads[trees.ParentArcs[vertex]])
        {
            bottleneck = Math.Min(bottleneck, residual[graph.Reverse[trees.ParentArcs[vertex]]]);
        }

        for (var vertex = sinkSide; trees.ParentArcs[vertex] != SearchTrees.Root; vertex = graph.Heads[trees.ParentArcs[vertex]])
        {
            bottleneck = Math.Min(bottleneck, residual[trees.ParentArcs[vertex]]);
        }

        return bottleneck;
    }

    private void Push(int arc, double amount, double[] residual)
    {
        residual[arc] -= amount;
        residual[graph.Reverse[arc]] += amount;
    }

    private void OrphanIfSaturated(int vertex, int arc, double[] residual)
    {
        if (residual[arc] <= graph.Tolerance)
        {
            _adoption.AddOrphan(vertex);
        }
    }
}
