using CsCheck;
using GraphKb.Engine.Flows;
using GraphKb.Engine.Networks;

namespace GraphKb.Engine.Tests.Flows;

public sealed class MaximumFlowTests
{
    private const double Infinite = double.PositiveInfinity;

    // 0 -6-> 1 -5-> 3,  0 -4-> 2 -9-> 3,  1 -2-> 2; 2 passes at most 5, 3 takes at most 20.
    private static readonly FlowProblem Diamond = FlowProblems.Question(
        Network.Build(4, [0, 1, 0, 2, 1], [1, 3, 2, 3, 2], new double[5]), 1, 8, [Infinite, Infinite, 5, 20], [6, 5, 4, 9, 2]);

    [Fact]
    public void As_much_flows_as_the_narrowest_places_let_through()
    {
        var flow = MaximumFlow.Of(Diamond);
        Assert.Equal(10, flow.Value);
        Assert.Equal([6, 5, 4, 5, 1], Enumerable.Range(0, 5).Select(flow.OnEdge));
    }

    [Fact]
    public void The_cut_is_the_one_nearest_the_origins()
    {
        var cut = MaximumFlow.Of(Diamond).Cut();
        Assert.Empty(cut.Nodes);
        Assert.Equal([0, 2], cut.Edges);
        Assert.Equal([6, 4], cut.EdgeCapacities);
    }

    [Fact]
    public void A_node_that_is_full_is_in_the_cut_and_so_is_a_sink()
    {
        // 0 -> 1 -> 2 and 0 -> 3: 1 passes 4, 3 takes 2, nothing else is bounded.
        var question = FlowProblems.Question(
            Network.Build(4, [0, 1, 0], [1, 2, 3], new double[3]), 1, 12, [Infinite, 4, 9, 2], [Infinite, Infinite, Infinite]);
        var cut = MaximumFlow.Of(question).Cut();
        Assert.Equal([1, 3], cut.Nodes);
        Assert.Equal([4, 2], cut.NodeCapacities);
        Assert.Empty(cut.Edges);
    }

    [Fact]
    public void The_chains_are_the_flow_largest_first() =>
        Assert.Equal(["0-1-3 5", "0-2-3 4", "0-1-2-3 1"], MaximumFlow.Of(Diamond).Chains().Select(Write));

    [Fact]
    public void A_sink_passes_nothing_on_and_does_not_feed_itself()
    {
        // 0 -> 1 -> 2, all of them sinks but 0; 1 is an origin too.
        var question = FlowProblems.Question(Network.Build(3, [0, 1], [1, 2], new double[2]), 3, 6, [Infinite, 3, 3], [9, 9]);
        Assert.Equal(["0-1 3"], MaximumFlow.Of(question).Chains().Select(Write));
    }

    [Fact]
    public void A_loss_is_what_no_other_way_makes_up()
    {
        // Without 1, 4 flow by 2; without 2, 5 by 1.
        Assert.Equal([6, 5, 10], MaximumFlow.Of(Diamond).Losses([2, 0, 1, 2], 3));
        Assert.Equal(["0-2-3 4"], MaximumFlow.Of(Diamond).Without([1], []).Chains().Select(Write));
        Assert.Equal([2], MaximumFlow.Of(Diamond).Without([1], []).Cut().Edges);
        Assert.Equal(6, MaximumFlow.Of(Diamond).Without([], [2]).Value);
    }

    [Fact]
    public void What_a_sink_takes_has_to_be_bounded() =>
        Assert.Throws<ArgumentException>(
            () => FlowProblems.Question(Network.Build(2, [0], [1], [1]), 1, 2, [Infinite, Infinite], [1]));

    [Fact]
    public void The_value_is_that_of_plain_augmenting_paths() =>
        FlowProblems.Any.Sample(
            question => MaximumFlow.Of(question).Value == SlowFlows.Value(question, new HashSet<int>(), new HashSet<int>()),
            iter: 20_000);

