using CsCheck;
using GraphKb.Engine.Control;

namespace GraphKb.Engine.Tests.Control;

public sealed class ControlRuleTests
{
    [Fact]
    public void A_majority_reaches_through_a_chain_of_companies() =>
        Assert.Equal([7, 7, 2], Settle(3, [0, 1, 2], [~7, 0, 1], [0, 1, 2], [1, 0.6, 0.5], 0.5));

    [Fact]
    public void Two_companies_of_one_country_make_a_majority_together() =>
        Assert.Equal([4, 4, 4], Settle(3, [4, 4, 0], [0, 1], [2, 2], [0.3, 0.3], 0.5));

    [Fact]
    public void A_circle_that_does_not_settle_keeps_its_homes() =>
        Assert.Equal([0, 1], Settle(2, [0, 1], [1, 0], [0, 1], [0.6, 0.6], 0.5));

    [Fact]
    public void A_circle_with_a_majority_from_outside_settles_on_it() =>
        Assert.Equal([9, 9], Settle(2, [0, 1], [1, ~9, 0], [0, 0, 1], [0.3, 0.6, 0.6], 0.5));

    [Fact]
    public void The_larger_of_two_over_a_low_threshold_counts_then_the_smaller_number() =>
        Assert.Equal([3, 3], Settle(2, [0, 0], [~5, ~3, ~5, ~3], [0, 0, 1, 1], [0.3, 0.4, 0.4, 0.4], 0.2));

    [Theory]
    [InlineData(0.28, 0.17, 0.05, 0.5, 0)]
    [InlineData(0.28, 0.17, 0.06, 0.5, 4)]
    [InlineData(0.1, 0.1, 0.1, 0.3, 0)]
    [InlineData(0.1, 0.1, 0.1, 0.29, 4)]
    [InlineData(0.1, 0.7, 0.1, 0.9, 0)]
    public void Shares_are_added_as_decimals_and_exactly_the_threshold_is_no_majority(double first, double second, double third, double threshold, int country) =>
        Assert.Equal([0, 0, 0, country], Settle(4, [0, 0, 0, 0], [~4, ~4, ~4], [3, 3, 3], [first, second, third], threshold));

    [Fact]
    public void Two_sums_that_are_the_same_as_decimals_are_a_tie() =>
        Assert.Equal([3], Settle(1, [0], [~5, ~5, ~3], [0, 0, 0], [0.1, 0.2, 0.3], 0.2));

    [Theory]
    [InlineData(99, 7)]
    [InlineData(100, 0)]
    public void A_circle_has_settled_when_one_of_a_hundred_rounds_changes_nothing(int companies, int country)
    {
        int[] owners = [~7, .. Enumerable.Range(0, companies)];
        int[] owned = [0, .. Enumerable.Range(1, companies - 1), 0];
        double[] shares = [0.6, .. Enumerable.Repeat(0.9, companies - 1), 0.4];

        Assert.All(Settle(companies, new int[companies], owners, owned, shares, 0.5), effective => Assert.Equal(country, effective));
    }

    [Fact]
    public void Without_circles_the_answer_is_that_of_repeated_substitution() =>
        RandomOwnership(upwardOnly: true).Sample(
            world => Settle(world.Homes.Length, world.Homes, world.Owners, world.Owned, world.Shares, 0.5)
                .SequenceEqual(Substitute(world)),
            iter: 10_000);

    [Theory]
    [InlineData(0.9, 0.47368421052631576)]
    [InlineData(0.99999, 0.49999749998749995)]
    [InlineData(0.9999999, 0.499999975)]
    public void A_circle_that_all_but_owns_itself_is_still_divided_among_those_outside(double share, double first)
    {
        var shares = Economic(2, [0, 0], [1, 0, ~1], [0, 1, 1], [share, share, Math.Round(1 - share, 9)]);

        Assert.Equal(first, shares.GetShares(0)[1], 1e-11);
        Assert.Equal(1 - first, shares.GetShares(0)[0], 1e-11);
    }

    [Fact]
    public void A_circle_that_owns_itself_whole_belongs_to_nobody() =>
        Assert.Equal([0, 0], Economic(2, [0, 1, 1], [1, 2, 0], [0, 1, 2], [1, 1, 1]).GetShares(0));

