namespace GraphKb.Engine.Flows;

/// <summary>
/// Finds new parents for the vertices of <see cref="SearchTrees"/> that lost theirs: a neighbour of the same tree that
/// hangs on the root, the first that is no farther from it than the old one, else the nearest; without one the vertex leaves the tree, and its children are orphans in turn.
/// A walk up to the root marks the vertices it came by, so that the next one ends there.
/// </summary>
internal sealed class Adoption(FlowGraph graph, SearchTrees trees)
{
    private readonly Queue<int> _orphans = new();
    private readonly int[] _seen = new int[graph.VertexCount];
    private int _now = 1;

    /// <summary>Makes a vertex an orphan.</summary>
    public void Add(int vertex)
    {
        trees.Parents[vertex] = SearchTrees.Orphan;
        _orphans.Enqueue(vertex);
    }

    /// <summary>Notes that a vertex was taken in by another.</summary>
    public void Inherit(int vertex, int parent) =>
        (_seen[vertex], trees.Depths[vertex]) = (_seen[parent], trees.Depths[parent] + 1);

    /// <summary>Settles all orphans.</summary>
    /// <param name="left">What is left of each slot.</param>
    /// <param name="activate">Called for each vertex that may reach more than before.</param>
    public void Run(double[] left, Action<int> activate)
    {
        _now++;
        while (_orphans.TryDequeue(out var vertex))
        {
            var parent = FindParent(vertex, left);
            if (parent != FlowGraph.None)
            {
                trees.Parents[vertex] = parent;
                (_seen[vertex], trees.Depths[vertex]) = (_now, trees.Depths[graph.Heads[parent]] + 1);
            }
            else
            {
                SetFree(vertex, left, activate);
            }
        }
    }

    private int FindParent(int vertex, double[] left)
    {
        var side = trees.Sides[vertex];
        var (best, least) = (FlowGraph.None, int.MaxValue);
        for (var slot = graph.Start[vertex]; slot < graph.Start[vertex + 1]; slot++)
        {
            var other = graph.Heads[slot];
            if (trees.Sides[other] == side && trees.Joins(side, graph.Pairs[slot], left))
            {
                var depth = Depth(other);
                if (depth < trees.Depths[vertex])
                {
                    return slot;
                }

                if (depth < least)
                {
                    (best, least) = (slot, depth);
                }
            }
        }

        return best;
    }

    // How far a vertex is from the root, or int.MaxValue where its way up ends at an orphan.
    private int Depth(int vertex)
    {
        var steps = 0;
        var up = vertex;
        while (_seen[up] != _now && trees.Parents[up] >= 0)
        {
            up = graph.Heads[trees.Parents[up]];
            steps++;
        }

        if (_seen[up] != _now && trees.Parents[up] != SearchTrees.Root)
        {
            return int.MaxValue;
        }

        var depth = trees.Parents[up] == SearchTrees.Root ? steps : trees.Depths[up] + steps;
        for (var (place, here) = (vertex, depth); place != up; place = graph.Heads[trees.Parents[place]])
        {
            (_seen[place], trees.Depths[place]) = (_now, here--);
        }

        return depth;
    }

    private void SetFree(int vertex, double[] left, Action<int> activate)
    {
        var side = trees.Sides[vertex];
        for (var slot = graph.Start[vertex]; slot < graph.Start[vertex + 1]; slot++)
        {
            var other = graph.Heads[slot];
            if (trees.Sides[other] != side)
            {
                continue;
            }

            if (trees.Joins(side, graph.Pairs[slot], left))
            {
                activate(other);
            }

            if (trees.Parents[other] == graph.Pairs[slot])
            {
                Add(other);
            }
        }

        (trees.Sides[vertex], trees.Parents[vertex]) = (SearchTrees.Side.Free, FlowGraph.None);
    }
}
