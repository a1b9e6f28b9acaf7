namespace GraphKb.Engine.Flows;

/// <summary>
/// Cancels circles of flow, which carry nothing anywhere: depth-first search along the flow; where it meets its own path,
/// the least of the circle is taken off. Time O(arcs + circles x their length), space O(vertices).
/// </summary>
internal sealed class FlowCircles(FlowGraph graph)
{
    private enum Mark : byte
    {
        New,
        OnPath,
        Done,
    }

    private readonly int[] _next = graph.Start.AsSpan(0, graph.VertexCount).ToArray();
    private readonly Mark[] _marks = new Mark[graph.VertexCount];
    private readonly int[] _path = new int[graph.VertexCount];
    private int _length;

    /// <summary>Cancels every circle; the value of the flow stays.</summary>
    /// <param name="left">What is left of each slot.</param>
    public void Cancel(double[] left)
    {
        for (var root = 0; root < graph.VertexCount; root++)
        {
            if (_marks[root] == Mark.New)
            {
                Walk(root, left);
            }
        }
    }

    private void Walk(int root, double[] left)
    {
        var vertex = root;
        _marks[root] = Mark.OnPath;
        while (true)
        {
            var slot = _next[vertex];
            if (slot == graph.BackStart[vertex])
            {
                _marks[vertex] = Mark.Done;
                if (_length == 0)
                {
                    return;
                }

                vertex = Tail(_path[--_length]);
                _next[vertex]++;
            }
            else if (left[graph.Pairs[slot]] <= 0 || _marks[graph.Heads[slot]] == Mark.Done)
            {
                _next[vertex]++;
            }
            else
            {
                _path[_length++] = slot;
                vertex = _marks[graph.Heads[slot]] == Mark.OnPath ? Take(graph.Heads[slot], left) : graph.Heads[slot];
                _marks[vertex] = Mark.OnPath;
            }
        }
    }

    // Takes the circle that ends the path off, and goes back to where its first arc without flow begins.
    private int Take(int knot, double[] left)
    {
        var first = _length - 1;
        while (Tail(_path[first]) != knot)
        {
            first--;
        }

        var least = double.PositiveInfinity;
        for (var step = first; step < _length; step++)
        {
            least = Math.Min(least, left[graph.Pairs[_path[step]]]);
        }

        var kept = -1;
        for (var step = first; step < _length; step++)
        {
            var slot = _path[step];
            left[slot] += least;
            left[graph.Pairs[slot]] -= least;
            if (kept < 0 && left[graph.Pairs[slot]] <= 0)
            {
                kept = step;
            }
        }

        for (var step = kept + 1; step < _length; step++)
        {
            _marks[Tail(_path[step])] = Mark.New;
        }

        _length = kept;
        return Tail(_path[kept]);
    }

    private int Tail(int slot) => graph.Heads[graph.Pairs[slot]];
}
