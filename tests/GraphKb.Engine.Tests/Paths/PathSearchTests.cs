using CsCheck;
using GraphKb.Engine.Networks;
using GraphKb.Engine.Paths;

namespace GraphKb.Engine.Tests.Paths;

public sealed class PathSearchTests
{
    // 0 --10--> 1 --5--> 3,  0 --?--> 2 --8--> 3,  and a circle 2 --1--> 1, 1 --1--> 2
    private static readonly Network Diamond = Network.Build(
        4, [0, 1, 0, 2, 2, 1], [1, 3, 2, 3, 1, 2], [10, 5, double.NaN, 8, 1, 1]);

    [Fact]
    public void The_widest_path_comes_first_and_a_circle_is_walked_once() =>
        Assert.Equal(
            ["0-2-3 8", "0-1-3 5", "0-1-2-3 1", "0-2-1-3 1"],
            PathSearch.InOrder(Question(PathOrder.Volume, 8), TestContext.Current.CancellationToken).Select(Write));

    [Fact]
    public void Fewer_hops_come_first_in_order_hops() =>
        Assert.Equal(
            ["0-2-3 8", "0-1-3 5", "0-1-2-3 1", "0-2-1-3 1"],
            PathSearch.InOrder(Question(PathOrder.Hops, 3), TestContext.Current.CancellationToken).Select(Write));

    [Fact]
    public void The_first_of_millions_comes_without_listing_them_all()
    {
        // Eleven layers of thirty nodes, all joined, no tonnes known: 30^11 paths.
        var (from, to) = (new List<int>(), new List<int>());
        for (var layer = 0; layer < 10; layer++)
        {
            for (var pair = 0; pair < 900; pair++)
            {
                from.Add((layer * 30) + (pair / 30));
                to.Add(((layer + 1) * 30) + (pair % 30));
            }
        }

        var network = Network.Build(330, from.ToArray(), to.ToArray(), Enumerable.Repeat(double.NaN, from.Count).ToArray());
        var question = new PathQuery(
            network, NodeSet.Where(330, node => node < 30), NodeSet.Where(330, node => node >= 300), [], new NodeSet(330), 12, PathOrder.Volume);

        var first = PathSearch.InOrder(question, TestContext.Current.CancellationToken).Take(2).Select(path => path.Nodes[^1]);

        Assert.Equal([300, 301], first);
        Assert.Null(PathCount.Count(question, 1_000_000, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_cancelled_search_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => PathSearch.InOrder(Question(PathOrder.Volume, 8), source.Token).ToList());
    }

    [Fact]
    public void Every_answer_is_that_of_plain_enumeration_sorted() =>
        RandomNetworks.Question.Sample(
            question => PathSearch.InOrder(question, CancellationToken.None).Select(Write)
                .SequenceEqual(SlowPaths.InOrder(question).Select(Write)),
            iter: 20_000);

    [Fact]
    public void The_count_is_that_of_plain_enumeration() =>
        RandomNetworks.Question.Sample(
            question => PathCount.Count(question, 1_000_000, CancellationToken.None) == SlowPaths.InOrder(question).Count,
            iter: 20_000);

    private static PathQuery Question(PathOrder order, int maxHops) => new(
        Diamond, RandomNetworks.Set(Diamond, 1), RandomNetworks.Set(Diamond, 8), [], new NodeSet(4), maxHops, order);

    private static string Write(FoundPath path) =>
        FormattableString.Invariant($"{string.Join('-', path.Nodes)} {path.Bottleneck}");
}
