using CsCheck;
using GraphKb.Engine.Flows;
using GraphKb.Engine.Networks;

namespace GraphKb.Engine.Tests.Flows;

public sealed class MaximumFlowTests
{
    private const double Infinite = double.PositiveInfinity;

    // 0 --6--> 1 --5--> 3
    // |        |        ^     node 2 passes at most 5, sink 3 takes at most 20
    // |        2        9
    // |        v        |
    // '---4--> 2 -------'
    private static readonly FlowProblem Diamond = RandomFlowProblems.Create(
        Network.Build(4, [0, 1, 0, 2, 1], [1, 3, 2, 3, 2], new double[5]), 1, 8, [Infinite, Infinite, 5, 20], [6, 5, 4, 9, 2]);

    [Fact]
    public void The_flow_is_as_large_as_the_capacities_allow()
    {
        var flow = MaximumFlow.Find(Diamond);
        Assert.Equal(10, flow.Value);
        Assert.Equal([6, 5, 4, 5, 1], Enumerable.Range(0, 5).Select(flow.OnEdge));
    }

    [Fact]
    public void The_cut_is_the_one_nearest_the_origins()
    {
        var cut = MaximumFlow.Find(Diamond).Cut();
        Assert.Empty(cut.Nodes);
        Assert.Equal([0, 2], cut.Edges);
        Assert.Equal([6, 4], cut.EdgeCapacities);
    }

    [Fact]
    public void A_saturated_node_and_a_saturated_sink_are_in_the_cut()
    {
        // 0 -> 1 -> 2 and 0 -> 3: 1 passes 4, 3 takes 2, nothing else has a limit.
        var problem = RandomFlowProblems.Create(
            Network.Build(4, [0, 1, 0], [1, 2, 3], new double[3]), 1, 12, [Infinite, 4, 9, 2], [Infinite, Infinite, Infinite]);
        var cut = MaximumFlow.Find(problem).Cut();
        Assert.Equal([1, 3], cut.Nodes);
        Assert.Equal([4, 2], cut.NodeCapacities);
        Assert.Empty(cut.Edges);
    }

    [Fact]
    public void The_chains_sum_to_the_flow_largest_first() =>
        Assert.Equal(["0-1-3 5", "0-2-3 4", "0-1-2-3 1"], MaximumFlow.Find(Diamond).Chains().Select(Write));

    [Fact]
    public void A_sink_passes_nothing_on_and_does_not_feed_itself()
    {
        // 0 -> 1 -> 2, all of them sinks but 0; 1 is an origin too.
        var problem = RandomFlowProblems.Create(Network.Build(3, [0, 1], [1, 2], new double[2]), 3, 6, [Infinite, 3, 3], [9, 9]);
        Assert.Equal(["0-1 3"], MaximumFlow.Find(problem).Chains().Select(Write));
    }

    [Fact]
    public void A_loss_is_the_flow_that_cannot_be_rerouted()
    {
        // Without 1, 4 flow by 2; without 2, 5 by 1.
        Assert.Equal([6, 5, 10], MaximumFlow.Find(Diamond).Losses([2, 0, 1, 2], 3));
        Assert.Equal(["0-2-3 4"], MaximumFlow.Find(Diamond).Without([1], []).Chains().Select(Write));
        Assert.Equal([2], MaximumFlow.Find(Diamond).Without([1], []).Cut().Edges);
        Assert.Equal(6, MaximumFlow.Find(Diamond).Without([], [2]).Value);
    }

    [Fact]
    public void A_sink_needs_a_finite_capacity() =>
        Assert.Throws<ArgumentException>(
            () => RandomFlowProblems.Create(Network.Build(2, [0], [1], [1]), 1, 2, [Infinite, Infinite], [1]));

    [Fact]
    public void The_value_is_that_of_plain_augmenting_paths() =>
        RandomFlowProblems.Any.Sample(
            problem => MaximumFlow.Find(problem).Value == SlowFlows.Value(problem, new HashSet<int>(), new HashSet<int>()),
            iter: 20_000);

    [Fact]
    public void The_cut_equals_the_flow_and_no_cut_is_smaller() =>
        RandomFlowProblems.Tiny.Sample(
            problem =>
            {
                var flow = MaximumFlow.Find(problem);
                var cut = flow.Cut();
                Assert.Equal(flow.Value, cut.NodeCapacities.Sum() + cut.EdgeCapacities.Sum());
                Assert.Equal(flow.Value, SlowFlows.LeastCut(problem));
            },
            iter: 5_000);

    [Fact]
    public void Flow_is_conserved_and_within_the_capacities() => RandomFlowProblems.Any.Sample(FlowLaws.Check, iter: 20_000);

