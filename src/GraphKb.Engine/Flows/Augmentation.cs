namespace GraphKb.Engine.Flows;

/// <summary>
/// Raises a flow to a maximum: E. Dinic, "Algorithm for solution of a problem of maximum flow in networks with power
/// estimation", 1970. Levels by breadth-first search back from the drain, then a blocking flow by depth-first search that
/// never looks at an arc twice, without recursion. Time O(vertices^2 x arcs), in practice a few passes; space O(vertices).
/// </summary>
internal sealed class Augmentation(FlowGraph graph)
{
    private readonly int[] _levels = new int[graph.VertexCount];
    private readonly int[] _next = new int[graph.VertexCount];
    private readonly int[] _queue = new int[graph.VertexCount];
    private readonly int[] _path = new int[graph.VertexCount];

    /// <summary>Adds to the flow until no more fits.</summary>
    /// <param name="left">What is left of each slot.</param>
    /// <returns>What was added.</returns>
    public double Run(double[] left)
    {
        var added = 0.0;
        while (FindLevels(left))
        {
            Array.Copy(graph.Start, _next, _next.Length);
            added += Block(left);
        }

        return added;
    }

    // The number of arcs to the drain, 0 where it was not found; the drain's own is 1.
    private bool FindLevels(double[] left)
    {
        Array.Clear(_levels);
        _levels[FlowGraph.Drain] = 1;
        _queue[0] = FlowGraph.Drain;
        for (var (first, last) = (0, 1); first < last; first++)
        {
            var vertex = _queue[first];
            for (var slot = graph.Start[vertex]; slot < graph.Start[vertex + 1]; slot++)
            {
                var other = graph.Heads[slot];
                if (_levels[other] == 0 && left[graph.Pairs[slot]] > graph.Tolerance)
                {
                    _levels[other] = _levels[vertex] + 1;
                    if (other == FlowGraph.Source)
                    {
                        return true;
                    }

                    _queue[last++] = other;
                }
            }
        }

        return false;
    }

    private double Block(double[] left)
    {
        var added = 0.0;
        var (vertex, length) = (FlowGraph.Source, 0);
        while (true)
        {
            if (vertex == FlowGraph.Drain)
            {
                added += Push(left, ref length);
                vertex = length == 0 ? FlowGraph.Source : graph.Heads[_path[length - 1]];
            }
            else if (Follow(vertex, left) is var slot && slot != FlowGraph.None)
            {
                _path[length++] = slot;
                vertex = graph.Heads[slot];
            }
            else if (length == 0)
            {
                return added;
            }
            else
            {
                var last = _path[--length];
                vertex = graph.Heads[graph.Pairs[last]];
                _next[vertex]++;
            }
        }
    }

    private int Follow(int vertex, double[] left)
    {
        var end = graph.Start[vertex + 1];
        var level = _levels[vertex] - 1;
        for (var slot = _next[vertex]; slot < end; slot++)
        {
            if (_levels[graph.Heads[slot]] == level && left[slot] > graph.Tolerance)
            {
                _next[vertex] = slot;
                return slot;
            }
        }

        _next[vertex] = end;
        return FlowGraph.None;
    }

    // Fills the path, and goes back to where its first full arc begins.
    private double Push(double[] left, ref int length)
    {
        var least = double.PositiveInfinity;
        for (var step = 0; step < length; step++)
        {
            least = Math.Min(least, left[_path[step]]);
        }

        var kept = -1;
        for (var step = 0; step < length; step++)
        {
            var slot = _path[step];
            left[slot] -= least;
            left[graph.Pairs[slot]] += least;
            if (kept < 0 && left[slot] <= graph.Tolerance)
            {
                kept = step;
            }
        }

        length = kept;
        return least;
    }
}
