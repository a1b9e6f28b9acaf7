using CsCheck;
using GraphKb.Engine.Control;

namespace GraphKb.Engine.Tests.Control;

public sealed class ControlRuleTests
{
    [Fact]
    public void A_majority_reaches_through_a_chain_of_companies() =>
        Assert.Equal([7, 7, 2], Settle([0, 1, 2], [~7, 0, 1], [0, 1, 2], [1, 0.6, 0.5], 0.5));

    [Fact]
    public void Two_companies_of_one_country_make_a_majority_together() =>
        Assert.Equal([4, 4, 4], Settle([4, 4, 0], [0, 1], [2, 2], [0.3, 0.3], 0.5));

    [Fact]
    public void A_cycle_that_does_not_converge_keeps_its_home_countries() =>
        Assert.Equal([0, 1], Settle([0, 1], [1, 0], [0, 1], [0.6, 0.6], 0.5));

    [Fact]
    public void A_cycle_with_a_majority_from_outside_is_controlled_from_there() =>
        Assert.Equal([9, 9], Settle([0, 1], [1, ~9, 0], [0, 0, 1], [0.3, 0.6, 0.6], 0.5));

    [Fact]
    public void The_larger_of_two_sums_over_the_threshold_wins_then_the_smaller_index() =>
        Assert.Equal([3, 3], Settle([0, 0], [~5, ~3, ~5, ~3], [0, 0, 1, 1], [0.3, 0.4, 0.4, 0.4], 0.2));

    [Theory]
    [InlineData(0.28, 0.17, 0.05, 0.5, 0)]
    [InlineData(0.28, 0.17, 0.06, 0.5, 4)]
    [InlineData(0.1, 0.1, 0.1, 0.3, 0)]
    [InlineData(0.1, 0.1, 0.1, 0.29, 4)]
    [InlineData(0.1, 0.7, 0.1, 0.9, 0)]
    public void Shares_are_added_as_decimals_and_exactly_the_threshold_is_no_majority(
        double first, double second, double third, double threshold, int country) =>
        Assert.Equal([0, 0, 0, country], Settle([0, 0, 0, 0], [~4, ~4, ~4], [3, 3, 3], [first, second, third], threshold));

    [Fact]
    public void Two_sums_that_are_the_same_as_decimals_are_a_tie() =>
        Assert.Equal([3], Settle([0], [~5, ~5, ~3], [0, 0, 0], [0.1, 0.2, 0.3], 0.2));

    [Theory]
    [InlineData(99, 7)]
    [InlineData(100, 0)]
    public void A_cycle_has_converged_when_one_of_a_hundred_rounds_changes_nothing(int companies, int country)
    {
        int[] owners = [~7, .. Enumerable.Range(0, companies)];
        int[] owned = [0, .. Enumerable.Range(1, companies - 1), 0];
        double[] shares = [0.6, .. Enumerable.Repeat(0.9, companies - 1), 0.4];

        Assert.All(Settle(new int[companies], owners, owned, shares, 0.5), controllers => Assert.Equal(country, controllers));
    }

    [Fact]
    public void Without_cycles_the_result_is_that_of_repeated_substitution() =>
        RandomOwnerships.WithoutCycles.Sample(
            world => Settle(world.Homes, world.Owners, world.Owned, world.Shares, 0.5)
                .SequenceEqual(Substitute(world)),
            iter: 10_000);

    private static int[] Settle(int[] homes, int[] owners, int[] owned, double[] shares, double threshold) =>
        ControlRule.Settle(new OwnershipGraph(homes.Length, owners, owned, shares), homes, threshold);

    private static int[] Substitute(RandomOwnerships.World world)
    {
        var controllers = (int[])world.Homes.Clone();
        for (var round = 0; round < 50; round++)
        {
            for (var company = 0; company < controllers.Length; company++)
            {
                var sums = Enumerable.Range(0, world.Owners.Length).Where(edge => world.Owned[edge] == company)
                    .GroupBy(edge => world.Owners[edge] < 0 ? ~world.Owners[edge] : controllers[world.Owners[edge]])
                    .Select(country => (Country: country.Key, Sum: country.Sum(edge => world.Shares[edge])))
                    .Where(pair => pair.Sum > 0.5).ToList();
                controllers[company] = sums.Count > 0 ? sums[0].Country : world.Homes[company];
            }
        }

        return controllers;
    }
}
