using GraphKb.Engine.Control;

namespace GraphKb.Engine.Tests.Control;

public sealed class MajorityRuleTests
{
    // Companies 0 and 1 are controlled from country 7, company 2 from country 5.
    private static readonly int[] Controllers = [7, 7, 5];

    [Fact]
    public void Companies_count_for_their_country_and_countries_for_themselves() =>
        Assert.Equal(7, MajorityRule.FindCountry([0, ~7, 2], [0.3, 0.3, 0.4], Controllers, 0.5));

    [Fact]
    public void Without_a_majority_there_is_no_country() =>
        Assert.Null(MajorityRule.FindCountry([0, 2], [0.5, 0.5], Controllers, 0.5));

    [Fact]
    public void The_larger_sum_wins_then_the_smaller_index()
    {
        Assert.Equal(5, MajorityRule.FindCountry([0, 2], [0.4, 0.5], Controllers, 0.3));
        Assert.Equal(5, MajorityRule.FindCountry([0, 2], [0.4, 0.4], Controllers, 0.3));
    }

    [Theory]
    [InlineData(7, true)]
    [InlineData(5, false)]
    public void A_majority_of_one_country_is_more_than_the_threshold(int country, bool expected) =>
        Assert.Equal(expected, MajorityRule.IsMajority(country, [0, 1, 2], [0.3, 0.3, 0.4], Controllers, 0.4));
}
