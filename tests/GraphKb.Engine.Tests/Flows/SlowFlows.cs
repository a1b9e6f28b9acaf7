using GraphKb.Engine.Flows;

namespace GraphKb.Engine.Tests.Flows;

/// <summary>
/// The slow twins: Ford and Fulkerson's flow on a matrix of whole tonnes, and the cuts by trying every set of nodes and edges.
/// </summary>
internal static class SlowFlows
{
    private const long Unbounded = 1_000_000;

    /// <summary>The value of a maximum flow; rows and columns are source, drain, then in and out of each node.</summary>
    public static double Value(FlowProblem question, ISet<int> goneNodes, ISet<int> goneEdges)
    {
        var network = question.Network;
        var left = new long[2 + (2 * network.NodeCount), 2 + (2 * network.NodeCount)];
        for (var node = 0; node < network.NodeCount; node++)
        {
            var isSink = question.Sinks.Contains(node);
            var capacity = goneNodes.Contains(node) ? 0 : Whole(question.NodeCapacities.Span[node]);
            left[2 + (2 * node), isSink ? 1 : 3 + (2 * node)] = capacity;
            left[0, 2 + (2 * node)] = !isSink && question.Origins.Contains(node) ? Unbounded : 0;
        }

        for (var edge = 0; edge < network.EdgeCount; edge++)
        {
            var capacity = goneEdges.Contains(edge) ? 0 : Whole(question.EdgeCapacities.Span[edge]);
            left[3 + (2 * network.From(edge)), 2 + (2 * network.To(edge))] += capacity;
        }

        var value = 0L;
        while (Push(left, 0, Unbounded, new bool[left.GetLength(0)]) is var pushed && pushed > 0)
        {
            value += pushed;
        }

        return value;
    }

    /// <summary>Of all sets of places that hold the origins back from the sinks, the least sum of capacities.</summary>
    public static double LeastCut(FlowProblem question)
    {
        var network = question.Network;
        var vertices = 2 * network.NodeCount;
        var least = double.PositiveInfinity;
        for (var side = 0; side < 1 << vertices; side++)
        {
            bool Has(int vertex) => (side & (1 << vertex)) != 0;
            var sum = 0.0;
            for (var node = 0; node < network.NodeCount; node++)
            {
                var isSink = question.Sinks.Contains(node);
                var crosses = Has(2 * node) && (isSink || !Has((2 * node) + 1));
                sum += crosses ? question.NodeCapacities.Span[node] : 0;
                sum += !isSink && question.Origins.Contains(node) && !Has(2 * node) ? double.PositiveInfinity : 0;
            }

            for (var edge = 0; edge < network.EdgeCount; edge++)
            {
                var (from, to) = (network.From(edge), network.To(edge));
                var crosses = !question.Sinks.Contains(from) && Has((2 * from) + 1) && !Has(2 * to);
                sum += crosses ? question.EdgeCapacities.Span[edge] : 0;
            }

            least = Math.Min(least, sum);
        }

        return least;
    }

    private static long Whole(double capacity) => double.IsInfinity(capacity) ? Unbounded : (long)capacity;

    private static long Push(long[,] left, int vertex, long most, bool[] seen)
    {
        if (vertex == 1)
        {
            return most;
        }

        seen[vertex] = true;
        for (var other = 0; other < seen.Length; other++)
        {
            if (!seen[other] && left[vertex, other] > 0)
            {
                var pushed = Push(left, other, Math.Min(most, left[vertex, other]), seen);
                if (pushed > 0)
                {
                    left[vertex, other] -= pushed;
                    left[other, vertex] += pushed;
                    return pushed;
                }
            }
        }

        return 0;
    }
}
