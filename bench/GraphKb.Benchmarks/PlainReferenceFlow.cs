using GraphKb.Engine.Networks;

namespace GraphKb.Benchmarks;

/// <summary>The plain reference: augmenting paths found by depth-first search back from the consumers (Ford, Fulkerson, 1956).</summary>
internal static class PlainReferenceFlow
{
    // Stands for every round: a node so seen is never gone through.
    private const int Gone = int.MaxValue;

    public static double Value(Network network, NodeSet from, NodeSet to, NodeSet without)
    {
        var flow = new double[network.EdgeCount];
        var value = 0.0;
        var seen = new int[network.NodeCount];
        foreach (var node in without.Members)
        {
            seen[node] = Gone;
        }

        var round = 0;
        foreach (var sink in to.Members.Where(sink => !without.Contains(sink)))
        {
            for (double more; ;)
            {
                round++;
                more = Push(network, from, flow, seen, round, sink, double.PositiveInfinity);
                if (more <= 1e-9)
                {
                    break;
                }

                value += more;
            }
        }

        return value;
    }

    private static double Push(Network network, NodeSet from, double[] flow, int[] seen, int round, int node, double most)
    {
        if (from.Contains(node))
        {
            return most;
        }

        seen[node] = round;
        foreach (var edge in network.In(node))
        {
            var tail = network.From(edge);
            var left = network.Tonnes(edge) - flow[edge];
            if (left > 1e-9 && seen[tail] != round && seen[tail] != Gone)
            {
                var pushed = Push(network, from, flow, seen, round, tail, Math.Min(most, left));
                if (pushed > 0)
                {
                    flow[edge] += pushed;
                    return pushed;
                }
            }
        }

        foreach (var edge in network.Out(node))
        {
            var head = network.To(edge);
            if (flow[edge] > 1e-9 && seen[head] != round && seen[head] != Gone)
            {
                var pushed = Push(network, from, flow, seen, round, head, Math.Min(most, flow[edge]));
                if (pushed > 0)
                {
                    flow[edge] -= pushed;
                    return pushed;
                }
            }
        }

        return 0;
    }
}