    [Fact]
    public void Without_gives_the_same_flow_as_a_new_search() =>
        Gen.Select(RandomFlowProblems.Any, Gen.Int[0, 127], Gen.Int[0, 127], Gen.Int[0, 65_535]).Sample(
            (problem, first, second, edgeMask) =>
            {
                var flow = MaximumFlow.Find(problem);
                var nodes = Members(first & second, problem.Network.NodeCount);
                var edges = Members(edgeMask, problem.Network.EdgeCount);
                var without = flow.Without(nodes, edges);
                var anew = MaximumFlow.Find(problem, nodes, edges);
                Assert.Equal(anew.Value, without.Value);
                Assert.Equal(anew.Cut().Nodes, without.Cut().Nodes);
                Assert.Equal(anew.Cut().Edges, without.Cut().Edges);
                Assert.Equal(SlowFlows.Value(problem, nodes.ToHashSet(), edges.ToHashSet()), without.Value);
                Assert.True(without.Value <= flow.Value);
                Assert.Equal(without.Value, without.Cut().NodeCapacities.Sum() + without.Cut().EdgeCapacities.Sum());
                Assert.Equal(without.Value, without.Chains().Sum(chain => chain.Tonnes));
                Assert.All(without.Chains(), chain => Assert.DoesNotContain(chain.Nodes, nodes.Contains));
                Assert.All(without.Chains(), chain => Assert.DoesNotContain(chain.Edges, edges.Contains));
                var more = Members(second, problem.Network.NodeCount);
                Assert.Equal(
                    SlowFlows.Value(problem, nodes.Concat(more).ToHashSet(), edges.ToHashSet()), without.Without(more, []).Value);
            },
            iter: 10_000);

    // Edge 1 passes 2 instead of 5: 3 are withdrawn, 1 of them flows over edge 4 (limit 2) to node 2, which passes 5 again.
    [Fact]
    public void A_flow_that_starts_from_another_changes_only_what_it_must()
    {
        var smaller = RandomFlowProblems.Create(Diamond.Network, 1, 8, [Infinite, Infinite, Infinite, 20], [6, 2, 4, 9, 2]);
        var start = MaximumFlow.Find(Diamond);

        var flow = MaximumFlow.Find(smaller, [.. Enumerable.Range(0, 5).Select(start.OnEdge)]);

        Assert.Equal(8, flow.Value);
        Assert.Equal([4, 2, 4, 6, 2], Enumerable.Range(0, 5).Select(flow.OnEdge));
    }

    [Fact]
    public void A_flow_that_starts_from_another_is_a_maximum_flow_of_its_own_problem() => RandomFlowProblems.Pairs.Sample(
        pair =>
        {
            var first = MaximumFlow.Find(pair.First);
            var start = Enumerable.Range(0, pair.First.Network.EdgeCount).Select(first.OnEdge).ToArray();
            var second = MaximumFlow.Find(pair.Second, start);

            Assert.Equal(MaximumFlow.Find(pair.Second).Value, second.Value, 1e-9);
            FlowLaws.Check(pair.Second, second);
            var same = MaximumFlow.Find(pair.First, start);
            Assert.Equal(start, Enumerable.Range(0, start.Length).Select(same.OnEdge));
        },
        iter: 20_000);

    [Fact]
    public void A_start_has_one_flow_for_each_edge() =>
        Assert.Throws<ArgumentException>(() => MaximumFlow.Find(Diamond, new double[4]));

    [Fact]
    public void Every_loss_is_the_difference_of_two_flows() =>
        Gen.Select(RandomFlowProblems.Any, Gen.Int[-1, 2].Array[7]).Sample(
            (problem, groups) =>
            {
                var groupOf = groups[..problem.Network.NodeCount];
                var flow = MaximumFlow.Find(problem);
                var losses = flow.Losses(groupOf, 3);
                for (var group = 0; group < 3; group++)
                {
                    var removed = Enumerable.Range(0, groupOf.Length)
                        .Where(node => groupOf[node] == group && !problem.Sinks.Contains(node)).ToHashSet();
                    Assert.Equal(flow.Value - SlowFlows.Value(problem, removed, new HashSet<int>()), losses[group]);
                }
            },
            iter: 10_000);

    // A thousand nodes with tonnes that are not binary fractions.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Rounding_errors_do_not_add_up_in_a_larger_flow(int seed)
    {
        var problem = LargeFlows.Random(nodes: 1_000, edges: 4_000, seed);
        FlowLaws.Check(problem);
        var flow = MaximumFlow.Find(problem);
        var losses = flow.Losses([.. Enumerable.Range(0, 1_000).Select(node => node % 20)], 20);
        for (var group = 0; group < 20; group++)
        {
            int[] removed = [.. Enumerable.Range(0, 1_000).Where(node => node % 20 == group && !problem.Sinks.Contains(node))];
            Assert.Equal(MaximumFlow.Find(LargeFlows.Closed(problem, removed)).Value, flow.Value - losses[group], 1e-6);
        }
    }

    private static int[] Members(int mask, int count) => [.. Enumerable.Range(0, count).Where(bit => (mask & (1 << bit)) != 0)];

    private static string Write(FlowChain chain) =>
        FormattableString.Invariant($"{string.Join('-', chain.Nodes)} {chain.Tonnes}");
}
