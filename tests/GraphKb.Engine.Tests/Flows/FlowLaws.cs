using GraphKb.Engine.Flows;

namespace GraphKb.Engine.Tests.Flows;

/// <summary>Properties of every maximum flow: conservation, capacities, duality with the cut, decomposition.</summary>
internal static class FlowLaws
{
    private const double Precision = 1e-7;

    public static void Check(FlowProblem problem) => Check(problem, MaximumFlow.Find(problem));

    public static void Check(FlowProblem problem, MaximumFlow flow)
    {
        var arrived = 0.0;
        for (var node = 0; node < problem.Network.NodeCount; node++)
        {
            var entering = Sum(problem.Network.In(node), flow);
            var leaving = Sum(problem.Network.Out(node), flow);
            var isSink = problem.Sinks.Contains(node);
            arrived += isSink ? entering : 0;
            Assert.InRange(Math.Max(entering, leaving), 0, problem.NodeCapacities.Span[node] + Precision);
            Assert.True(!isSink || leaving == 0);
            Assert.True(isSink || leaving + Precision >= entering);
            Assert.True(isSink || problem.Origins.Contains(node) || Math.Abs(leaving - entering) <= Precision);
        }

        for (var edge = 0; edge < problem.Network.EdgeCount; edge++)
        {
            Assert.InRange(flow.OnEdge(edge), 0, problem.EdgeCapacities.Span[edge] + Precision);
        }

        Assert.Equal(flow.Value, arrived, Precision);
        Assert.Equal(flow.Value, flow.Cut().NodeCapacities.Sum() + flow.Cut().EdgeCapacities.Sum(), Precision);
        CheckChains(problem, flow);
    }

    private static void CheckChains(FlowProblem problem, MaximumFlow flow)
    {
        var chains = flow.Chains();
        var carried = new double[problem.Network.EdgeCount];
        foreach (var chain in chains)
        {
            Assert.True(chain.Tonnes > 0);
            Assert.Equal(chain.Nodes.Count, chain.Nodes.Distinct().Count());
            Assert.True(problem.Origins.Contains(chain.Nodes[0]) && problem.Sinks.Contains(chain.Nodes[^1]));
            for (var hop = 0; hop < chain.Edges.Count; hop++)
            {
                Assert.Equal(
                    (chain.Nodes[hop], chain.Nodes[hop + 1]),
                    (problem.Network.From(chain.Edges[hop]), problem.Network.To(chain.Edges[hop])));
                carried[chain.Edges[hop]] += chain.Tonnes;
            }
        }

        Assert.Equal(chains.Select(chain => chain.Tonnes).OrderDescending(), chains.Select(chain => chain.Tonnes));
        Assert.Equal(flow.Value, chains.Sum(chain => chain.Tonnes), Precision);
        for (var edge = 0; edge < carried.Length; edge++)
        {
            Assert.Equal(flow.OnEdge(edge), carried[edge], Precision);
        }
    }

    private static double Sum(ReadOnlySpan<int> edges, MaximumFlow flow)
    {
        var sum = 0.0;
        foreach (var edge in edges)
        {
            sum += flow.OnEdge(edge);
        }

        return sum;
    }
}
