using CsCheck;
using GraphKb.Engine.Networks;
using GraphKb.Engine.Tests.Networks;
using GraphKb.Engine.Tracing;
using GraphKb.Engine.Tracing.Drivers;
using GraphKb.Engine.Tracing.Inflows;

namespace GraphKb.Engine.Tests.Tracing;

public sealed class ExposureDriversTests
{
    private const double Precision = 1e-8;

    private static readonly Gen<World> Worlds =
        from network in RandomNetworks.Even.Select(WithoutLoops)
        from consumers in Gen.Int[1, 127]
        from targets in Gen.Int[1, 127]
        from zeroes in Gen.Int[0, 127]
        from cut in Gen.Int[0, 9].Array[network.EdgeCount]
        from whole in Gen.Int[1, 2]
        select new World(
            new TracingProblem(
                network,
                RandomNetworks.Set(network, zeroes),
                RandomNetworks.Set(network, targets),
                Array.ConvertAll(cut, number => number == 0),
                whole == 1 ? 1 : 0.4),
            RandomNetworks.Set(network, consumers));

    // Target 0 -6-> 2, origin 1 -2-> 2, 2 -8-> 3, origin 1 -2-> 3: the exposure is 0.6. If the 6 or the 2 into node 2 are unknown, node 2
    // is anything from 0 to 1, so the intake 0 to 0.8; if an edge into node 3 is, the intake is anything from 0 to 0.75.
    [Fact]
    public void Edges_come_by_the_width_of_the_bounds_that_they_would_have_if_unknown()
    {
        var network = Network.Build(4, [0, 1, 2, 1], [2, 2, 3, 3], [6, 2, 8, 2]);
        Near(
            [new(0, 6, 0, 0.8), new(1, 2, 0, 0.8), new(2, 8, 0, 0.75), new(3, 2, 0, 0.75)],
            Find(network, consumers: 8, targets: 1, zeroes: 2));
    }

    [Fact]
    public void The_only_inflow_of_a_node_changes_nothing()
    {
        var network = Network.Build(3, [0, 1], [1, 2], [5, 5]);
        Near([new(0, 5, 1, 1), new(1, 5, 1, 1)], Find(network, consumers: 4, targets: 1, zeroes: 0));
    }

    [Fact]
    public void Bounds_of_equal_width_come_by_what_the_edges_carry_then_by_the_given_order()
    {
        var network = Network.Build(5, [0, 1, 2, 3], [4, 4, 4, 4], [1, 3, 1, 3]);
        var reverse = Comparer<int>.Create((one, other) => other - one);
        Assert.Equal([3, 1, 2, 0], Find(network, consumers: 16, targets: 0, zeroes: 15, reverse).Select(found => found.Edge));
        Assert.Equal([1, 3, 0, 2], Find(network, consumers: 16, targets: 0, zeroes: 15).Select(found => found.Edge));
    }

    [Fact]
    public void Direct_exposure_depends_only_on_the_edges_into_the_consumers()
    {
        var network = Network.Build(4, [0, 1, 2, 0], [2, 2, 3, 3], [6, 2, 8, 2]);
        var problem = new ExposureProblem(Matrix(network, zeroes: 2), RandomNetworks.Set(network, 8), RandomNetworks.Set(network, 1))
        {
            IsDirect = true,
        };
        Near(
            [new(2, 8, 0, 1), new(3, 2, 0, 1), new(0, 6, 0.2, 0.2), new(1, 2, 0.2, 0.2)],
            Find(problem, 10));
    }

    // 0 -> 2 and 1 -> 2 -> 3, both 2 and 3 -> 4, and a cut edge, of 0 tonnes or not, from 3 back to 2: it does not undo the change at 2.
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Edges_without_weight_and_cut_edges_pass_no_change_back(double back)
    {
        var network = Network.Build(5, [0, 1, 2, 3, 2, 3], [2, 2, 3, 2, 4, 4], [1, 5, 3, back, 3, 3]);
        bool[] cut = [false, false, false, true, false, false];
        var targets = RandomNetworks.Set(network, 1);
        var inflows = InflowMatrix.Create(network, RandomNetworks.Set(network, 3), cut);
        var problem = new ExposureProblem(inflows, RandomNetworks.Set(network, 16), targets)
        {
            Cut = cut,
        };

        var found = Find(problem, 10).Single(driver => driver.Edge == 1);

        Assert.Equal((0, 1), (found.AtLeast, found.AtMost));
    }

    [Fact]
    public void The_bounds_are_those_of_the_network_in_which_the_edge_is_unknown() => Worlds.Sample(
        world =>
        {
            var found = Find(world.ToProblem(), 100);
            Assert.Equal(
                CarriedEdges(world).Order(), found.Select(driver => driver.Edge).Order());
            foreach (var driver in found)
            {
                var (atLeast, atMost) = world.WithUnknown(driver.Edge);
                Assert.Equal(atLeast, driver.AtLeast, Precision);
                Assert.Equal(atMost, driver.AtMost, Precision);
            }

            Assert.All(
                found.Zip(found.Skip(1)),
                pair => Assert.True(Width(pair.First) >= Width(pair.Second) - Precision));
        },
        iter: 2_000);

    [Fact]
    public void The_first_drivers_are_the_first_of_all() => Worlds.Sample(
        world =>
        {
            var all = Find(world.ToProblem(), 100);
            for (var count = 0; count < all.Count; count++)
            {
                Assert.Equal(all.Take(count), Find(world.ToProblem(), count));
            }
        },
        iter: 1_000);

