using CsCheck;
using GraphKb.Engine.Networks;
using GraphKb.Engine.Tests.Networks;
using GraphKb.Engine.Tracing;
using GraphKb.Engine.Tracing.Inflows;

namespace GraphKb.Engine.Tests.Tracing;

public sealed class ExposureBoundsTests
{
    private const double Unknown = double.NaN;

    private static readonly Gen<Case> AnyCase = On(RandomNetworks.Any);

    private static readonly Gen<Case> EvenCase = On(RandomNetworks.Even);

    [Fact]
    public void A_node_has_the_mean_exposure_of_its_suppliers_by_tonnes() =>
        Assert.Equal(new Intake(0.3, 0.3, 10), IntakeOf(Network.Build(4, [0, 1, 2], [2, 2, 3], [3, 7, 10]), zeroes: 3, to: 1, of: 8));

    [Fact]
    public void A_node_without_inflow_is_unknown_unless_it_is_an_origin() =>
        Assert.Equal(new Intake(0.3, 1, 10), IntakeOf(Network.Build(4, [0, 1, 2], [2, 2, 3], [3, 7, 10]), zeroes: 1, to: 1, of: 8));

    // 3 known tonnes from target 0, 7 from origin 1; the unknown tonnes from 0 can dominate (bound 1) or vanish (bound 0.3).
    [Fact]
    public void A_supply_of_unknown_tonnes_can_be_everything_or_nothing() =>
        Assert.Equal(
            new Intake(0.3, 1, 10), IntakeOf(Network.Build(4, [0, 1, 0, 2], [2, 2, 2, 3], [3, 7, Unknown, 10]), zeroes: 3, to: 1, of: 8));

    [Fact]
    public void Without_known_supplies_the_unknown_ones_give_the_bounds() =>
        Assert.Equal(new Intake(0, 1, 0), IntakeOf(Network.Build(3, [0, 1], [2, 2], [Unknown, Unknown]), zeroes: 3, to: 1, of: 4));

    [Fact]
    public void Supplies_of_zero_tonnes_have_no_weight() =>
        Assert.Equal(new Intake(0, 1, 0), IntakeOf(Network.Build(2, [0], [1], [0]), zeroes: 3, to: 1, of: 2));

    [Fact]
    public void Without_intake_nothing_is_known() =>
        Assert.Equal(new Intake(0, 1, 0), IntakeOf(Network.Build(2, [0], [1], [5]), zeroes: 3, to: 1, of: 1));

    [Fact]
    public void A_consumer_that_is_a_target_counts_one() =>
        Assert.Equal(new Intake(0.25, 0.25, 8), IntakeOf(Network.Build(3, [0, 0], [1, 2], [2, 6]), zeroes: 1, to: 2, of: 6));

    // target 0 --1--> 1 <--1--> 2 <--1-- origin 3
    // e1 = (1 + e2)/2, e2 = e1/2, so e1 = 2/3 and e2 = 1/3.
    [Fact]
    public void A_cycle_converges()
    {
        var exposure = Trace(Network.Build(4, [0, 2, 1, 3], [1, 1, 2, 2], [1, 1, 1, 1]), zeroes: 9, to: 1);
        Near([1, 2.0 / 3, 1.0 / 3, 0], exposure.AtLeast);
        Near([1, 2.0 / 3, 1.0 / 3, 0], exposure.AtMost);
    }

    [Fact]
    public void A_cycle_without_inflow_is_unknown()
    {
        var exposure = Trace(Network.Build(2, [0, 1], [1, 0], [1, 1]), zeroes: 3, to: 0);
        Near([0, 0], exposure.AtLeast);
        Near([1, 1], exposure.AtMost);
    }

    // Two nodes exchange a billion tonnes; 1 tonne comes in from target 0 and 3 tonnes from origin 3.
    [Fact]
    public void A_cycle_with_a_tiny_inflow_converges()
    {
        var exposure = Trace(Network.Build(4, [0, 3, 1, 2], [1, 2, 2, 1], [1, 3, 1e9, 1e9]), zeroes: 9, to: 1);
        Near([1, 0.25, 0.25, 0], exposure.AtLeast);
        Near([1, 0.25, 0.25, 0], exposure.AtMost);
    }

    // The same with a ring of 1,000 nodes, too large for elimination.
    [Fact]
    public void A_large_cycle_with_a_small_inflow_converges()
    {
        const int Ring = 1_000;
        int[] from = [.. Enumerable.Range(0, Ring), Ring, Ring + 1];
        int[] to = [.. Enumerable.Range(0, Ring).Select(node => (node + 1) % Ring), 0, Ring / 2];
        double[] tonnes = [.. Enumerable.Repeat(1e6, Ring), 1, 3];
        var network = Network.Build(Ring + 2, from, to, tonnes);

        var exposure = ExposureBounds.Trace(
            InflowMatrix.Create(network, new NodeSet(Ring + 2).With(Ring).With(Ring + 1)), new NodeSet(Ring + 2).With(Ring));

        Assert.InRange(exposure.AtLeast(0), 0.2500005, 0.2500007);
        Assert.InRange(exposure.AtMost(0) - exposure.AtLeast(0), 0, 1e-9);
    }

