using GraphKb.Engine.Networks;
using GraphKb.Engine.Paths;

namespace GraphKb.Benchmarks;

/// <summary>The plain reference: augmenting paths found by depth-first search back from the consumers (Ford, Fulkerson, 1956).</summary>
internal static class PlainReferenceFlow
{
    public static double Value(Network network, NodeSet from, NodeSet to)
    {
        var flow = new double[network.EdgeCount];
        var value = 0.0;
        var seen = new int[network.NodeCount];
        var round = 0;
        foreach (var sink in to.Members)
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
            if (left > 1e-9 && seen[tail] != round)
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
            if (flow[edge] > 1e-9 && seen[head] != round)
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
