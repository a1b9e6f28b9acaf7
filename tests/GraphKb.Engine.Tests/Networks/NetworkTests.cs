using CsCheck;
using GraphKb.Engine.Networks;

namespace GraphKb.Engine.Tests.Networks;

public sealed class NetworkTests
{
    [Fact]
    public void The_part_that_leads_to_some_nodes_has_every_edge_into_its_nodes_in_the_same_order() =>
        Gen.Select(RandomNetworks.Any, Gen.Int[0, 127]).Sample((network, mask) =>
        {
            var upstream = network.FindUpstream(RandomNetworks.Set(network, mask).Members);
            var nodes = upstream.Members;
            var part = network.Restrict(nodes, out var edges);
            var expected = Enumerable.Range(0, network.EdgeCount).Where(edge => upstream.Contains(network.To(edge)));

            Assert.Equal(expected, edges);
            Assert.All(edges, edge => Assert.True(upstream.Contains(network.From(edge))));
            Assert.Equal(edges.Select(network.From), Enumerable.Range(0, part.EdgeCount).Select(edge => nodes[part.From(edge)]));
            Assert.Equal(edges.Select(network.To), Enumerable.Range(0, part.EdgeCount).Select(edge => nodes[part.To(edge)]));
            Assert.Equal(edges.Select(network.Tonnes), Enumerable.Range(0, part.EdgeCount).Select(part.Tonnes));
        });

    // 0 --> 1 --> 2 and 3 --> 4
    [Fact]
    public void Only_nodes_that_lead_to_a_node_are_upstream_of_it() =>
        Assert.Equal([0, 1, 2], Network.Build(5, [0, 1, 3], [1, 2, 4], new double[3]).FindUpstream([2]).Members);

    [Fact]
    public void Tonnes_made_unknown_leave_the_edges_and_the_other_network_as_they_are()
    {
        var network = Network.Build(3, [0, 1, 0], [1, 2, 2], [5, 6, 7]);

        var other = network.WithUnknown(edge => edge == 1);

        Assert.Equal([double.NaN, 7.0], InTonnes(other, 2));
        Assert.Equal([6.0, 7.0], InTonnes(network, 2));
        Assert.Equal([0, 1], other.InTails(2).ToArray());
        Assert.Equal([5.0, double.NaN, 7.0], Enumerable.Range(0, 3).Select(other.Tonnes));
    }

    private static IEnumerable<double> InTonnes(Network network, int node) =>
        network.In(node).ToArray().Zip(network.InTonnes(node).ToArray()).OrderBy(pair => pair.First).Select(pair => pair.Second);
}
