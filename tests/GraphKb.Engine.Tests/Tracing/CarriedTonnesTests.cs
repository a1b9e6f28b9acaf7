using CsCheck;
using GraphKb.Engine.Networks;
using GraphKb.Engine.Tests.Networks;
using GraphKb.Engine.Tracing;
using GraphKb.Engine.Tracing.Inflows;

namespace GraphKb.Engine.Tests.Tracing;

public sealed class CarriedTonnesTests
{
    private static readonly Gen<(Network Network, NodeSet Consumers)> Worlds =
        from network in RandomNetworks.Even
        from consumers in Gen.Int[1, 127]
        select (network, RandomNetworks.Set(network, consumers));

    // 0 -3-> 2, 1 -1-> 2, 2 -8-> 3: the 8 tonnes divide as 3 to 1, whatever the scale.
    [Fact]
    public void What_a_node_sends_is_divided_among_its_inflows()
    {
        using var carried = Trace(Network.Build(4, [0, 1, 2], [2, 2, 3], [3, 1, 8]), consumers: 8);

        Near([6, 2, 8], Carried(carried, 3));
        Near([6, 2, 8, 0], Sent(carried, 4));
        Assert.Equal(8, carried.Intake);
        Assert.Equal([2, 1, 0], carried.Nodes.ToArray());
        Assert.Equal(
            [new(2, 2, 3, 8, 8), new(0, 0, 2, 3, 6), new CarriedEdge(1, 1, 2, 1, 2)], carried.Edges.ToArray());
        Assert.Equal([false, true, true], carried.Nodes.ToArray().Select(carried.IsEnd));
    }

    // 0 -5-> 1 -4-> 2 with consumers 1 and 2: the second edge is inside the consumers.
    [Fact]
    public void An_edge_out_of_a_consumer_carries_nothing()
    {
        using var carried = Trace(Network.Build(3, [0, 1], [1, 2], [5, 4]), consumers: 6);

        Near([5, 0], Carried(carried, 2));
        Assert.Equal(5, carried.Intake);
    }

    // 3 is the consumer, and also supplies 1: only what 0 supplies counts.
    [Fact]
    public void Tonnes_out_of_a_consumer_do_not_divide_what_a_node_sends()
    {
        using var carried = Trace(Network.Build(4, [0, 3, 1], [1, 1, 3], [1, 9, 4]), consumers: 8);

        Near([4, 0, 4], Carried(carried, 3));
    }

    // 1 takes 1 from 0 and 1 from 2; 2 takes all from 1 and sends 2 to 3: w2 = 2 + w1 / 2 and w1 = w2.
    [Fact]
    public void In_a_cycle_the_tonnes_are_the_least_solution()
    {
        using var carried = Trace(Network.Build(4, [0, 2, 1, 2], [1, 1, 2, 3], [1, 1, 1, 2]), consumers: 8);

        Near([2, 2, 4, 2], Carried(carried, 4));
        Near([2, 4, 4, 0], Sent(carried, 4));
    }

    // 1 <-> 2, and 2 sends 6 to 3: nothing enters the cycle.
    [Fact]
    public void A_cycle_that_nothing_enters_ends_the_tracing()
    {
        using var carried = Trace(Network.Build(4, [1, 2, 2], [2, 1, 3], [1, 1, 6]), consumers: 8);

        Near([0, 0, 6], Carried(carried, 3));
        Assert.Equal([2], carried.Nodes.ToArray());
        Assert.True(carried.IsEnd(2));
    }

    // 1 -> 2 -> 3 -> 1 is a cycle only through the consumer 3, which passes nothing on.
    [Fact]
    public void A_cycle_through_a_consumer_is_none()
    {
        using var carried = Trace(Network.Build(4, [0, 1, 2, 3], [1, 2, 3, 1], [2, 1, 3, 5]), consumers: 8);

        Near([3, 3, 3, 0], Carried(carried, 4));
    }

    [Fact]
    public void Edges_of_unknown_or_no_tonnes_carry_nothing()
    {
        using var carried = Trace(Network.Build(3, [0, 1, 1], [2, 2, 2], [5, double.NaN, 0]), consumers: 4);

        Near([5, 0, 0], Carried(carried, 3));
    }

