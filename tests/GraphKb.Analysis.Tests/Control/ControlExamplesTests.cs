using GraphKb.Analysis.Control;
using GraphKb.Analysis.Errors;
using GraphKb.Model.Entities;
using GraphKb.Testing;

namespace GraphKb.Analysis.Tests.Control;

/// <summary>
/// Examples of <see cref="ControlAnalysis"/>. The part of TinyChain that they use:
/// <code>
///   CHN --- 1.0 ---&gt; holding (CHN) --- 0.4 since 2020, 0.6 since 2024 ---&gt; refinery (MYS)
///                       | operates              local (MYS) --- 0.4 -------&gt;
///                       v
///                      pit (USA)          mine (AUS): neither owner nor operator
/// </code>
/// </summary>
public sealed class ControlExamplesTests
{
    [Theory]
    [InlineData("site:refinery", "CHN because holding > refinery 0.6, CHN > holding 1 | CHN 0.6, MYS 0.4")]
    [InlineData("site:pit", "CHN because CHN > holding 1 | CHN 1")]
    [InlineData("site:mine", "nobody because  | ")]
    [InlineData("company:local", "MYS because  | MYS 1")]
    public Task Owners_with_a_majority_control_and_without_owners_the_operator_does(string id, string expected) =>
        AnswersAsync(expected, id);

    [Fact]
    public Task Of_two_disputed_shares_the_one_with_the_later_date_counts_from_that_day_on() =>
        AnswersAsync("nobody because  | CHN 0.4, MYS 0.4", "site:refinery", asOf: new(2022, 1, 1));

    // CHN and MYS hold 0.4 each: both pass 0.3, and the smaller code wins.
    [Fact]
    public Task With_a_lower_threshold_less_than_half_is_enough() =>
        AnswersAsync("CHN because holding > refinery 0.4, CHN > holding 1 | CHN 0.4, MYS 0.4", "site:refinery", new(2022, 1, 1), 0.3);

    [Fact]
    public Task With_a_higher_threshold_0_6_is_not_enough() =>
        AnswersAsync("nobody because  | CHN 0.6, MYS 0.4", "site:refinery", threshold: 0.6);

    [Theory]
    [InlineData(1)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public async Task A_threshold_is_a_share_below_1(double threshold)
    {
        var error = await Assert.ThrowsAsync<UserInputException>(() => TinyQuestions.ControlAsync("site:refinery", threshold: threshold));

        Assert.Equal("threshold", error.ParamName);
    }

    private static async Task AnswersAsync(string expected, string id, DateOnly? asOf = null, double threshold = 0.5)
    {
        var answer = await TinyQuestions.ControlAsync(id, asOf, threshold);
        var because = answer.Because.Select(
            fact => FormattableString.Invariant($"{EntityId.Slug(fact.Owner)} > {EntityId.Slug(fact.Owned)} {fact.Share}"));
        var shares = answer.EconomicShares.Select(share => FormattableString.Invariant($"{share.Country} {share.Share}"));
        Assert.Equal(expected, $"{answer.Country ?? "nobody"} because {string.Join(", ", because)} | {string.Join(", ", shares)}");
    }
}
