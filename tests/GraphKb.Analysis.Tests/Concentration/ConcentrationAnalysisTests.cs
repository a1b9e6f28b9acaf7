using GraphKb.Analysis.Concentration;
using GraphKb.Analysis.Coverage;
using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Ownerships;
using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Store.Embedded;

namespace GraphKb.Analysis.Tests.Concentration;

/// <summary>
/// Refining: 60 t in CHN (its own), 30 t in MYS owned 0.6 from CHN, 10 t in JPN by neodymium alone, owned half and half, so by nobody.
/// </summary>
public sealed class ConcentrationAnalysisTests
{
    private static readonly DateOnly Day = new(2026, 1, 1);
    private static readonly Evidence Seen = new(null, null, 1, ["source:s"], null);
    private static readonly DataPackage Package = new()
    {
        Countries = [.. new[] { "CHN", "JPN", "MYS" }.Select(code => new Country(code, code, null))],
        Alliances = [new("alliance:pax", "Pax", null, null, []), new("alliance:empty", "Empty", null, null, [])],
        Minerals = [new("mineral:re", "Rare earths", null, null, null, [], [], []), new("mineral:nd", "Neodymium", null, "mineral:re", null, [], [], [])],
        Companies = [new("company:chinese", "Chinese", "CHN", false, []), new("company:japanese", "Japanese", "JPN", false, [])],
        Sites = [Site("a", "CHN", "company:chinese"), Site("b", "MYS", null), Site("c", "JPN", null), Site("gone", "JPN", null) with { Closed = new(2025, 1, 1) }],
        Capacities = [Capacity("a", "mineral:re", 60), Capacity("b", "mineral:re", 30), Capacity("c", "mineral:nd", 10), Capacity("gone", "mineral:re", 99)],
        Ownerships = [new("company:chinese", "site:b", 0.6, Seen), new("company:chinese", "site:c", 0.5, Seen), new("company:japanese", "site:c", 0.5, Seen)],
        Memberships = [new("JPN", "alliance:pax", Seen), new("MYS", "alliance:pax", Seen)],
        Statistics =
        [
            Statistic("CHN", 70, null), Statistic("MYS", null, 0.2), Statistic("JPN", 5, null), Statistic("WLD", 100, null),
            Statistic("CHN", 30, null) with { Year = 2023 }, Statistic("JPN", 10, null) with { Year = 2023 },
        ],
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ControlBasis.Location, null, "CHN 0.6 60, MYS 0.3 30, JPN 0.1 10 | unlisted 0 | hhi 4600 to 4600 | 100 t")]
    [InlineData(ControlBasis.Ownership, null, "CHN 0.9 90 | unlisted 0.1 | hhi 8100 to 8200 | 100 t")]
    [InlineData(ControlBasis.Location, 2024, "CHN 0.7 70, MYS 0.2 , JPN 0.05 5 | unlisted 0.05 | hhi 5325 to 5350 | 100 t")]
    [InlineData(ControlBasis.Location, 2023, "CHN 0.75 30, JPN 0.25 10 | unlisted 0 | hhi 6250 to 6250 | 40 t")]
    [InlineData(ControlBasis.Location, 2022, " | unlisted 1 | hhi 0 to 10000 |  t")]
    public async Task Shares_are_of_capacities_by_location_or_ownership_or_of_a_statistic(ControlBasis by, int? year, string expected)
    {
        var answer = await AskAsync(new ConcentrationQuestion
        {
            Mineral = "mineral:re",
            Stage = Stage.Refining,
            By = by,
            Year = year,
            Measure = year is null ? null : StatisticMeasure.Production,
            AsOf = Day,
        });

        Assert.Equal(expected, FormattableString.Invariant(
            $"{string.Join(", ", answer.Shares.Select(share => FormattableString.Invariant($"{share.Country} {share.Share:0.##} {share.Tonnes}")))} | unlisted {answer.Unlisted:0.##} | hhi {answer.Hhi:0} to {answer.HhiAtMost:0} | {answer.Tonnes} t"));
    }

    [Fact]
    public async Task Either_and_half_a_statistic_are_the_callers_mistakes()
    {
        var question = new ConcentrationQuestion { Mineral = "mineral:re", Stage = Stage.Refining, AsOf = Day };

        Assert.Equal("by", (await Assert.ThrowsAsync<UserInputException>(() => AskAsync(question with { By = ControlBasis.Either }))).ParamName);
        Assert.Equal("measure", (await Assert.ThrowsAsync<UserInputException>(() => AskAsync(question with { Year = 2024 }))).ParamName);
        Assert.Equal("year", (await Assert.ThrowsAsync<UserInputException>(() => AskAsync(question with { Measure = StatisticMeasure.Production }))).ParamName);
    }

    [Theory]
    [InlineData("alliance:pax", "Refining 0.4 0 40 of 100")]
    [InlineData("alliance:empty", "Refining 0 0 0 of 100")]
    public async Task Coverage_is_an_alliances_share_of_each_stage_with_any_capacity(string alliance, string expected)
    {
        await using var store = EmbeddedStore.InMemory(Package);
        var answer = await CoverageAnalysis.AskAsync(await store.OpenReaderAsync(Stop), alliance, "mineral:re", Day, Stop);

        var stage = Assert.Single(answer.Stages);
        Assert.Equal(expected, FormattableString.Invariant($"{stage.Stage} {stage.ByLocation:0.##} {stage.ByOwnership:0.##} {stage.Tonnes} of {stage.WorldTonnes}"));
        Assert.Equal(Stage.Refining, answer.Weakest);
    }

    [Theory]
    [InlineData(30.0, "JPN 1 30, CHN 0 0 | unlisted 0 | 30 t")]
    [InlineData(0.0, "CHN 0 0, JPN 0 0 | unlisted 1 | 0 t")]
    [InlineData(null, "CHN 0 0 | unlisted 1 | 0 t")]
    public async Task A_known_0_is_listed_and_an_unknown_is_not(double? japanese, string expected)
    {
        var answer = await AskAsync(new ConcentrationQuestion { Mineral = "mineral:re", Stage = Stage.Refining, AsOf = Day }, WithZero(japanese));

        Assert.Equal(expected, FormattableString.Invariant(
            $"{string.Join(", ", answer.Shares.Select(share => FormattableString.Invariant($"{share.Country} {share.Share:0.##} {share.Tonnes}")))} | unlisted {answer.Unlisted:0.##} | {answer.Tonnes} t"));
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
                Statistic("CHN", 0, null) with { Year = 2023 }, Statistic("JPN", 4, null) with { Year = 2023 }, Statistic("WLD", 0, null) with { Year = 2023 },
            ],
        };

        var answer = await AskAsync(
            new ConcentrationQuestion { Mineral = "mineral:re", Stage = Stage.Refining, Measure = StatisticMeasure.Production, Year = year, AsOf = Day }, package);

        Assert.Equal(expected, FormattableString.Invariant(
            $"{string.Join(", ", answer.Shares.Select(share => FormattableString.Invariant($"{share.Country} {share.Share:0.##} {share.Tonnes}")))} | unlisted {answer.Unlisted:0.##}"));
    }

    [Fact]
    public async Task A_stage_whose_known_capacity_is_0_is_covered_by_nobody_and_weakest()
    {
        await using var store = EmbeddedStore.InMemory(Package with { Capacities = [Capacity("a", "mineral:re", 0)] });
        var answer = await CoverageAnalysis.AskAsync(await store.OpenReaderAsync(Stop), "alliance:pax", "mineral:re", Day, Stop);

        Assert.Equal([new StageCoverage(Stage.Refining, 0, 0, 0, 0)], answer.Stages);
        Assert.Equal(Stage.Refining, answer.Weakest);
    }

    [Fact]
    public async Task Sums_that_are_equal_on_paper_tie()
    {
        var answer = await AskAsync(
            new ConcentrationQuestion { Mineral = "mineral:re", Stage = Stage.Refining, AsOf = Day },
            Package with
            {
                Sites = [Site("a", "CHN", null), Site("b", "JPN", null), Site("c", "JPN", null)],
                Ownerships = [],
                Capacities = [Capacity("a", "mineral:re", 0.3), Capacity("b", "mineral:re", 0.1), Capacity("c", "mineral:re", 0.2)],
            });

        Assert.Equal([new CountryShare("CHN", 0.5, 0.3), new CountryShare("JPN", 0.5, 0.3)], answer.Shares);
    }

    private static DataPackage WithZero(double? japanese) =>
        Package with { Capacities = [Capacity("a", "mineral:re", 0), Capacity("c", "mineral:re", japanese)] };

    private static async Task<ConcentrationAnswer> AskAsync(ConcentrationQuestion question, DataPackage? package = null)
    {
        await using var store = EmbeddedStore.InMemory(package ?? Package);
        return await ConcentrationAnalysis.AskAsync(await store.OpenReaderAsync(Stop), question, Stop);
    }

    private static Site Site(string slug, string country, string? operatedBy) =>
        new("site:" + slug, slug, Stage.Refining, country, operatedBy, null, null, SiteStatus.Operating, null, null, false, [], null);

    private static Capacity Capacity(string site, string mineral, double? tonnes) => new("site:" + site, mineral, tonnes, Seen);

    private static Statistic Statistic(string country, double? tonnes, double? share) =>
        new(country, "mineral:re", StatisticMeasure.Production, 2024, tonnes, share, Seen);
}
