using GraphKb.Analysis.Concentration;
using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Ownerships;
using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Store.Embedded;
using static GraphKb.Analysis.Tests.Concentration.ThreeRefineries;

namespace GraphKb.Analysis.Tests.Concentration;

/// <summary>Rules of concentration on <see cref="ThreeRefineries"/>.</summary>
public sealed class ConcentrationAnalysisTests
{
    private static readonly ConcentrationQuestion Question = new() { Mineral = "mineral:re", Stage = Stage.Refining, AsOf = Day };

    private static readonly ConcentrationQuestion Production =
        Question with { Stage = null, Measure = StatisticMeasure.Production, Year = 2024 };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ControlBasis.Location, null, "CHN 0.6 60, MYS 0.3 30, JPN 0.1 10 | unlisted 0 | hhi 4600 to 4600 | 100 t")]
    [InlineData(ControlBasis.Ownership, null, "CHN 0.9 90 | unlisted 0.1 | hhi 8100 to 8200 | 100 t")]
    [InlineData(ControlBasis.Location, 2024, "CHN 0.7 70, MYS 0.2 , JPN 0.05 5 | unlisted 0.05 | hhi 5325 to 5350 | 100 t")]
    [InlineData(ControlBasis.Location, 2023, "CHN 0.75 30, JPN 0.25 10 | unlisted 0 | hhi 6250 to 6250 | 40 t")]
    [InlineData(ControlBasis.Location, 2022, " | unlisted 1 | hhi 0 to 10000 |  t")]
    public async Task Shares_are_of_capacities_by_location_or_ownership_or_of_a_statistic(ControlBasis by, int? year, string expected)
    {
        var answer = await AskAsync(year is null ? Question with { By = by } : Production with { Year = year });

        var hhi = FormattableString.Invariant($" | hhi {answer.Hhi:0} to {answer.HhiAtMost:0} | {answer.Tonnes} t");
        Assert.Equal(expected, Format(answer) + hhi);
    }

    [Fact]
    public async Task Either_and_half_a_statistic_are_the_callers_mistakes()
    {
        Assert.Equal("by", await GetWrongArgumentAsync(Question with { By = ControlBasis.Either }));
        Assert.Equal("measure", await GetWrongArgumentAsync(Question with { Year = 2024 }));
        Assert.Equal("measure", await GetWrongArgumentAsync(Question with { Source = "source:s" }));
        Assert.Equal("year", await GetWrongArgumentAsync(Production with { Year = null }));
    }

    [Fact]
    public async Task A_stage_and_a_measure_exclude_each_other_and_one_is_needed()
    {
        Assert.Equal("stage", await GetWrongArgumentAsync(Question with { Stage = null }));
        Assert.Equal("stage", await GetWrongArgumentAsync(Production with { Stage = Stage.Mining }));
    }

    [Theory]
    [InlineData(30.0, "JPN 1 30, CHN 0 0 | unlisted 0 | 30 t")]
    [InlineData(0.0, "CHN 0 0, JPN 0 0 | unlisted 1 | 0 t")]
    [InlineData(null, "CHN 0 0 | unlisted 1 | 0 t")]
    public async Task A_known_0_is_listed_and_an_unknown_is_not(double? japanese, string expected)
    {
        var answer = await AskAsync(Question, WithZero(japanese));

        Assert.Equal(expected, Format(answer) + FormattableString.Invariant($" | {answer.Tonnes} t"));
    }

    [Theory]
    [InlineData(2024, "MYS 0.2 , JPN 0 0 | unlisted 0.8")]
    [InlineData(2023, "CHN 0 0 | unlisted 1")]
    public async Task A_statistic_of_0_is_listed_and_tonnes_of_a_world_without_any_are_not(int year, string expected)
    {
        var package = Package with
        {
            Statistics =
            [
                Statistic("JPN", 0, null), Statistic("MYS", null, 0.2), Statistic("CHN", null, null), Statistic("WLD", 100, null),
                Statistic("CHN", 0, null) with { Year = 2023 }, Statistic("JPN", 4, null) with { Year = 2023 },
                Statistic("WLD", 0, null) with { Year = 2023 },
            ],
        };

        var answer = await AskAsync(Production with { Year = year }, package);

        Assert.Equal(expected, Format(answer));
    }

    [Fact]
    public async Task Sums_that_are_equal_on_paper_tie()
    {
        var answer = await AskAsync(
            Question,
            Package with
            {
                Sites = [Site("a", "CHN", null), Site("b", "JPN", null), Site("c", "JPN", null)],
                Ownerships = [],
                Capacities = [Capacity("a", "mineral:re", 0.3), Capacity("b", "mineral:re", 0.1), Capacity("c", "mineral:re", 0.2)],
            });

        Assert.Equal([new CountryShare("CHN", 0.5, 0.3), new CountryShare("JPN", 0.5, 0.3)], answer.Shares);
    }

    private static DataPackage WithZero(double? japanese) => Package with
    {
        Capacities = [Capacity("a", "mineral:re", 0), Capacity("c", "mineral:re", japanese)],
    };

    private static async Task<string?> GetWrongArgumentAsync(ConcentrationQuestion question) =>
        (await Assert.ThrowsAsync<UserInputException>(() => AskAsync(question))).ParamName;

    private static string Format(ConcentrationAnswer answer)
    {
        var shares = answer.Shares.Select(share => FormattableString.Invariant($"{share.Country} {share.Share:0.##} {share.Tonnes}"));
        return FormattableString.Invariant($"{string.Join(", ", shares)} | unlisted {answer.Unlisted:0.##}");
    }

    private static async Task<ConcentrationAnswer> AskAsync(ConcentrationQuestion question, DataPackage? package = null)
    {
        await using var store = EmbeddedStore.InMemory(package ?? Package);
        return (await ConcentrationAnalysis.PrepareAsync(await store.OpenReaderAsync(Stop), question, Stop)).Answer();
    }
}
