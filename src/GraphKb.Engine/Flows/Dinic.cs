using GraphKb.Engine.Flows.Residual;

namespace GraphKb.Engine.Flows;

/// <summary>
/// Dinic's maximum flow algorithm (E. Dinic, "Algorithm for solution of a problem of maximum flow in networks with power estimation",
/// 1970): levels by breadth-first search back from the sink, then a blocking flow by depth-first search without recursion.
/// </summary>
/// <remarks>
/// Time O(vertices^2 x arcs), in practice few phases of about O(vertices + arcs); space O(vertices). Arcs are tried in the order of
/// their rows, so the result is deterministic.
/// </remarks>
internal sealed class Dinic(ResidualGraph graph)
{
    private const int StepsBetweenStops = 1024;

    // 1 + the number of arcs to the sink; 0 where the search has not reached the vertex.
    private readonly int[] _levels = new int[graph.VertexCount];

    // The next arc to try from each vertex: a blocking flow never tries an arc again.
    private readonly int[] _nextArc = new int[graph.VertexCount];
    private readonly int[] _queue = new int[graph.VertexCount];
    private readonly int[] _path = new int[graph.VertexCount];

    /// <summary>Adds flow until there is no augmenting path.</summary>
    /// <param name="residual">The residual capacity of each arc, updated in place.</param>
    /// <param name="cancellationToken">Stops the search; checked in every phase and every 1,024 steps.</param>
    /// <returns>By how much the flow into the sink grew.</returns>
    public double Augment(double[] residual, CancellationToken cancellationToken = default)
    {
        var added = 0.0;
        while (BuildLevels(residual))
        {
            Array.Copy(graph.Starts, _nextArc, _nextArc.Length);
            added += AddBlockingFlow(residual, cancellationToken);
        }

        return added;
    }

    // False where the sink cannot be reached from the source.
    private bool BuildLevels(double[] residual)
    {
        Array.Clear(_levels);
        _levels[ResidualGraph.Sink] = 1;
        _queue[0] = ResidualGraph.Sink;
        for (var (first, last) = (0, 1); first < last; first++)
        {
            var vertex = _queue[first];
            for (var arc = graph.Starts[vertex]; arc < graph.Starts[vertex + 1]; arc++)
            {
                var tail = graph.Heads[arc];
                if (_levels[tail] == 0 && residual[graph.Reverse[arc]] > graph.Tolerance)
                {
                    _levels[tail] = _levels[vertex] + 1;
                    if (tail == ResidualGraph.Source)
                    {
                        return true;
                    }

                    _queue[last++] = tail;
                }
            }
        }

        return false;
    }

    private double AddBlockingFlow(double[] residual, CancellationToken cancellationToken)
    {
        var added = 0.0;
        var (vertex, length) = (ResidualGraph.Source, 0);
        for (var step = 0; ; step++)
        {
            if (step % StepsBetweenStops == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (vertex == ResidualGraph.Sink)
            {
                added += AugmentPath(residual, ref length);
                vertex = length == 0 ? ResidualGraph.Source : graph.Heads[_path[length - 1]];
            }
            else if (FindNextArc(vertex, residual) is var arc && arc != ResidualGraph.None)
            {
                _path[length++] = arc;
                vertex = graph.Heads[arc];
            }
            else if (length == 0)
            {
                return added;
            }
            else
            {
                // A dead end: go back one arc and do not try it again.
                vertex = graph.Tail(_path[--length]);
                _nextArc[vertex]++;
            }
        }
    }

    private int FindNextArc(int vertex, double[] residual)
    {
        var end = graph.Starts[vertex + 1];
        var level = _levels[vertex] - 1;
        for (var arc = _nextArc[vertex]; arc < end; arc++)
        {
            if (_levels[graph.Heads[arc]] == level && residual[arc] > graph.Tolerance)
            {
                _nextArc[vertex] = arc;
                return arc;
            }
        }

        _nextArc[vertex] = end;
        return ResidualGraph.None;
    }

    // Pushes the bottleneck along the path, and shortens the path to before its first saturated arc.
    private double AugmentPath(double[] residual, ref int length)
    {
        var bottleneck = double.PositiveInfinity;
        for (var step = 0; step < length; step++)
        {
            bottleneck = Math.Min(bottleneck, residual[_path[step]]);
        }

        var firstSaturated = -1;
        for (var step = 0; step < length; step++)
        {
            var arc = _path[step];
            residual[arc] -= bottleneck;
            residual[graph.Reverse[arc]] += bottleneck;
            if (firstSaturated < 0 && residual[arc] <= graph.Tolerance)
            {
                firstSaturated = step;
            }
        }

        length = firstSaturated;
        return bottleneck;
    }
}
