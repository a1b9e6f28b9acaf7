using GraphKb.Analysis.Disruption;
using static GraphKb.Testing.TinyQuestions;

namespace GraphKb.Analysis.Tests.Disruption;

/// <summary>
/// Examples of <see cref="DisruptionAnalysis"/>. TinyChain in short; its definition has the whole drawing.
/// <code>
///                           .-------- 1 ------- scrap (KOR) &lt;------ 1 -----.
///                           v                                              |
///   mine (AUS) --- 9 ---&gt; refinery (MYS) --- 10 ---&gt; plant (JPN) ----------'--- 12 ---&gt; market (KOR) &lt;--- ? --- depot (KOR)
///   capacity 12           capacity 8                  ^                                                         holds 2
///                         pit (USA) --- 3 ------------'
///                         capacity 4
/// </code>
/// </summary>
public sealed class DisruptionExamplesTests
{
    // Baseline: the refinery's 8 and the pit's 3. Without the refinery, the pit's 3. The depot replaces the loss for 2 / 8 of a year.
    [Fact]
    public async Task Without_the_refinery_the_pit_remains()
    {
        var answer = await DisruptionAsync(new Scenario { Remove = [Sites("refinery")] });

        Assert.Equal("11 to 3, loss 8 = 0.7273, immediate 0.0000 to 0.7692, cover 91.25 days", Format(answer));
        Assert.Equal(["site:refinery"], answer.Removed);
    }

    [Fact]
    public async Task A_ban_on_record_cuts_the_supplies_from_its_issuer_to_its_target()
    {
        var answer = await DisruptionAsync(new Scenario { Measures = ["measure:ban"] });

        Assert.Equal("11 to 3, loss 8 = 0.7273, immediate 0.0000 to 0.7692, cover 91.25 days", Format(answer));
        Assert.Empty(answer.Removed);
    }

    // p of the plant: 13 p = 10 r + 3 x 1, and r of the refinery: 10 r = 9 x 0 + 1 p. So 12 p = 3, and p = 0.25.
    [Fact]
    public async Task Blocked_trade_with_a_country_cuts_the_supplies_of_its_sites() =>
        Assert.Equal(
            "11 to 8, loss 3 = 0.2727, immediate 0.0000 to 0.2500, cover 243.33 days",
            Format(await DisruptionAsync(new Scenario { Block = [new Block("USA", null, [])] })));

    // Supplies have no limit then, sites do: the refinery passes 8, the pit 4, and the market takes in at most 12.
    [Fact]
    public async Task Without_a_limit_on_supplies_the_capacities_of_sites_bound_the_flow() =>
        Assert.Equal(
            "12 to 4, loss 8 = 0.6667, immediate 0.0000 to 0.7692, cover 91.25 days",
            Format(await DisruptionAsync(new Scenario { Remove = [Sites("refinery")] }, headroom: null)));

    [Fact]
    public async Task Nothing_is_lost_without_the_orphan_and_nothing_covered() =>
        Assert.Equal(
            "11 to 11, loss 0 = 0.0000, immediate 0.0000 to 0.0000, cover  days",
            Format(await DisruptionAsync(new Scenario { Remove = [Sites("orphan")] })));

    private static string Format(DisruptionAnswer answer) => FormattableString.Invariant(
        $"{answer.Baseline:0.####} to {answer.Afterwards:0.####}, loss {answer.Loss:0.####} = {answer.LossShare:0.0000}, ")
        + FormattableString.Invariant(
            $"immediate {answer.Immediate.AtLeast:0.0000} to {answer.Immediate.AtMost:0.0000}, cover {answer.CoverDays:0.##} days");
}