    [Fact]
    public void A_company_that_owns_part_of_itself_belongs_to_the_rest() =>
        Assert.Equal([0.25, 0.75], Economic(2, [0], [0, ~1], [0, 0], [0.6, 0.3]).GetShares(0).Select(share => Math.Round(share, 12)));

    [Fact]
    public void Shares_over_one_in_a_circle_count_as_they_are_while_the_sum_over_all_paths_ends() =>
        Assert.Equal([0.333333333333, 0.933333333333], Economic(2, [0, 0], [1, ~1, 0], [0, 0, 1], [0.5, 0.7, 0.5]).GetShares(0).Select(share => Math.Round(share, 12)));

    [Fact]
    public void Shares_over_one_whose_sum_over_all_paths_has_no_end_count_as_parts_of_their_sum()
    {
        var shares = Economic(2, [0, 0, 0], [1, 2, 0, 2, 0, 1, ~1], [0, 0, 1, 1, 2, 2, 2], [1, 1, 1, 1, 1, 1, 0.5]);

        Assert.Equal([0, 1], shares.GetShares(0).Select(share => Math.Round(share, 12)));
        Assert.Equal([0, 1], shares.GetShares(2).Select(share => Math.Round(share, 12)));
    }

    [Fact]
    public void A_circle_too_large_to_eliminate_comes_out_as_a_smaller_one_would()
    {
        double[] Ring(int companies) => Economic(
            2, new int[companies], [~1, .. Enumerable.Range(0, companies)], [0, .. Enumerable.Range(1, companies - 1), 0],
            [0.6, .. Enumerable.Repeat(0.9, companies - 1), 0.4]).GetShares(10);

        Assert.Equal(0.20920706406, Ring(500)[1], 1e-11);
        Assert.Equal(0.20920706406, Ring(501)[1], 1e-11);
    }

    [Fact]
    public void Economic_shares_sum_to_one_and_solve_their_own_equation() =>
        RandomOwnership(upwardOnly: false).Sample(
            world =>
            {
                var shares = Economic(4, world.Homes, world.Owners, world.Owned, world.Shares);
                return Enumerable.Range(0, world.Homes.Length).All(company => Math.Abs(shares.GetShares(company).Sum() - 1) < 1e-6);
            },
            iter: 2_000);

    private static int[] Settle(int companies, int[] homes, int[] owners, int[] owned, double[] shares, double threshold) =>
        ControlRule.Settle(new OwnershipGraph(companies, owners, owned, shares), homes, threshold);

    private static EconomicShare Economic(int countries, int[] homes, int[] owners, int[] owned, double[] shares) =>
        new(countries, homes, new OwnershipGraph(homes.Length, owners, owned, shares));

    private static int[] Substitute(World world)
    {
        var effective = (int[])world.Homes.Clone();
        for (var round = 0; round < 50; round++)
        {
            for (var company = 0; company < effective.Length; company++)
            {
                var sums = Enumerable.Range(0, world.Owners.Length).Where(edge => world.Owned[edge] == company)
                    .GroupBy(edge => world.Owners[edge] < 0 ? ~world.Owners[edge] : effective[world.Owners[edge]])
                    .Select(country => (Country: country.Key, Sum: country.Sum(edge => world.Shares[edge])))
                    .Where(pair => pair.Sum > 0.5).ToList();
                effective[company] = sums.Count > 0 ? sums[0].Country : world.Homes[company];
            }
        }

        return effective;
    }

    // Each company has at most two owners of 0.45 or 0.3 each, so that sums stay under 1.
    private static Gen<World> RandomOwnership(bool upwardOnly) =>
        from companies in Gen.Int[1, 6]
        from homes in Gen.Int[0, 3].Array[companies]
        from edges in Gen.Select(Gen.Int[-4, companies - 1], Gen.Int[0, companies - 1]).List[0, 10]
        let kept = edges.Where(edge => edge.Item1 != edge.Item2 && (!upwardOnly || edge.Item1 < edge.Item2))
            .Distinct().GroupBy(edge => edge.Item2).SelectMany(owners => owners.Take(2)).ToList()
        select new World(
            homes, [.. kept.Select(edge => edge.Item1)], [.. kept.Select(edge => edge.Item2)], [.. kept.Select((_, place) => place % 2 == 0 ? 0.45 : 0.3)]);

    private sealed record World(int[] Homes, int[] Owners, int[] Owned, double[] Shares);
}
