using GraphKb.Analysis.Coverage;
using GraphKb.Analysis.Tests.Concentration;
using GraphKb.Model.Entities;
using GraphKb.Store.Embedded;

namespace GraphKb.Analysis.Tests.Coverage;

/// <summary>Rules of coverage on <see cref="ThreeRefineries"/>.</summary>
public sealed class CoverageAnalysisTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("alliance:pax", "Refining 0.4 0 40 of 100")]
    [InlineData("alliance:empty", "Refining 0 0 0 of 100")]
    public async Task Coverage_is_an_alliances_share_of_each_stage_with_any_capacity(string alliance, string expected)
    {
        await using var store = EmbeddedStore.InMemory(ThreeRefineries.Package);
        var answer = await AskAsync(store, alliance);

        var stage = Assert.Single(answer.Stages);
        Assert.Equal(
            expected,
            FormattableString.Invariant(
                $"{stage.Stage} {stage.ByLocation:0.##} {stage.ByOwnership:0.##} {stage.Tonnes} of {stage.WorldTonnes}"));
        Assert.Equal(Stage.Refining, answer.Weakest);
    }

    [Fact]
    public async Task A_stage_whose_known_capacity_is_0_is_covered_by_nobody_and_weakest()
    {
        var package = ThreeRefineries.Package with { Capacities = [ThreeRefineries.Capacity("a", "mineral:re", 0)] };
        await using var store = EmbeddedStore.InMemory(package);
        var answer = await AskAsync(store, "alliance:pax");

        Assert.Equal([new StageCoverage(Stage.Refining, 0, 0, 0, 0)], answer.Stages);
        Assert.Equal(Stage.Refining, answer.Weakest);
    }

    private static async Task<CoverageAnswer> AskAsync(EmbeddedStore store, string alliance)
    {
        var question = new CoverageQuestion { Alliance = alliance, Mineral = "mineral:re", AsOf = ThreeRefineries.Day };
        return (await CoverageAnalysis.PrepareAsync(await store.OpenReaderAsync(Stop), question, Stop)).Answer();
    }
}
