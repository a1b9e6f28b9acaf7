using GraphKb.Analysis.Chokepoints;
using GraphKb.Testing;
using static GraphKb.Testing.TinyQuestions;

namespace GraphKb.Analysis.Tests.Chokepoints;

/// <summary>
/// Examples of <see cref="ChokepointsAnalysis"/>. TinyChain in short; its definition has the whole drawing. The refinery passes at most 8
/// tonnes, so the maximum flow into the market is 8 + 3 = 11.
/// <code>
///                           .-------- 1 ------- scrap (KOR) &lt;------ 1 -----.
///                           v                                              |
///   mine (AUS) --- 9 ---&gt; refinery (MYS) --- 10 ---&gt; plant (JPN) ----------'--- 12 ---&gt; market &lt;--- ? --- depot (KOR)
///                             pit (USA) --- 3 ------^
///   CHN owns 0.6 of the refinery, and the operator of the pit
/// </code>
/// </summary>
public sealed class ChokepointsExamplesTests
{
    // Through the refinery 10/13 of what enters the plant. Through scrap s: 13 p = 10 r, 10 r = 9 x 0 + 1 x 1, so p = 1/13.
    // Without the mine, scrap's 1 and the pit's 3 remain: 11 - 4 = 7 lost. Without scrap, the mine alone fills the refinery.
    [Fact]
    public async Task Sites_come_by_the_share_of_the_intake_that_passes_them() =>
        Assert.Equal(
            [
                "site:plant through 1.0000 loses 11 = 1.0000", "site:refinery through 0.7692 loses 8 = 0.7273",
                "site:mine through 0.7500 loses 7 = 0.6364", "site:pit through 0.2500 loses 3 = 0.2727",
                "site:scrap through 0.0769 loses 0 = 0.0000",
            ],
            Format(await ChokepointsAsync(Grouping.Site)));

    [Fact]
    public async Task A_country_is_the_group_of_the_sites_located_in_it() =>
        Assert.Equal(
            [
                "country:JPN through 1.0000 loses 11 = 1.0000", "country:MYS through 0.7692 loses 8 = 0.7273",
                "country:AUS through 0.7500 loses 7 = 0.6364", "country:USA through 0.2500 loses 3 = 0.2727",
                "country:KOR through 0.0769 loses 0 = 0.0000",
            ],
            Format(await ChokepointsAsync(Grouping.Country)));

    [Fact]
    public async Task A_controller_is_the_group_of_the_sites_that_it_owns_wherever_they_are() =>
        Assert.Equal(["country:CHN through 1.0000 loses 11 = 1.0000"], Format(await ChokepointsAsync(Grouping.Controller)));

    [Fact]
    public async Task Only_sites_that_match_are_in_a_group() =>
        Assert.Equal(
            ["country:CHN through 0.2500 loses 3 = 0.2727"], Format(await ChokepointsAsync(Grouping.Controller, where: Sites("pit"))));

    [Fact]
    public async Task A_company_is_the_group_of_the_sites_that_it_operates() =>
        Assert.Equal(
            ["company:local through 0.7692 loses 8 = 0.7273", "company:holding through 0.2500 loses 3 = 0.2727"],
            Format(await ChokepointsAsync(Grouping.Company)));

    [Fact]
    public async Task A_prepared_question_gives_any_page_and_the_count()
    {
        var question = new ChokepointsQuestion { Mineral = "mineral:re", AsOf = TinyChain.Day };
        var (page, count) = await AskAsync(async (reader, stop) =>
        {
            var analysis = await ChokepointsAnalysis.PrepareAsync(reader, question, stop);
            return (await analysis.PageAsync(skip: 3, first: 2, stop), analysis.Count());
        });

        Assert.Equal(["site:pit", "site:scrap"], page.Chokepoints.Select(chokepoint => chokepoint.Key));
        Assert.False(page.HasNextPage);
        Assert.Equal(5, count);
    }

    private static IEnumerable<string> Format(ChokepointPage page) => page.Chokepoints.Select(found => FormattableString.Invariant(
        $"{found.Key} through {found.ThroughShare:0.0000} loses {found.LossTonnes:0.####} = {found.LossShare:0.0000}"));
}
