using GraphKb.Analysis.Coverage;
using GraphKb.Model.Entities;
using GraphKb.Testing;

namespace GraphKb.Analysis.Tests.Coverage;

/// <summary>
/// Examples of <see cref="CoverageAnalysis"/>. The part of TinyChain that they use:
/// <code>
///   mine (AUS) capacity 12      refinery (MYS) capacity 8     plant (JPN) capacity 13     market (KOR), capacity unknown
///   pit (USA) capacity 4        owned from CHN                owner unknown
///   operated from CHN
///   pact: JPN and KOR, since 2025 USA
/// </code>
/// </summary>
public sealed class CoverageExamplesTests
{
    [Fact]
    public async Task An_alliance_has_the_capacity_in_its_members_and_the_capacity_that_they_own()
    {
        var answer = await TinyQuestions.CoverageAsync(TinyChain.Day);

        Assert.Equal(
            [
                new StageCoverage(Stage.Mining, ByLocation: 0.25, ByOwnership: 0, Tonnes: 4, WorldTonnes: 16),
                new StageCoverage(Stage.Refining, ByLocation: 0, ByOwnership: 0, Tonnes: 0, WorldTonnes: 8),
                new StageCoverage(Stage.Manufacturing, ByLocation: 1, ByOwnership: 0, Tonnes: 13, WorldTonnes: 13),
            ],
            answer.Stages);
    }

    [Fact]
    public async Task The_weakest_stage_has_the_least_share_by_location() =>
        Assert.Equal(Stage.Refining, (await TinyQuestions.CoverageAsync(TinyChain.Day)).Weakest);

    [Fact]
    public async Task Before_a_member_joined_its_mines_do_not_count_and_of_two_weakest_stages_the_earlier_is_named()
    {
        var answer = await TinyQuestions.CoverageAsync(new DateOnly(2024, 6, 1));

        Assert.Equal(new StageCoverage(Stage.Mining, 0, 0, 0, 16), answer.Stages[0]);
        Assert.Equal(Stage.Mining, answer.Weakest);
    }
}
