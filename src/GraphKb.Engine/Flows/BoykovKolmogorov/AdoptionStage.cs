using GraphKb.Engine.Flows.Residual;

namespace GraphKb.Engine.Flows.BoykovKolmogorov;

/// <summary>
/// The adoption stage of Boykov and Kolmogorov. Re-attaches each orphan to a neighbour in the same tree that is still connected to the
/// root, preferring the first that is no deeper than the old parent, then the least deep. If there is none, the vertex becomes free and
/// its children become orphans.
/// </summary>
/// <remarks>
/// Vertices verified to be connected to the root are time-stamped, so later walks of the same stage stop there. Time is proportional to
/// the arcs of the orphans and the walks to the root.
/// </remarks>
/// <param name="graph">The graph that the flow is in.</param>
/// <param name="trees">The search trees; changed in place.</param>
/// <param name="cancellationToken">Stops the stage; checked at every orphan.</param>
internal sealed class AdoptionStage(ResidualGraph graph, SearchTrees trees, CancellationToken cancellationToken)
{
    private readonly Queue<int> _orphans = new();
    private readonly int[] _verifiedAt = new int[graph.VertexCount];
    private int _time = 1;

    /// <summary>Makes a vertex an orphan.</summary>
    public void AddOrphan(int vertex)
    {
        trees.ParentArcs[vertex] = SearchTrees.Orphan;
        _orphans.Enqueue(vertex);
    }

    /// <summary>Copies a parent's time stamp and depth + 1 to a vertex that was just added below it.</summary>
    public void InheritFrom(int parent, int vertex) =>
        (_verifiedAt[vertex], trees.Depths[vertex]) = (_verifiedAt[parent], trees.Depths[parent] + 1);

    /// <summary>Processes all orphans.</summary>
    /// <param name="residual">The residual capacity of each arc.</param>
    /// <param name="activate">Called for each tree vertex next to one that became free, since it may grow into it.</param>
    public void Run(double[] residual, Action<int> activate)
    {
        _time++;
        while (_orphans.TryDequeue(out var vertex))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var parentArc = FindParentArc(vertex, residual);
            if (parentArc != ResidualGraph.None)
            {
                trees.ParentArcs[vertex] = parentArc;
                (_verifiedAt[vertex], trees.Depths[vertex]) = (_time, trees.Depths[graph.Heads[parentArc]] + 1);
            }
            else
            {
                SetFree(vertex, residual, activate);
            }
        }
    }

    private int FindParentArc(int vertex, double[] residual)
    {
        var tree = trees.TreeOf[vertex];
        var (best, leastDepth) = (ResidualGraph.None, int.MaxValue);
        for (var arc = graph.Starts[vertex]; arc < graph.Starts[vertex + 1]; arc++)
        {
            var head = graph.Heads[arc];
            if (trees.TreeOf[head] == tree && trees.IsOpen(tree, graph.Reverse[arc], residual))
            {
                var depth = FindDepth(head);
                if (depth < trees.Depths[vertex])
                {
                    return arc;
                }

                if (depth < leastDepth)
                {
                    (best, leastDepth) = (arc, depth);
                }
            }
        }

        return best;
    }

    // The number of arcs to the root, or int.MaxValue where the walk up ends at an orphan. Stamps the vertices of the walk.
    private int FindDepth(int vertex)
    {
        var steps = 0;
        var top = vertex;
        while (_verifiedAt[top] != _time && trees.ParentArcs[top] >= 0)
        {
            top = graph.Heads[trees.ParentArcs[top]];
            steps++;
        }

        if (_verifiedAt[top] != _time && trees.ParentArcs[top] != SearchTrees.Root)
        {
            return int.MaxValue;
        }

        var depth = trees.ParentArcs[top] == SearchTrees.Root ? steps : trees.Depths[top] + steps;
        for (var (walked, walkedDepth) = (vertex, depth); walked != top; walked = graph.Heads[trees.ParentArcs[walked]])
        {
            (_verifiedAt[walked], trees.Depths[walked]) = (_time, walkedDepth--);
        }

        return depth;
    }

    private void SetFree(int vertex, double[] residual, Action<int> activate)
    {
        var tree = trees.TreeOf[vertex];
        for (var arc = graph.Starts[vertex]; arc < graph.Starts[vertex + 1]; arc++)
        {
            var head = graph.Heads[arc];
            if (trees.TreeOf[head] != tree)
            {
                continue;
            }

            if (trees.IsOpen(tree, graph.Reverse[arc], residual))
            {
                activate(head);
            }

            if (trees.ParentArcs[head] == graph.Reverse[arc])
            {
                AddOrphan(head);
            }
        }

        (trees.TreeOf[vertex], trees.ParentArcs[vertex]) = (SearchTrees.Tree.Free, ResidualGraph.None);
    }
}