    [Fact]
    public void It_is_what_sweeping_the_definition_gives() => Worlds.Sample(
        world =>
        {
            var (network, consumers) = world;
            var slow = SlowCarriedTonnes.Trace(network, consumers);
            using var carried = CarriedTonnes.Trace(InflowMatrix.CreateKnownOnly(network), consumers);

            Near(slow.Carried, Carried(carried, network.EdgeCount));
            Near(slow.Sent, Sent(carried, network.NodeCount));
            Assert.Equal(slow.Intake, carried.Intake, 1e-9);
            Assert.All(carried.Nodes.ToArray(), node => Assert.Equal(slow.IsEnd(node), carried.IsEnd(node)));
            Assert.Equal(
                Enumerable.Range(0, network.EdgeCount).Where(edge => slow.Carried[edge] > 0),
                carried.Edges.ToArray().Select(edge => edge.Edge).Order());
            Assert.All(carried.Edges.ToArray(), edge => Assert.Equal(carried.Carried(edge.Edge), edge.Tonnes, 1e-9));
        },
        iter: 4_000);

    [Fact]
    public void What_the_ends_send_is_the_intake() => Worlds.Sample(
        world =>
        {
            using var carried = CarriedTonnes.Trace(InflowMatrix.CreateKnownOnly(world.Network), world.Consumers);
            Assert.Equal(carried.Intake, carried.Nodes.ToArray().Where(carried.IsEnd).Sum(carried.Sent), 1e-9);
        },
        iter: 4_000);

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    public void A_large_component_conserves_the_intake(int nodes)
    {
        var network = LargeNetworks.Random(nodes, 4 * nodes, seed: 7, hasCycles: true);
        using var carried = CarriedTonnes.Trace(InflowMatrix.CreateKnownOnly(network), NodeSet.Where(nodes, node => node >= nodes - 5));
        var ends = carried.Nodes.ToArray().Where(carried.IsEnd).ToList();

        Assert.True(carried.Nodes.Length > nodes / 2);
        Assert.Equal(1, ends.Sum(carried.Sent) / carried.Intake, 1e-12);
        Assert.All(carried.Nodes.ToArray(), node => Assert.Equal(
            1, network.Out(node).ToArray().Sum(carried.Carried) / carried.Sent(node), 1e-9));
    }

    // A ring of nodes, each of which takes 1,000 tonnes from the one before it; one millionth more comes from a mine into node 0. What
    // node 0 sends, 5 tonnes and all that passes it again, leaves through the mine in the end: w x 1 / 1,000,001 = 5.
    [Theory]
    [InlineData(256)]
    [InlineData(300)]
    public void A_large_cycle_that_little_enters_is_accurate(int ring)
    {
        var network = Network.Build(
            ring + 2,
            [.. Enumerable.Range(0, ring), ring, ring - 1],
            [.. Enumerable.Range(1, ring - 1), 0, 0, ring + 1],
            [.. Enumerable.Repeat(1_000.0, ring), 0.001, 5]);
        using var carried = CarriedTonnes.Trace(
            InflowMatrix.CreateKnownOnly(network), new NodeSet(network.NodeCount).With(ring + 1));

        Assert.Equal(5, carried.Sent(ring), 1e-9);
        Assert.Equal(5_000_005, carried.Sent(0), 1e-3);
        Assert.Equal(5_000_005, carried.Sent(ring - 1), 1e-3);
    }

    private static CarriedTonnes Trace(Network network, int consumers) =>
        CarriedTonnes.Trace(InflowMatrix.CreateKnownOnly(network), RandomNetworks.Set(network, consumers));

    private static double[] Carried(CarriedTonnes carried, int edges) => [.. Enumerable.Range(0, edges).Select(carried.Carried)];

    private static double[] Sent(CarriedTonnes carried, int nodes) => [.. Enumerable.Range(0, nodes).Select(carried.Sent)];

    private static void Near(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var index = 0; index < expected.Length; index++)
        {
            Assert.Equal(expected[index], actual[index], 1e-9);
        }
    }
}
