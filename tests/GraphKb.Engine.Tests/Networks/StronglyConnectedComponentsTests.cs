using CsCheck;
using GraphKb.Engine.Networks;

namespace GraphKb.Engine.Tests.Networks;

public sealed class StronglyConnectedComponentsTests
{
    // 0 --> 1 <--> 2 --> 3
    [Fact]
    public void A_cycle_is_one_component_and_an_edge_never_leads_to_a_higher_one()
    {
        var components = Network.Build(4, [0, 1, 2, 2], [1, 2, 1, 3], new double[4]).Components;
        Assert.Equal(3, components.Count);
        Assert.Equal([2, 1, 1, 0], components.ComponentOf);
        Assert.Equal([1, 2, 1], components.Sizes);
    }

    [Fact]
    public void An_edge_from_a_node_to_itself_makes_no_larger_component() =>
        Assert.Equal([1], Network.Build(1, [0], [0], [1]).Components.Sizes);

    [Fact]
    public void Two_nodes_share_a_component_when_each_reaches_the_other() =>
        RandomNetworks.Any.Sample(
            network =>
            {
                var components = network.Components.ComponentOf;
                var nodes = Enumerable.Range(0, network.NodeCount).ToArray();
                Assert.All(
                    nodes,
                    a => Assert.All(
                        nodes,
                        b => Assert.Equal(Reaches(network, a, b) && Reaches(network, b, a), components[a] == components[b])));
            },
            iter: 2_000);

    private static bool Reaches(Network network, int from, int to)
    {
        var reached = new HashSet<int> { from };
        for (var round = 0; round < network.NodeCount; round++)
        {
            for (var edge = 0; edge < network.EdgeCount; edge++)
            {
                if (reached.Contains(network.From(edge)))
                {
                    reached.Add(network.To(edge));
                }
            }
        }

        return reached.Contains(to);
    }
}
