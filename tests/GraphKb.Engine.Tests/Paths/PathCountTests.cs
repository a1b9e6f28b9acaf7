using GraphKb.Engine.Networks;
using GraphKb.Engine.Paths;
using GraphKb.Engine.Tests.Networks;

namespace GraphKb.Engine.Tests.Paths;

public sealed class PathCountTests
{
    // 0 ==> 1 <--> 2 --> 3 and 1 --> 3: two edges from 0 to 1, each continued over 1-3 or 1-2-3.
    private static readonly Network Network = Network.Build(4, [0, 0, 1, 2, 2, 1], [1, 1, 2, 1, 3, 3], new double[6]);

    [Fact]
    public void Parallel_edges_count_separately_and_a_cycle_is_not_repeated() => Assert.Equal(4, Count(maxHops: 6, limit: 100));

    [Fact]
    public void Longer_paths_than_the_most_hops_do_not_count() => Assert.Equal(2, Count(maxHops: 2, limit: 100));

    [Fact]
    public void More_edges_in_cycles_than_the_limit_give_no_count()
    {
        // 1-2 and 1-3, then 2-1 and 2-3; the second start finds them counted.
        Assert.Equal(4, Count(maxHops: 6, limit: 4));
        Assert.Null(Count(maxHops: 6, limit: 3));
    }

    [Fact]
    public void A_node_that_is_both_start_and_end_is_no_path() =>
        Assert.Equal(
            0,
            PathCount.Count(
                Query(to: RandomNetworks.Set(Network, 1), maxHops: 3), 100, TestContext.Current.CancellationToken));

    private static long? Count(int maxHops, long limit) => PathCount.Count(
        Query(to: RandomNetworks.Set(Network, 8), maxHops), limit, TestContext.Current.CancellationToken);

    private static PathQuery Query(NodeSet to, int maxHops) =>
        new(Network, RandomNetworks.Set(Network, 1), to) { Avoid = new NodeSet(4), MaxHops = maxHops };
}