    // Over 300 of the 400 nodes in one component, every ninth supply of unknown tonnes.
    [Fact]
    public void A_large_component_has_the_bounds_of_fixed_point_iteration()
    {
        var known = LargeNetworks.Random(nodes: 400, edges: 1_600, seed: 5, hasCycles: true);
        int[] edges = [.. Enumerable.Range(0, known.EdgeCount)];
        var network = Network.Build(
            400,
            Array.ConvertAll(edges, known.From),
            Array.ConvertAll(edges, known.To),
            Array.ConvertAll(edges, edge => edge % 9 == 0 ? Unknown : known.Tonnes(edge)));
        var (zeroes, targets) = (NodeSet.Where(400, node => node % 2 == 0), NodeSet.Where(400, node => node % 20 == 3));

        var exposure = ExposureBounds.Trace(InflowMatrix.Create(network, zeroes), targets);

        Assert.InRange(network.Components.Sizes.Max(), 300, 400);
        var problem = new TracingProblem(network, zeroes, targets, new bool[network.EdgeCount]);
        Near(SlowTracing.ExposureBounds(problem, isUpper: false), exposure.AtLeast);
        Near(SlowTracing.ExposureBounds(problem, isUpper: true), exposure.AtMost);
    }

    // 2,000 nodes with random edges of up to 100,000 tonnes; from outside come 1 tonne from the target and 3 from an origin, into one node.
    [Fact]
    public void A_large_dense_component_with_a_tiny_inflow_converges()
    {
        const int Dense = 2_000;
        var inside = LargeNetworks.Random(Dense, 4 * Dense, seed: 3, hasCycles: true);
        int[] edges = [.. Enumerable.Range(0, inside.EdgeCount)];
        int[] ring = [.. Enumerable.Range(0, Dense)];
        var network = Network.Build(
            Dense + 2,
            [.. Array.ConvertAll(edges, inside.From), .. ring, Dense, Dense + 1],
            [.. Array.ConvertAll(edges, inside.To), .. Array.ConvertAll(ring, node => (node + 1) % Dense), 9, 9],
            [.. Array.ConvertAll(edges, edge => 100 * inside.Tonnes(edge)), .. Enumerable.Repeat(5_000.0, Dense), 1, 3]);

        var exposure = ExposureBounds.Trace(
            InflowMatrix.Create(network, NodeSet.Where(Dense + 2, _ => true)), new NodeSet(Dense + 2).With(Dense));

        Near([.. Enumerable.Repeat(0.25, Dense)], exposure.AtLeast);
        Near([.. Enumerable.Repeat(0.25, Dense)], exposure.AtMost);
    }

    [Fact]
    public void A_cut_supply_counts_one()
    {
        var network = Network.Build(3, [0, 1, 1], [1, 2, 2], [5, 4, 6]);
        bool[] cut = [false, true, false];
        var (zeroes, none, of) = (RandomNetworks.Set(network, 1), new NodeSet(3), RandomNetworks.Set(network, 4));

        var exposure = ExposureBounds.Trace(InflowMatrix.Create(network, zeroes, cut), none);

        Assert.Equal(new Intake(0.4, 0.4, 10), Intake.From(network, of, none, exposure, cut));
        Near([0, 0, 0.4], exposure.AtLeast);
    }

    // 4 tonnes of a cut supply and 6 from target 1, each counting a quarter, though node 0 upstream of it is a target too.
    [Fact]
    public void A_target_may_count_less_than_one_and_hides_what_is_upstream_of_it()
    {
        var network = Network.Build(4, [0, 1, 3], [1, 2, 2], [6, 6, 4]);
        bool[] cut = [false, false, true];
        var targets = RandomNetworks.Set(network, 3);

        using var exposure = ExposureBounds.Trace(InflowMatrix.Create(network, new NodeSet(4), cut), targets, targetExposure: 0.25);

        Near([0.25, 0.25, 0.25, 0], exposure.AtLeast);
        Near([0.25, 0.25, 0.25, 1], exposure.AtMost);
        Assert.Equal(new Intake(0.25, 0.25, 10), Intake.From(network, RandomNetworks.Set(network, 4), targets, exposure, cut));
    }

    [Fact]
    public void Direct_exposure_considers_only_the_last_supplier()
    {
        var network = Network.Build(4, [0, 1, 2, 0], [1, 3, 3, 3], [5, 4, 5, 1]);
        Assert.Equal(
            new Intake(0.1, 0.1, 10), Intake.Direct(network, RandomNetworks.Set(network, 8), RandomNetworks.Set(network, 1)));
    }

