using GraphKb.Engine.Flows.Residual;

namespace GraphKb.Engine.Flows;

/// <summary>
/// Removes the cycles of a flow, which carry nothing from the source to the sink: depth-first search along arcs with flow; where it meets
/// its own path, the least flow on the cycle is subtracted from the whole cycle.
/// </summary>
/// <remarks>Time O(arcs + cycles x their length), space O(vertices). The value of the flow does not change.</remarks>
internal sealed class CycleCancelling(ResidualGraph graph)
{
    private const int StepsBetweenStops = 1024;

    private enum Mark : byte
    {
        New,
        OnPath,
        Done,
    }

    private readonly int[] _nextArc = graph.Starts.AsSpan(0, graph.VertexCount).ToArray();
    private readonly Mark[] _marks = new Mark[graph.VertexCount];
    private readonly int[] _path = new int[graph.VertexCount];
    private int _length;

    /// <summary>Cancels every cycle. An instance runs once.</summary>
    /// <param name="residual">The residual capacity of each arc, updated in place.</param>
    /// <param name="cancellationToken">Stops the search; checked every 1,024 steps of a search.</param>
    public void Run(double[] residual, CancellationToken cancellationToken = default)
    {
        for (var root = 0; root < graph.VertexCount; root++)
        {
            if (_marks[root] == Mark.New)
            {
                Search(root, residual, cancellationToken);
            }
        }
    }

    private void Search(int root, double[] residual, CancellationToken cancellationToken)
    {
        var vertex = root;
        _marks[root] = Mark.OnPath;
        for (var step = 0; ; step++)
        {
            if (step % StepsBetweenStops == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var arc = _nextArc[vertex];
            if (arc == graph.ReverseStarts[vertex])
            {
                _marks[vertex] = Mark.Done;
                if (_length == 0)
                {
                    return;
                }

                vertex = graph.Tail(_path[--_length]);
                _nextArc[vertex]++;
            }
            else if (residual[graph.Reverse[arc]] <= 0 || _marks[graph.Heads[arc]] == Mark.Done)
            {
                _nextArc[vertex]++;
            }
            else
            {
                var head = graph.Heads[arc];
                _path[_length++] = arc;
                vertex = _marks[head] == Mark.OnPath ? CancelCycle(head, residual) : head;
                _marks[vertex] = Mark.OnPath;
            }
        }
    }

    // Cancels the cycle from a vertex on the path to the path's end, and returns the tail of its first arc that is left without flow.
    private int CancelCycle(int cycleStart, double[] residual)
    {
        var first = _length - 1;
        while (graph.Tail(_path[first]) != cycleStart)
        {
            first--;
        }

        var leastFlow = double.PositiveInfinity;
        for (var step = first; step < _length; step++)
        {
            leastFlow = Math.Min(leastFlow, residual[graph.Reverse[_path[step]]]);
        }

        var firstEmpty = -1;
        for (var step = first; step < _length; step++)
        {
            var arc = _path[step];
            residual[arc] += leastFlow;
            residual[graph.Reverse[arc]] -= leastFlow;
            if (firstEmpty < 0 && residual[graph.Reverse[arc]] <= 0)
            {
                firstEmpty = step;
            }
        }

        for (var step = firstEmpty + 1; step < _length; step++)
        {
            _marks[graph.Tail(_path[step])] = Mark.New;
        }

        _length = firstEmpty;
        return graph.Tail(_path[firstEmpty]);
    }
}
