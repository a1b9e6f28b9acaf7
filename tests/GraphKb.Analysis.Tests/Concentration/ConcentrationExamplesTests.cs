using GraphKb.Analysis.Concentration;
using GraphKb.Analysis.Ownerships;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Testing;

namespace GraphKb.Analysis.Tests.Concentration;

/// <summary>
/// Examples of <see cref="ConcentrationAnalysis"/>. The part of TinyChain that they use:
/// <code>
///   mine (AUS): capacity 12 of rare earths; nobody owns or operates it
///   pit (USA):  capacity 4 of neodymium, a rare earth; operated by a company of CHN
///   production of 2024: CHN 60 of the world's 100 tonnes
/// </code>
/// </summary>
public sealed class ConcentrationExamplesTests
{
    private static readonly ConcentrationQuestion Mining = new() { Mineral = "mineral:re", Stage = Stage.Mining, AsOf = TinyChain.Day };

    [Fact]
    public Task By_location_capacities_of_a_mineral_and_its_parts_are_summed_by_country() =>
        AnswersAsync("AUS 0.75 12, USA 0.25 4 | unlisted 0 of 16 | hhi 6250 to 6250", Mining);

    [Fact]
    public Task By_ownership_a_site_that_nobody_controls_is_unlisted() =>
        AnswersAsync("CHN 0.25 4 | unlisted 0.75 of 16 | hhi 625 to 6250", Mining with { By = ControlBasis.Ownership });

    [Fact]
    public Task A_capacity_of_a_mineral_is_no_capacity_of_its_parts() =>
        AnswersAsync("USA 1 4 | unlisted 0 of 4 | hhi 10000 to 10000", Mining with { Mineral = "mineral:nd" });

    [Fact]
    public Task A_statistic_is_shared_out_of_the_worlds_tonnes() =>
        AnswersAsync(
            "CHN 0.6 60 | unlisted 0.4 of 100 | hhi 3600 to 5200",
            Mining with { Stage = null, Measure = StatisticMeasure.Production, Year = 2024 });

    private static async Task AnswersAsync(string expected, ConcentrationQuestion question)
    {
        var answer = await TinyQuestions.ConcentrationAsync(question);
        var shares = answer.Shares.Select(share => FormattableString.Invariant($"{share.Country} {share.Share:0.##} {share.Tonnes}"));
        Assert.Equal(
            expected,
            FormattableString.Invariant($"{string.Join(", ", shares)} | unlisted {answer.Unlisted:0.##} of {answer.Tonnes} | ")
            + FormattableString.Invariant($"hhi {answer.Hhi:0} to {answer.HhiAtMost:0}"));
    }
}
