using GraphKb.Analysis.Chains;
using GraphKb.Analysis.Selectors;
using GraphKb.Model.Entities;
using GraphKb.Testing;

namespace GraphKb.Analysis.Tests.Chains;

/// <summary>
/// Examples of <see cref="ChainsAnalysis"/>. TinyChain in short; its definition has the whole drawing.
/// <code>
///                     .-------- 1 ------- scrap &lt;------ 1 -----.
///                     v                                        |
///   mine --- 9 ---&gt; refinery (owned 0.6 from CHN) --- 10 ---&gt; plant --- 12 ---&gt; market &lt;--- ? --- depot
///                                              pit --- 3 ----^
/// </code>
/// </summary>
public sealed class ChainsExamplesTests
{
    private static readonly ChainsQuestion Question = new() { Mineral = "mineral:re", AsOf = TinyChain.Day };

    [Fact]
    public async Task Chains_run_from_mining_and_recycling_to_consumption_and_the_largest_bottleneck_is_first() =>
        Assert.Equal(
            ["mine > refinery > plant > market (9 t)", "pit > plant > market (3 t)", "scrap > refinery > plant > market (1 t)"],
            await TinyQuestions.ChainsAsync());

    [Fact]
    public async Task Ordered_by_hops_the_shortest_chain_is_first() =>
        Assert.Equal(
            ["pit > plant > market (3 t)", "mine > refinery > plant > market (9 t)", "scrap > refinery > plant > market (1 t)"],
            await TinyQuestions.ChainsAsync(like: Question with { Order = ChainOrder.Hops }));

    [Fact]
    public async Task Chains_through_refining_that_China_owns_leave_out_the_pit() =>
        Assert.Equal(
            ["mine > refinery > plant > market (9 t)", "scrap > refinery > plant > market (1 t)"],
            await TinyQuestions.ChainsAsync(through: new SiteSelector { Stages = [Stage.Refining], ControlledBy = ["CHN"] }));

    [Fact]
    public async Task Before_China_owned_the_majority_no_chain_passed_refining_that_it_owns() =>
        Assert.Empty(await TinyQuestions.ChainsAsync(
            through: new SiteSelector { Stages = [Stage.Refining], ControlledBy = ["CHN"] },
            like: Question with { AsOf = new(2022, 1, 1) }));

    [Fact]
    public async Task A_chain_that_avoids_the_refinery_starts_in_the_pit() =>
        Assert.Equal(["pit > plant > market (3 t)"], await TinyQuestions.ChainsAsync(avoid: TinyQuestions.Sites("refinery")));

    [Fact]
    public async Task A_chain_visits_no_site_twice_so_the_cycle_through_scrap_ends_at_its_start() =>
        Assert.Equal(
            ["plant > scrap > refinery (1 t)"],
            await TinyQuestions.ChainsAsync(from: TinyQuestions.Sites("plant"), to: TinyQuestions.Sites("refinery", "plant")));

    [Fact]
    public async Task A_chain_of_unknown_tonnes_has_no_bottleneck() =>
        Assert.Equal(["depot > market (? t)"], await TinyQuestions.ChainsAsync(from: TinyQuestions.Sites("depot")));

    [Fact]
    public async Task At_most_two_supplies_leave_the_chain_from_the_pit_alone() =>
        Assert.Equal(["pit > plant > market (3 t)"], await TinyQuestions.ChainsAsync(like: Question with { MaxHops = 2 }));

    [Fact]
    public async Task A_prepared_question_gives_any_page_and_the_count()
    {
        var (page, count) = await TinyQuestions.AskAsync(async (reader, stop) =>
        {
            var analysis = await ChainsAnalysis.PrepareAsync(reader, Question, stop);
            return (await analysis.PageAsync(skip: 1, first: 1, stop), analysis.Count(stop));
        });

        Assert.Equal(["pit > plant > market (3 t)"], page.Chains.Select(TinyQuestions.Format));
        Assert.True(page.HasNextPage);
        Assert.Equal(3, count);
    }
}
