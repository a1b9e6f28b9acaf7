using CsCheck;
using GraphKb.Engine.Networks;
using GraphKb.Engine.Tests.Networks;
using GraphKb.Engine.Tracing;
using GraphKb.Engine.Tracing.Inflows;

namespace GraphKb.Engine.Tests.Tracing;

public sealed class ThroughSharesTests
{
    // 0 -6-> 1 -6-> 4, 0 -2-> 2 -2-> 4, 3 -2-> 4: of 10 tonnes, 8 have passed node 0.
    [Fact]
    public void A_share_is_the_part_of_the_intake_that_passed_the_node() =>
        Near(
            [0.8, 0.6, 0.2, 0.2, 0],
            Nodes(Network.Build(5, [0, 1, 0, 2, 3], [1, 4, 2, 4, 4], [6, 6, 2, 2, 2]), consumers: 16));

    // 1 takes 1 from 0 and 1 from 2, 2 takes all from 1; 3 takes all from 2: all that 3 takes has passed them all.
    [Fact]
    public void A_second_visit_in_a_cycle_does_not_count() =>
        Near([1, 1, 1, 0], Nodes(Network.Build(4, [0, 2, 1, 2], [1, 1, 2, 3], [1, 1, 2, 1]), consumers: 8));

    [Fact]
    public void A_cycle_without_inflow_is_visited_completely() =>
        Near([1, 1, 0], Nodes(Network.Build(3, [0, 1, 1], [1, 0, 2], [1, 1, 1]), consumers: 4));

    [Fact]
    public void Supplies_of_unknown_tonnes_do_not_count() =>
        Near([1, 0, 0], Nodes(Network.Build(3, [0, 1], [2, 2], [5, double.NaN]), consumers: 4));

    // Two sites of one group, one behind the other, count once; a consumer does not count in its own group.
    [Fact]
    public void A_group_counts_once()
    {
        var network = Network.Build(4, [0, 1, 2], [1, 3, 3], [6, 6, 4]);
        var shares = ThroughShares.ForGroups(
            InflowMatrix.CreateKnownOnly(network), RandomNetworks.Set(network, 8), [0, 0, -1, 1], 2);
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
                Near(expected, ThroughShares.ForNodes(InflowMatrix.CreateKnownOnly(network), consumers));
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
                Near(expected, ThroughShares.ForGroups(InflowMatrix.CreateKnownOnly(network), consumers, groupOf, 10));
            },
            iter: 4_000);

    // 400 nodes in one component, too large for elimination: the two methods check each other.
    [Fact]
    public void A_large_component_has_the_same_shares_by_both_methods()
    {
        var network = LargeNetworks.Random(nodes: 400, edges: 1_600, seed: 7, hasCycles: true);
        var consumers = NodeSet.Where(400, node => node >= 395);
        var inflows = InflowMatrix.CreateKnownOnly(network);
        var alone = Enumerable.Range(0, 400).ToArray();

        var nodes = ThroughShares.ForNodes(inflows, consumers);

        Near(ThroughShares.ForGroups(inflows, consumers, alone, 400), nodes);
        Near([SlowTracing.Through(network, consumers, new NodeSet(400).With(3))], [nodes[3]]);
        Near(
            [.. nodes.OrderDescending().Take(20)],
            [.. ThroughShares.Largest(inflows, consumers, NodeSet.Where(400, _ => true), 20).Select(share => share.Share)]);
    }

    [Fact]
    public void Largest_returns_the_first_of_all_nodes_in_order() =>
        Worlds.Sample(
            world =>
            {
                var inflows = InflowMatrix.CreateKnownOnly(world.Network);
                var among = NodeSet.Where(world.Network.NodeCount, node => node % 3 != 1);
                var all = ThroughShares.ForNodes(inflows, world.Consumers);
                var expected = among.Members.Where(node => all[node] > 0)
                    .OrderByDescending(node => all[node]).ThenBy(node => node).Take(3);
                Assert.Equal(
                    expected.Select(node => new NodeShare(node, all[node])), ThroughShares.Largest(inflows, world.Consumers, among, 3));
            },
            iter: 4_000);

    // Three mines -> 1 -> three processors -> 0 -> three consumers: everything passes 1 and 0, whatever the tonnes.
    [Fact]
    public void Nodes_on_the_same_flow_tie_and_are_ordered_by_index() =>
        Gen.Int[1, 300_000].Array[12].Sample(
            thousandths =>
            {
                var inflows = InflowMatrix.CreateKnownOnly(Network.Build(
                    11,
                    [2, 3, 4, 1, 1, 1, 5, 6, 7, 0, 0, 0],
                    [1, 1, 1, 5, 6, 7, 0, 0, 0, 8, 9, 10],
                    [.. thousandths.Select(tonnes => tonnes / 1000.0)]));
                var consumers = NodeSet.Where(11, node => node >= 8);

                Assert.Equal(
                    [new NodeShare(0, 1), new NodeShare(1, 1)],
                    ThroughShares.Largest(inflows, consumers, NodeSet.Where(11, node => node < 2), 2));
                Assert.Equal([1.0, 1.0], ThroughShares.ForGroups(inflows, consumers, [0, 1, -1, -1, -1, -1, -1, -1, -1, -1, -1], 2));
            },
            iter: 4_000);

    private static readonly Gen<World> Worlds =
        from network in RandomNetworks.Even
        from consumers in Gen.Int[1, 127]
        from groupOf in Gen.Int[-1, 9].Array[network.NodeCount]
        select new World(network, RandomNetworks.Set(network, consumers), groupOf);

    private static double[] Nodes(Network network, int consumers) =>
        ThroughShares.ForNodes(InflowMatrix.CreateKnownOnly(network), RandomNetworks.Set(network, consumers));

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