    [Fact]
    public void The_cut_holds_as_much_as_flows_and_no_set_holds_less() =>
        FlowProblems.Tiny.Sample(
            question =>
            {
                var flow = MaximumFlow.Of(question);
                var cut = flow.Cut();
                Assert.Equal(flow.Value, cut.NodeCapacities.Sum() + cut.EdgeCapacities.Sum());
                Assert.Equal(flow.Value, SlowFlows.LeastCut(question));
            },
            iter: 5_000);

    [Fact]
    public void Nothing_is_lost_or_made_on_the_way() => FlowProblems.Any.Sample(FlowLaws.Hold, iter: 20_000);

    [Fact]
    public void A_removal_is_answered_as_if_asked_anew() =>
        Gen.Select(FlowProblems.Any, Gen.Int[0, 127], Gen.Int[0, 127], Gen.Int[0, 65_535]).Sample(
            (question, first, second, edgeMask) =>
            {
                var flow = MaximumFlow.Of(question);
                var nodes = Members(first & second, question.Network.NodeCount);
                var edges = Members(edgeMask, question.Network.EdgeCount);
                var without = flow.Without(nodes, edges);
                var anew = MaximumFlow.Of(question, nodes, edges);
                Assert.Equal(anew.Value, without.Value);
                Assert.Equal(anew.Cut().Nodes, without.Cut().Nodes);
                Assert.Equal(anew.Cut().Edges, without.Cut().Edges);
                Assert.Equal(SlowFlows.Value(question, nodes.ToHashSet(), edges.ToHashSet()), without.Value);
                Assert.True(without.Value <= flow.Value);
                Assert.Equal(without.Value, without.Cut().NodeCapacities.Sum() + without.Cut().EdgeCapacities.Sum());
                Assert.Equal(without.Value, without.Chains().Sum(chain => chain.Tonnes));
                Assert.All(without.Chains(), chain => Assert.DoesNotContain(chain.Nodes, nodes.Contains));
                Assert.All(without.Chains(), chain => Assert.DoesNotContain(chain.Edges, edges.Contains));
                var more = Members(second, question.Network.NodeCount);
                Assert.Equal(
                    SlowFlows.Value(question, nodes.Concat(more).ToHashSet(), edges.ToHashSet()), without.Without(more, []).Value);
            },
            iter: 10_000);

    [Fact]
    public void Every_loss_is_the_difference_of_two_flows() =>
        Gen.Select(FlowProblems.Any, Gen.Int[-1, 2].Array[7]).Sample(
            (question, groups) =>
            {
                var groupOf = groups[..question.Network.NodeCount];
                var flow = MaximumFlow.Of(question);
                var losses = flow.Losses(groupOf, 3);
                for (var group = 0; group < 3; group++)
                {
                    var gone = Enumerable.Range(0, groupOf.Length)
                        .Where(node => groupOf[node] == group && !question.Sinks.Contains(node)).ToHashSet();
                    Assert.Equal(flow.Value - SlowFlows.Value(question, gone, new HashSet<int>()), losses[group]);
                }
            },
            iter: 10_000);

    // Tonnes that are no binary fractions, a thousand nodes: rounding must not add up.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_larger_flow_keeps_the_laws_in_spite_of_rounding(int seed)
    {
        var question = LargeFlows.Random(nodes: 1_000, edges: 4_000, seed);
        FlowLaws.Hold(question);
        var flow = MaximumFlow.Of(question);
        var losses = flow.Losses([.. Enumerable.Range(0, 1_000).Select(node => node % 20)], 20);
        for (var group = 0; group < 20; group++)
        {
            int[] gone = [.. Enumerable.Range(0, 1_000).Where(node => node % 20 == group && !question.Sinks.Contains(node))];
            Assert.Equal(MaximumFlow.Of(LargeFlows.Closed(question, gone)).Value, flow.Value - losses[group], 1e-6);
        }
    }

    private static int[] Members(int mask, int count) => [.. Enumerable.Range(0, count).Where(bit => (mask & (1 << bit)) != 0)];

    private static string Write(FlowChain chain) =>
        FormattableString.Invariant($"{string.Join('-', chain.Nodes)} {chain.Tonnes}");
}
