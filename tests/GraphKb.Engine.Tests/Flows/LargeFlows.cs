using GraphKb.Engine.Flows;
using GraphKb.Engine.Networks;
using GraphKb.Engine.Tests.Networks;

namespace GraphKb.Engine.Tests.Flows;

/// <summary>
/// Larger random problems from a seed: the first tenth of the nodes are origins, the last tenth sinks, every third has a capacity.
/// </summary>
internal static class LargeFlows
{
    public static FlowProblem Random(int nodes, int edges, int seed)
    {
        var network = LargeNetworks.Random(nodes, edges, seed, hasCycles: true);
        var sinks = NodeSet.Where(nodes, node => node >= nodes - (nodes / 10));
        var edgeCapacities = new double[edges];
        for (var edge = 0; edge < edges; edge++)
        {
            edgeCapacities[edge] = network.Tonnes(edge) / 7;
        }

        var nodeCapacities = new double[nodes];
        for (var node = 0; node < nodes; node++)
        {
            nodeCapacities[node] = node % 3 == 0 ? 100.1 : double.PositiveInfinity;
            if (sinks.Contains(node))
            {
                nodeCapacities[node] = 0;
                foreach (var edge in network.In(node))
                {
                    nodeCapacities[node] += sinks.Contains(network.From(edge)) ? 0 : edgeCapacities[edge];
                }
            }
        }

        return new FlowProblem(network, NodeSet.Where(nodes, node => node < nodes / 10), sinks, nodeCapacities, edgeCapacities);
    }

    /// <summary>The same problem with capacity 0 for some nodes.</summary>
    public static FlowProblem Closed(FlowProblem problem, int[] nodes)
    {
        var capacities = problem.NodeCapacities.ToArray();
        foreach (var node in nodes)
        {
            capacities[node] = 0;
        }

        return new FlowProblem(problem.Network, problem.Origins, problem.Sinks, capacities, problem.EdgeCapacities);
    }
}
