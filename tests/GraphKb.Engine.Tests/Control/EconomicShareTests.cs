using CsCheck;
using GraphKb.Engine.Control;

namespace GraphKb.Engine.Tests.Control;

public sealed class EconomicShareTests
{
    // country 1 --0.5--> company 0 --0.6--> company 1 (home country 0), company 0's home is country 2.
    // Company 1: 0.6 x 0.5 to country 1, 0.6 x 0.5 to country 2, the unrecorded 0.4 to country 0.
    [Fact]
    public void Shares_multiply_along_a_path_and_the_unrecorded_part_goes_home() =>
        Assert.Equal([0.4, 0.3, 0.3], Rounded(Economic(3, [2, 0], [~1, 0], [0, 1], [0.5, 0.6]).GetShares(1)));

    // country 1 --0.5--> company 0 --0.5--> company 1 --0.5--> company 0: x0 = 0.5 + 0.5 x1, x1 = 0.5 x0.
    [Fact]
    public void Cross_holdings_are_solved_as_a_linear_system()
    {
        var shares = Economic(2, [0, 0], [~1, 1, 0], [0, 0, 1], [0.5, 0.5, 0.5]);
        Assert.Equal([0.333333333333, 0.666666666667], Rounded(shares.GetShares(0)));
        Assert.Equal([0.666666666667, 0.333333333333], Rounded(shares.GetShares(1)));
    }

    [Theory]
    [InlineData(0.9, 0.47368421052631576)]
    [InlineData(0.99999, 0.49999749998749995)]
    [InlineData(0.9999999, 0.499999975)]
    public void A_cycle_that_almost_owns_itself_is_divided_among_the_outside_owners(double share, double first)
    {
        var shares = Economic(2, [0, 0], [1, 0, ~1], [0, 1, 1], [share, share, Math.Round(1 - share, 9)]);

        Assert.Equal(first, shares.GetShares(0)[1], 1e-11);
        Assert.Equal(1 - first, shares.GetShares(0)[0], 1e-11);
    }

    [Fact]
    public void A_cycle_that_owns_itself_completely_belongs_to_nobody() =>
        Assert.Equal([0, 0], Economic(2, [0, 1, 1], [1, 2, 0], [0, 1, 2], [1, 1, 1]).GetShares(0));

    [Fact]
    public void A_company_that_owns_part_of_itself_belongs_to_its_other_owners() =>
        Assert.Equal([0.25, 0.75], Economic(2, [0], [0, ~1], [0, 0], [0.6, 0.3]).GetShares(0).Select(share => Math.Round(share, 12)));

    [Fact]
    public void Shares_over_one_in_a_cycle_count_as_given_while_the_sum_over_all_paths_converges() =>
        Assert.Equal(
            [0.333333333333, 0.933333333333], Rounded(Economic(2, [0, 0], [1, ~1, 0], [0, 0, 1], [0.5, 0.7, 0.5]).GetShares(0)));

    [Fact]
    public void Shares_over_one_whose_sum_over_all_paths_diverges_are_divided_by_their_sum()
    {
        var shares = Economic(2, [0, 0, 0], [1, 2, 0, 2, 0, 1, ~1], [0, 0, 1, 1, 2, 2, 2], [1, 1, 1, 1, 1, 1, 0.5]);

        Assert.Equal([0, 1], shares.GetShares(0).Select(share => Math.Round(share, 12)));
        Assert.Equal([0, 1], shares.GetShares(2).Select(share => Math.Round(share, 12)));
    }

    [Fact]
    public void A_cycle_too_large_for_elimination_has_the_shares_of_a_smaller_one()
    {
        double[] Ring(int companies) => Economic(
            2, new int[companies], [~1, .. Enumerable.Range(0, companies)], [0, .. Enumerable.Range(1, companies - 1), 0],
            [0.6, .. Enumerable.Repeat(0.9, companies - 1), 0.4]).GetShares(10);

        Assert.Equal(0.20920706406, Ring(500)[1], 1e-11);
        Assert.Equal(0.20920706406, Ring(501)[1], 1e-11);
    }

    [Fact]
    public void Economic_shares_sum_to_one() =>
        RandomOwnerships.WithCycles.Sample(
            world =>
            {
                var shares = Economic(4, world.Homes, world.Owners, world.Owned, world.Shares);
                return Enumerable.Range(0, world.Homes.Length).All(company => Math.Abs(shares.GetShares(company).Sum() - 1) < 1e-6);
            },
            iter: 2_000);

    private static EconomicShare Economic(int countries, int[] homes, int[] owners, int[] owned, double[] shares) =>
        new(countries, homes, new OwnershipGraph(homes.Length, owners, owned, shares));

    private static IEnumerable<double> Rounded(double[] shares) => shares.Select(share => Math.Round(share, 12));
}
