using CsCheck;
using GraphKb.Engine.Networks;
using GraphKb.Engine.Paths;
using GraphKb.Engine.Tests.Networks;

namespace GraphKb.Engine.Tests.Paths;

public sealed class PathSearchTests
{
    // 0 --10--> 1 --5--> 3,  0 --?--> 2 --8--> 3,  and a cycle 2 --1--> 1, 1 --1--> 2
    private static readonly Network Diamond = Network.Build(
        4, [0, 1, 0, 2, 2, 1], [1, 3, 2, 3, 1, 2], [10, 5, double.NaN, 8, 1, 1]);

    [Fact]
    public void The_widest_path_comes_first_and_a_cycle_is_walked_once() =>
        Assert.Equal(
            ["0-2-3 8", "0-1-3 5", "0-1-2-3 1", "0-2-1-3 1"],
            PathSearch.InOrder(Query(PathOrder.Volume, 8), TestContext.Current.CancellationToken).Select(Write));

    [Fact]
    public void Fewer_hops_come_first_when_ordered_by_hops() =>
        Assert.Equal(
            ["0-2-3 8", "0-1-3 5", "0-1-2-3 1", "0-2-1-3 1"],
            PathSearch.InOrder(Query(PathOrder.Hops, 3), TestContext.Current.CancellationToken).Select(Write));

    [Fact]
    public void The_first_paths_of_quadrillions_are_found_without_enumerating_all()
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
        var query = new PathQuery(network, NodeSet.Where(330, node => node < 30), NodeSet.Where(330, node => node >= 300))
        {
            Avoid = new NodeSet(330),
            MaxHops = 12,
        };

        var first = PathSearch.InOrder(query, TestContext.Current.CancellationToken).Take(2).Select(path => path.Nodes[^1]);

        Assert.Equal([300, 301], first);
        Assert.Null(PathCount.Count(query, 1_000_000, TestContext.Current.CancellationToken));
        Assert.Equal(300, new PathList(query).Find(0, 1, TestContext.Current.CancellationToken).Single().Nodes[^1]);
    }

    [Fact]
    public void A_cancelled_search_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => PathSearch.InOrder(Query(PathOrder.Volume, 8), source.Token).ToList());
        Assert.Throws<OperationCanceledException>(() => new PathList(Query(PathOrder.Volume, 8)).Find(0, 9, source.Token));
    }

    [Fact]
    public void The_paths_are_those_of_plain_enumeration_sorted() =>
        RandomNetworks.PathQueries.Sample(
            query => PathSearch.InOrder(query, CancellationToken.None).Select(Write)
                .SequenceEqual(SlowPaths.InOrder(query).Select(Write)),
            iter: 20_000);

    [Fact]
    public void Any_part_of_the_list_and_its_length_are_those_of_plain_enumeration() =>
        Gen.Select(RandomNetworks.PathQueries, Gen.Int[0, 12], Gen.Int[0, 12]).Sample(
            (query, skip, most) =>
            {
                var (list, all) = (new PathList(query), SlowPaths.InOrder(query));
                return list.Find(skip, most, CancellationToken.None).Select(Write).SequenceEqual(all.Skip(skip).Take(most).Select(Write))
                    && list.Count(0, CancellationToken.None) == all.Count;
            },
            iter: 20_000);

    [Fact]
    public void A_list_that_takes_more_steps_than_allowed_is_not_made()
    {
        // Two edges lead to the end, two to its suppliers, one of which is a cycle between them, and so on: eight steps.
        var query = Query(PathOrder.Volume, 8);
        Assert.Null(PathListing.Find(query, 4, mostSteps: 5, TestContext.Current.CancellationToken));
        Assert.Equal(4, PathListing.Find(query, 2, mostSteps: 8, TestContext.Current.CancellationToken)!.Value.Count);
    }

    [Fact]
    public void The_count_is_that_of_plain_enumeration() =>
        RandomNetworks.PathQueries.Sample(
            query => PathCount.Count(query, 1_000_000, CancellationToken.None) == SlowPaths.InOrder(query).Count,
            iter: 20_000);

    private static PathQuery Query(PathOrder order, int maxHops) => new(
        Diamond, RandomNetworks.Set(Diamond, 1), RandomNetworks.Set(Diamond, 8))
    {
        Avoid = new NodeSet(4),
        MaxHops = maxHops,
        Order = order,
    };

    private static string Write(FoundPath path) =>
        FormattableString.Invariant($"{string.Join('-', path.Nodes)} {path.Bottleneck}");
}