    [Fact]
    public void Every_bound_is_that_of_fixed_point_iteration() =>
        EvenCase.Sample(
            world =>
            {
                var exposure = world.Trace();
                var atLeast = SlowTracing.ExposureBounds(world.Problem, isUpper: false);
                var atMost = SlowTracing.ExposureBounds(world.Problem, isUpper: true);
                Near(atLeast, exposure.AtLeast);
                Near(atMost, exposure.AtMost);
                var intake = Intake.From(world.Network, world.Consumers, world.Targets, exposure, world.Cut);
                Near(
                    [
                        SlowTracing.Intake(world.Problem, world.Consumers, atLeast, isUpper: false),
                        SlowTracing.Intake(world.Problem, world.Consumers, atMost, isUpper: true)
                    ],
                    index => index == 0 ? intake.AtLeast : intake.AtMost);
                using var upstream = world.Trace(world.Consumers);
                Assert.Equal(intake, Intake.From(world.Network, world.Consumers, world.Targets, upstream, world.Cut));
            },
            iter: 10_000);

    [Fact]
    public void Every_bound_solves_its_own_equation_with_uneven_supplies() =>
        AnyCase.Sample(
            world =>
            {
                var exposure = world.Trace();
                var (atLeast, atMost) = (new double[world.Network.NodeCount], new double[world.Network.NodeCount]);
                for (var node = 0; node < world.Network.NodeCount; node++)
                {
                    (atLeast[node], atMost[node]) = (exposure.AtLeast(node), exposure.AtMost(node));
                }

                for (var node = 0; node < world.Network.NodeCount; node++)
                {
                    double One(double[] current, bool isUpper) => SlowTracing.One(world.Problem, isUpper, current, node);
                    Assert.Equal(One(atLeast, isUpper: false), atLeast[node], 1e-10);
                    Assert.Equal(One(atMost, isUpper: true), atMost[node], 1e-10);
                }
            },
            iter: 10_000);

    [Fact]
    public void A_wider_target_never_lowers_a_bound_and_bounds_never_cross() =>
        AnyCase.Sample(
            world =>
            {
                var inflows = InflowMatrix.Create(world.Network, world.Zeroes, world.Cut);
                var narrow = ExposureBounds.Trace(inflows, world.Targets);
                var wide = ExposureBounds.Trace(
                    inflows,
                    NodeSet.Where(world.Network.NodeCount, node => world.Targets.Contains(node) || world.Consumers.Contains(node)));
                for (var node = 0; node < world.Network.NodeCount; node++)
                {
                    Assert.True(narrow.AtLeast(node) <= narrow.AtMost(node));
                    Assert.InRange(narrow.AtLeast(node), 0, wide.AtLeast(node) + 1e-9);
                    Assert.InRange(narrow.AtMost(node), 0, Math.Min(1, wide.AtMost(node) + 1e-9));
                }
            },
            iter: 10_000);

    private static Gen<Case> On(Gen<Network> networks) =>
        from network in networks
        from masks in Gen.Int[0, 127].Array[3]
        from cuts in Gen.Int[0, 4]
        from cut in Gen.Bool.Array[network.EdgeCount]
        from weight in Gen.Int[0, 4].Select(quarters => quarters / 4.0)
        select new Case(
            network,
            RandomNetworks.Set(network, masks[0]),
            RandomNetworks.Set(network, masks[1]),
            RandomNetworks.Set(network, masks[2]),
            cuts == 0 ? cut : new bool[network.EdgeCount],
            weight);

    private static ExposureBounds Trace(Network network, int zeroes, int to) =>
        ExposureBounds.Trace(InflowMatrix.Create(network, RandomNetworks.Set(network, zeroes)), RandomNetworks.Set(network, to));

    private static Intake IntakeOf(Network network, int zeroes, int to, int of) => Intake.From(
        network, RandomNetworks.Set(network, of), RandomNetworks.Set(network, to), Trace(network, zeroes, to));

    private static void Near(ReadOnlySpan<double> expected, Func<int, double> actual)
    {
        for (var index = 0; index < expected.Length; index++)
        {
            Assert.Equal(expected[index], actual(index), 1e-9);
        }
    }

    private sealed record Case(Network Network, NodeSet Zeroes, NodeSet Targets, NodeSet Consumers, bool[] Cut, double Weight)
    {
        public TracingProblem Problem => new(Network, Zeroes, Targets, Cut, Weight);

        public ExposureBounds Trace(NodeSet? consumers = null) =>
            ExposureBounds.Trace(InflowMatrix.Create(Network, Zeroes, Cut), Targets, Weight, consumers);
    }
}
