using GraphKb.Engine.Flows;

namespace GraphKb.Engine.Tests.Flows;

/// <summary>
/// The slow twins of MaximumFlow and MinimumCut: Ford and Fulkerson's algorithm on a matrix of whole tonnes, and every possible cut.
/// </summary>
internal static class SlowFlows
{
    private const long Unbounded = 1_000_000;

    /// <summary>The value of a maximum flow; rows and columns are the source, the sink, then the in- and out-vertex of each node.</summary>
    public static double Value(FlowProblem problem, ISet<int> removedNodes, ISet<int> removedEdges)
    {
        var network = problem.Network;
        var residual = new long[2 + (2 * network.NodeCount), 2 + (2 * network.NodeCount)];
        for (var node = 0; node < network.NodeCount; node++)
        {
            var isSink = problem.Sinks.Contains(node);
            var capacity = removedNodes.Contains(node) ? 0 : ToWhole(problem.NodeCapacities.Span[node]);
            residual[2 + (2 * node), isSink ? 1 : 3 + (2 * node)] = capacity;
            residual[0, 2 + (2 * node)] = !isSink && problem.Origins.Contains(node) ? Unbounded : 0;
        }

        for (var edge = 0; edge < network.EdgeCount; edge++)
        {
            var capacity = removedEdges.Contains(edge) ? 0 : ToWhole(problem.EdgeCapacities.Span[edge]);
            residual[3 + (2 * network.From(edge)), 2 + (2 * network.To(edge))] += capacity;
        }

        var value = 0L;
        while (Push(residual, 0, Unbounded, new bool[residual.GetLength(0)]) is var pushed && pushed > 0)
        {
            value += pushed;
        }

        return value;
    }

    /// <summary>The least sum of capacities of all cuts between the origins and the sinks.</summary>
    public static double LeastCut(FlowProblem problem)
    {
        var network = problem.Network;
        var vertices = 2 * network.NodeCount;
        var least = double.PositiveInfinity;
        for (var side = 0; side < 1 << vertices; side++)
        {
            bool IsSourceSide(int vertex) => (side & (1 << vertex)) != 0;
            var sum = 0.0;
            for (var node = 0; node < network.NodeCount; node++)
            {
                var isSink = problem.Sinks.Contains(node);
                var crosses = IsSourceSide(2 * node) && (isSink || !IsSourceSide((2 * node) + 1));
                sum += crosses ? problem.NodeCapacities.Span[node] : 0;
                sum += !isSink && problem.Origins.Contains(node) && !IsSourceSide(2 * node) ? double.PositiveInfinity : 0;
            }

            for (var edge = 0; edge < network.EdgeCount; edge++)
            {
                var (from, to) = (network.From(edge), network.To(edge));
                var crosses = !problem.Sinks.Contains(from) && IsSourceSide((2 * from) + 1) && !IsSourceSide(2 * to);
                sum += crosses ? problem.EdgeCapacities.Span[edge] : 0;
            }

            least = Math.Min(least, sum);
        }

        return least;
    }

    private static long ToWhole(double capacity) => double.IsInfinity(capacity) ? Unbounded : (long)capacity;

    private static long Push(long[,] residual, int vertex, long most, bool[] isSeen)
    {
        if (vertex == 1)
        {
            return most;
        }

        isSeen[vertex] = true;
        for (var other = 0; other < isSeen.Length; other++)
        {
            if (!isSeen[other] && residual[vertex, other] > 0)
            {
                var pushed = Push(residual, other, Math.Min(most, residual[vertex, other]), isSeen);
                if (pushed > 0)
                {
                    residual[vertex, other] -= pushed;
                    residual[other, vertex] += pushed;
                    return pushed;
                }
            }
        }

        return 0;
    }
}
