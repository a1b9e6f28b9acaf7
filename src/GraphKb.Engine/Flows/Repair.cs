namespace GraphKb.Engine.Flows;

/// <summary>
/// Makes a maximum flow maximal again after a change, from the trees that the flow left: Y. Boykov, V. Kolmogorov, "An
/// experimental comparison of min-cut/max-flow algorithms", 2004, with the trees kept as by P. Kohli, P. Torr,
/// "Dynamic graph cuts", 2007. Where the trees touch, flow is pushed; a vertex that loses its parent seeks another. What a
/// change does not concern is never looked at. Exact; time in proportion to what the change moves, in the worst case
/// O(vertices^2 x arcs x ways pushed).
/// </summary>
internal sealed class Repair(FlowGraph graph, SearchTrees trees)
{
    private readonly Queue<int> _active = new();
    private readonly bool[] _isActive = new bool[graph.VertexCount];
    private readonly Adoption _adoption = new(graph, trees);

    /// <summary>Adds to the flow until no more fits.</summary>
    /// <param name="left">What is left of each slot.</param>
    /// <param name="changed">The slots of the arcs that changed since the trees were right.</param>
    /// <returns>What was added.</returns>
    public double Run(double[] left, List<int> changed)
    {
        foreach (var slot in changed)
        {
            Look(graph.Heads[slot], slot, left);
            Look(graph.Heads[graph.Pairs[slot]], slot, left);
        }

        _adoption.Run(left, Activate);
        var added = 0.0;
        while (_active.TryDequeue(out var vertex))
        {
            _isActive[vertex] = false;
            added += Grow(vertex, left);
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

    // A vertex at an end of a changed arc: its way to its root may be closed, and it may reach more than before.
    private void Look(int vertex, int slot, double[] left)
    {
        var parent = trees.Parents[vertex];
        if ((parent == slot || parent == graph.Pairs[slot]) && !trees.Joins(trees.Sides[vertex], graph.Pairs[parent], left))
        {
            _adoption.Add(vertex);
        }

        Activate(vertex);
    }

    private double Grow(int vertex, double[] left)
    {
        var added = 0.0;
        for (var slot = graph.Start[vertex]; slot < graph.Start[vertex + 1]; slot++)
        {
            var side = trees.Sides[vertex];
            if (side == SearchTrees.Side.Free)
            {
                return added;
            }

            var other = graph.Heads[slot];
            if (trees.Sides[other] == side || !trees.Joins(side, slot, left))
            {
                continue;
            }

            if (trees.Sides[other] == SearchTrees.Side.Free)
            {
                (trees.Sides[other], trees.Parents[other]) = (side, graph.Pairs[slot]);
                _adoption.Inherit(other, vertex);
                Activate(other);
                continue;
            }

            added += Push(side == SearchTrees.Side.Source ? slot : graph.Pairs[slot], left);
            _adoption.Run(left, Activate);
            slot--;
        }

        return added;
    }

    // Pushes all that fits from the source over the slot where the trees touch to the drain.
    private double Push(int touch, double[] left)
    {
        var (before, after) = (graph.Heads[graph.Pairs[touch]], graph.Heads[touch]);
        var least = left[touch];
        for (var vertex = before; trees.Parents[vertex] != SearchTrees.Root; vertex = graph.Heads[trees.Parents[vertex]])
        {
            least = Math.Min(least, left[graph.Pairs[trees.Parents[vertex]]]);
        }

        for (var vertex = after; trees.Parents[vertex] != SearchTrees.Root; vertex = graph.Heads[trees.Parents[vertex]])
        {
            least = Math.Min(least, left[trees.Parents[vertex]]);
        }

        Push(touch, least, left);
        for (var vertex = before; trees.Parents[vertex] != SearchTrees.Root;)
        {
            var parent = trees.Parents[vertex];
            Push(graph.Pairs[parent], least, left);
            Leave(vertex, graph.Pairs[parent], left);
            vertex = graph.Heads[parent];
        }

        for (var vertex = after; trees.Parents[vertex] != SearchTrees.Root;)
        {
            var parent = trees.Parents[vertex];
            Push(parent, least, left);
            Leave(vertex, parent, left);
            vertex = graph.Heads[parent];
        }

        return least;
    }

    private void Push(int slot, double tonnes, double[] left)
    {
        left[slot] -= tonnes;
        left[graph.Pairs[slot]] += tonnes;
    }

    private void Leave(int vertex, int slot, double[] left)
    {
        if (left[slot] <= graph.Tolerance)
        {
            _adoption.Add(vertex);
        }
    }
}