    [Theory]
    [InlineData(true, 10)]
    [InlineData(true, 40)]
    [InlineData(false, 10)]
    [InlineData(false, 60)]
    public void In_a_large_network_the_first_drivers_are_the_first_of_all(bool hasCycles, int count)
    {
        var network = Unknown(LargeNetworks.Random(nodes: 300, edges: 900, seed: 5, hasCycles), 17);
        var problem = new ExposureProblem(
            InflowMatrix.Create(network, NodeSet.Where(300, node => node < 40)),
            NodeSet.Where(300, node => node >= 290),
            NodeSet.Where(300, node => node % 7 == 0));
        var all = Find(problem, 900);

        Assert.True(all.Count > 5 * count);
        Assert.Equal(all.Take(count), Find(problem, count));
        Assert.Equal(
            all.OrderByDescending(driver => Math.Round(Width(driver), 9)).Select(driver => Math.Round(Width(driver), 9)),
            all.Select(driver => Math.Round(Width(driver), 9)));
    }

    // Two cycles and many origins: a component that is too large to be visited exactly.
    [Fact]
    public void A_large_component_has_the_bounds_of_a_new_trace()
    {
        var network = LargeNetworks.Random(nodes: 400, edges: 1_600, seed: 7, hasCycles: true);
        var (consumers, targets) = (NodeSet.Where(400, node => node >= 395), NodeSet.Where(400, node => node % 7 == 0));
        var zeroes = NodeSet.Where(400, node => node < 40);
        var found = Find(new ExposureProblem(InflowMatrix.Create(network, zeroes), consumers, targets), 5);

        Assert.Equal(5, found.Count);
        foreach (var driver in found)
        {
            var without = Unknown(network, driver.Edge);
            using var bounds = ExposureBounds.Trace(InflowMatrix.Create(without, zeroes), targets);
            var intake = Intake.From(without, consumers, targets, bounds);
            Assert.Equal(intake.AtLeast, driver.AtLeast, Precision);
            Assert.Equal(intake.AtMost, driver.AtMost, Precision);
        }
    }

    // No supply leads from a site to itself, and the only other inflow of such a node would be a special case.
    private static Network WithoutLoops(Network network)
    {
        var edges = Enumerable.Range(0, network.EdgeCount).Where(edge => network.From(edge) != network.To(edge)).ToArray();
        return Network.Build(
            network.NodeCount,
            Array.ConvertAll(edges, network.From),
            Array.ConvertAll(edges, network.To),
            Array.ConvertAll(edges, network.Tonnes));
    }

    private static double Width(ExposureDriver driver) => driver.AtMost - driver.AtLeast;

    private static int[] CarriedEdges(World world)
    {
        using var carried = CarriedTonnes.Trace(InflowMatrix.CreateKnownOnly(world.Tracing.Network), world.Consumers);
        return [.. carried.Edges.ToArray().Select(edge => edge.Edge)];
    }

    private static IReadOnlyList<ExposureDriver> Find(
        Network network, int consumers, int targets, int zeroes, IComparer<int>? edgeOrder = null) => Find(
        new ExposureProblem(Matrix(network, zeroes), RandomNetworks.Set(network, consumers), RandomNetworks.Set(network, targets)),
        100,
        edgeOrder);

    private static IReadOnlyList<ExposureDriver> Find(ExposureProblem problem, int count, IComparer<int>? edgeOrder = null)
    {
        using var carried = CarriedTonnes.Trace(InflowMatrix.CreateKnownOnly(problem.Inflows.Network), problem.Consumers);
        return ExposureDrivers.Find(problem, carried, count, edgeOrder, TestContext.Current.CancellationToken);
    }

    private static InflowMatrix Matrix(Network network, int zeroes) =>
        InflowMatrix.Create(network, RandomNetworks.Set(network, zeroes));

    private static Network Unknown(Network network, int unknown)
    {
        var edges = Enumerable.Range(0, network.EdgeCount).ToArray();
        return Network.Build(
            network.NodeCount,
            Array.ConvertAll(edges, network.From),
            Array.ConvertAll(edges, network.To),
            Array.ConvertAll(edges, edge => edge == unknown ? double.NaN : network.Tonnes(edge)));
    }

    private static void Near(ExposureDriver[] expected, IReadOnlyList<ExposureDriver> actual)
    {
        Assert.Equal(expected.Select(driver => driver.Edge), actual.Select(driver => driver.Edge));
        foreach (var (one, other) in expected.Zip(actual))
        {
            Assert.Equal(one.Carried, other.Carried, 1e-9);
            Assert.Equal(one.AtLeast, other.AtLeast, 1e-9);
            Assert.Equal(one.AtMost, other.AtMost, 1e-9);
        }
    }

    private sealed record World(TracingProblem Tracing, NodeSet Consumers)
    {
        public ExposureProblem ToProblem() => new(
            InflowMatrix.Create(Tracing.Network, Tracing.Zeroes, Tracing.Cut), Consumers, Tracing.Targets)
        {
            Cut = Tracing.Cut,
            TargetExposure = Tracing.TargetExposure,
        };

        public (double AtLeast, double AtMost) WithUnknown(int edge)
        {
            var problem = Tracing with { Network = Unknown(Tracing.Network, edge) };
            return (Slow(problem, isUpper: false), Slow(problem, isUpper: true));
        }

        private double Slow(TracingProblem problem, bool isUpper) =>
            SlowTracing.Intake(problem, Consumers, SlowTracing.ExposureBounds(problem, isUpper), isUpper);
    }
}
