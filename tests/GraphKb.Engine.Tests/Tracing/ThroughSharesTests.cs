using CsCheck;
using GraphKb.Engine.Networks;
using GraphKb.Engine.Tracing;

namespace GraphKb.Engine.Tests.Tracing;

public sealed class ThroughSharesTests
{
    // 0 -6-> 1 -6-> 4, 0 -2-> 2 -2-> 4, 3 -2-> 4: of 10 tonnes, 8 have passed node 0.
    [Fact]
    public void A_share_is_what_has_passed_the_node() =>
        Near(
            [0.8, 0.6, 0.2, 0.2, 0],
            Nodes(Network.Build(5, [0, 1, 0, 2, 3], [1, 4, 2, 4, 4], [6, 6, 2, 2, 2]), of: 16));

    // 1 takes 1 from 0 and 1 from 2, 2 takes all from 1; 3 takes all from 2: whatever 3 takes has passed them all.
    [Fact]
    public void Who_comes_by_a_circle_twice_counts_once() =>
        Near([1, 1, 1, 0], Nodes(Network.Build(4, [0, 2, 1, 2], [1, 1, 2, 3], [1, 1, 2, 1]), of: 8));

    [Fact]
    public void A_circle_that_nothing_enters_is_passed_whole() =>
        Near([1, 1, 0], Nodes(Network.Build(3, [0, 1, 1], [1, 0, 2], [1, 1, 1]), of: 4));

    [Fact]
    public void Supplies_of_unknown_tonnes_carry_nothing() =>
        Near([1, 0, 0], Nodes(Network.Build(3, [0, 1], [2, 2], [5, double.NaN]), of: 4));

    // Two sites of one group, one behind the other, count once; the consumer's own group is not passed by itself.
    [Fact]
    public void A_group_is_passed_once()
    {
        var network = Network.Build(4, [0, 1, 2], [1, 3, 3], [6, 6, 4]);
        var shares = ThroughShares.OfGroups(
            InflowMatrix.OfKnown(network), RandomNetworks.Set(network, 8), [0, 0, -1, 1], 2);
        Near([0.6, 0], shares);
    }

    [Fact]
    public void Every_share_is_the_exposure_to_that_node_alone() =>
        Worlds.Sample(
            world =>
            {
                var (network, consumers) = (world.Network, world.Consumers);
                var expected = Enumerable.Range(0, network.NodeCount)
                    .Select(node => consumers.Contains(node)
                        ? 0
                        : SlowTracing.Through(network, consumers, new NodeSet(network.NodeCount).With(node)))
                    .ToArray();
                Near(expected, ThroughShares.OfNodes(InflowMatrix.OfKnown(network), consumers));
            },
            iter: 4_000);

    [Fact]
    public void Every_groups_share_is_the_exposure_to_its_nodes() =>
        Worlds.Sample(
            world =>
            {
                var (network, consumers, groupOf) = (world.Network, world.Consumers, world.GroupOf);
                var expected = Enumerable.Range(0, 10)
                    .Select(group => SlowTracing.Through(
                        network,
                        consumers,
                        NodeSet.Where(network.NodeCount, node => groupOf[node] == group && !consumers.Contains(node))))
                    .ToArray();
                Near(expected, ThroughShares.OfGroups(InflowMatrix.OfKnown(network), consumers, groupOf, 10));
            },
            iter: 4_000);

    // 400 nodes in one component, past elimination: each of the two ways is the other's twin.
    [Fact]
    public void A_large_component_has_the_same_shares_either_way()
    {
        var network = LargeNetworks.Random(nodes: 400, edges: 1_600, seed: 7, circles: true);
        var consumers = NodeSet.Where(400, node => node >= 395);
        var rows = InflowMatrix.OfKnown(network);
        var alone = Enumerable.Range(0, 400).ToArray();

        var nodes = ThroughShares.OfNodes(rows, consumers);

        Near(ThroughShares.OfGroups(rows, consumers, alone, 400), nodes);
        Near([SlowTracing.Through(network, consumers, new NodeSet(400).With(3))], [nodes[3]]);
        Near(
            [.. nodes.OrderDescending().Take(20)],
            [.. ThroughShares.Largest(rows, consumers, NodeSet.Where(400, _ => true), 20).Select(share => share.Share)]);
    }

    [Fact]
    public void The_largest_are_the_first_of_all_in_order() =>
        Worlds.Sample(
            world =>
            {
                var (rows, among) = (InflowMatrix.OfKnown(world.Network), NodeSet.Where(world.Network.NodeCount, node => node % 3 != 1));
                var all = ThroughShares.OfNodes(rows, world.Consumers);
                var expected = among.Members.Where(node => all[node] > 0)
                    .OrderByDescending(node => all[node]).ThenBy(node => node).Take(3);
                Assert.Equal(
                    expected.Select(node => new NodeShare(node, all[node])), ThroughShares.Largest(rows, world.Consumers, among, 3));
            },
            iter: 4_000);

    // Three mines -> 1 -> three processors -> 0 -> three consumers: everything passes 1 and 0, whatever the tonnes add up to.
    [Fact]
    public void What_the_same_intake_passes_ties_and_comes_by_number() =>
        Gen.Int[1, 300_000].Array[12].Sample(
            thousandths =>
            {
                var rows = InflowMatrix.OfKnown(Network.Build(
                    11, [2, 3, 4, 1, 1, 1, 5, 6, 7, 0, 0, 0], [1, 1, 1, 5, 6, 7, 0, 0, 0, 8, 9, 10], [.. thousandths.Select(tonnes => tonnes / 1000.0)]));
                var consumers = NodeSet.Where(11, node => node >= 8);

                Assert.Equal([new NodeShare(0, 1), new NodeShare(1, 1)], ThroughShares.Largest(rows, consumers, NodeSet.Where(11, node => node < 2), 2));
                Assert.Equal([1.0, 1.0], ThroughShares.OfGroups(rows, consumers, [0, 1, -1, -1, -1, -1, -1, -1, -1, -1, -1], 2));
            },
            iter: 4_000);

    private static readonly Gen<World> Worlds =
        from network in RandomNetworks.Even
        from consumers in Gen.Int[1, 127]
        from groupOf in Gen.Int[-1, 9].Array[network.NodeCount]
        select new World(network, RandomNetworks.Set(network, consumers), groupOf);

    private static double[] Nodes(Network network, int of) =>
        ThroughShares.OfNodes(InflowMatrix.OfKnown(network), RandomNetworks.Set(network, of));

    private static void Near(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var index = 0; index < expected.Length; index++)
        {
            Assert.Equal(expected[index], actual[index], 1e-9);
        }
    }

    private sealed record World(Network Network, NodeSet Consumers, int[] GroupOf);
}
