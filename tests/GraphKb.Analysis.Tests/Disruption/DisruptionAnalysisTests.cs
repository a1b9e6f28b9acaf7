using CsCheck;
using GraphKb.Analysis.Disruption;
using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Selectors;
using GraphKb.Analysis.Tests.Exposure;
using GraphKb.Analysis.Tests.MaximumFlows;
using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Store.Embedded;
using GraphKb.Testing;

namespace GraphKb.Analysis.Tests.Disruption;

public sealed class DisruptionAnalysisTests
{
    private const double Precision = 1e-6;
    private static readonly string[] Codes = ["AUS", "CHN", "JPN", "USA"];
    private static readonly Evidence Seen = new(null, null, 1, ["source:s"], null);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public Task Flows_before_and_after_are_those_of_plain_augmenting_paths_over_the_facts() => Gen.Int[0, 10_000_000].SampleAsync(
        async seed =>
        {
            var random = new RandomPackage(seed);
            var package = random.Make();
            var (of, remove) = (random.OneOf(null, RandomSelector.Make(random, package)), RandomSelector.Make(random, package));
            var block = new Block(random.OneOf(null, "CHN", "AUS"), random.OneOf(null, "KOR"), random.OneOf<string[]>([], ["mineral:nd"]));
            var (day, headroom) = (random.OneOf(RandomPackage.Days), random.OneOf<double?>(1, 1, 1.5, 0, null));
            var least = random.OneOf(RandomPackage.MinConfidences);
            var closure = new MineralTree(package.Minerals).Closure("mineral:nd");
            var sites = package.Sites.ToDictionary(site => site.Id);
            bool Cut(Supply supply) => (block.From is null || sites[supply.From].Country == block.From)
                && (block.To is null || sites[supply.To].Country == block.To)
                && (block.Minerals.Count == 0 || closure.Contains(supply.Mineral));

            var answer = await AskAsync(package, new DisruptionQuestion
            {
                Mineral = "mineral:re",
                Of = of,
                Headroom = headroom,
                AsOf = day,
                MinConfidence = least,
                Scenario = new Scenario { Remove = [remove], Block = [block] },
            });
            var slow = new SlowFlow(package, "mineral:re", day, ExposureAnalysisTests.Consumers(of), least);
            var immediate = new SlowExposure(package, "mineral:re", day, slow.Supplies.Where(Cut), least)
                .Of(ExposureAnalysisTests.Consumers(of), site => RandomSelector.Matches(remove, site), direct: false);

            Assert.Equal(slow.Value(headroom, _ => false, _ => false), answer.Baseline, Precision);
            Assert.Equal(slow.Value(headroom, site => RandomSelector.Matches(remove, site), Cut), answer.Afterwards, Precision);
            Assert.Equal(immediate.AtLeast, answer.Immediate.AtLeast, Precision);
            Assert.Equal(immediate.AtMost, answer.Immediate.AtMost, Precision);
            Assert.InRange(answer.LossShare, 0, 1);
        },
        iter: 1000);

    // mine (AUS) -10-> refinery (CHN) -6-> market (JPN); a second mine (USA) -2-> market; Japan has 3 tonnes in store.
    private static DataPackage Japan(params Measure[] measures) => new()
    {
        Countries = [.. Codes.Select(code => new Country(code, code, null))],
        Minerals = [new("mineral:re", "Rare earths", null, null, null, [], [], [])],
        Sites =
        [
            Site("mine", Stage.Mining, "AUS"), Site("refinery", Stage.Refining, "CHN"), Site("market", Stage.Consumption, "JPN"),
            Site("other", Stage.Mining, "USA"), Site("store", Stage.Stockpiling, "JPN"),
        ],
        Sources = [new("source:s", "A source", null, null, null, null, null)],
        Supplies = [Supply("mine", "refinery", 10), Supply("refinery", "market", 6), Supply("other", "market", 2)],
        Holdings = [new("site:store", "mineral:re", 3, Seen)],
        Measures = measures,
    };

    [Fact]
    public async Task A_control_taken_at_its_word_cuts_the_issuers_supplies_to_its_targets()
    {
        var answer = await AskAsync(Japan(Control(["JPN"], [Stage.Refining])), Question("measure:m"));

        Assert.Equal((8.0, 2.0, 0.75), (answer.Baseline, answer.Afterwards, answer.LossShare));
        Assert.Equal((0.75, 0.75), (answer.Immediate.AtLeast, answer.Immediate.AtMost));
        Assert.Equal(182.5, answer.CoverDays!.Value, 1e-9);
    }

    [Fact]
    public async Task Without_a_known_holding_on_record_the_cover_is_unknown()
    {
        var package = Japan(Control(["JPN"], [Stage.Refining]));

        async Task<double?> CoverAsync(params Holding[] holdings) =>
            (await AskAsync(package with { Holdings = holdings }, Question("measure:m"))).CoverDays;

        Assert.Null(await CoverAsync());
        Assert.Null(await CoverAsync(package.Holdings[0] with { Tonnes = null }));
        Assert.Equal(0, await CoverAsync(package.Holdings[0] with { Tonnes = 0 }));
    }

    [Fact]
    public async Task A_control_without_targets_covers_every_other_country_and_only_its_stages()
    {
        Assert.Equal(6, (await AskAsync(Japan(Control([], [])), Question("measure:m"))).Loss, 1e-9);
        Assert.Equal(0, (await AskAsync(Japan(Control([], [Stage.Mining])), Question("measure:m"))).Loss, 1e-9);
        Assert.Null((await AskAsync(Japan(Control(["USA"], [])), Question("measure:m"))).CoverDays);
    }

    [Theory]
    [InlineData("measure:n", "There is no measure \"measure:n\"; nearest existing: measure:m.")]
    [InlineData("m", "There is no measure \"m\"; nearest existing: measure:m.")]
    [InlineData("measure:m", "measure:m is of the kind TARIFF; only EXPORT_CONTROL, EXPORT_BAN and LICENSING can be taken at their word.")]
    public async Task A_measure_that_cannot_be_taken_at_its_word_is_the_callers_mistake(string id, string sentence)
    {
        var package = Japan(Control([], []) with { Kind = MeasureKind.Tariff });
        var wrong = await Assert.ThrowsAsync<UserInputException>(() => AskAsync(package, Question(id)));

        Assert.StartsWith(sentence, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_measure_that_is_not_in_force_is_the_callers_mistake()
    {
        var package = Japan(Control([], []) with { Since = new DateOnly(2027, 1, 1) });
        var wrong = await Assert.ThrowsAsync<UserInputException>(() => AskAsync(package, Question("measure:m")));

        Assert.Contains("not in force on 2026-01-01 (since 2027-01-01", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removing_everything_loses_everything()
    {
        var answer = await AskAsync(Japan(), Question() with { Scenario = new Scenario { Remove = [new SiteSelector()] } });

        Assert.Equal((8.0, 0.0, 1.0), (answer.Baseline, answer.Afterwards, answer.LossShare));
        Assert.Equal(["site:market", "site:mine", "site:other", "site:refinery", "site:store"], answer.Removed);
    }

    [Fact]
    public async Task Removed_is_every_site_that_takes_part_and_matches_at_an_end_of_a_supply_or_not()
    {
        var package = Japan();
        var planned = Site("planned", Stage.Mining, "USA") with { Status = SiteStatus.Planned };
        package = package with { Sites = [.. package.Sites, Site("orphan", Stage.Mining, "USA"), planned] };
        SiteSelector[] remove = [new() { Countries = ["USA"] }, new() { Ids = ["site:store"] }];

        var answer = await AskAsync(package, Question() with { Scenario = new Scenario { Remove = remove } });

        Assert.Equal(["site:orphan", "site:other", "site:store"], answer.Removed);
        Assert.Equal((8.0, 6.0), (answer.Baseline, answer.Afterwards));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public async Task A_headroom_that_is_no_factor_is_the_callers_mistake(double headroom) =>
        Assert.Equal(
            "headroom",
            (await Assert.ThrowsAsync<UserInputException>(() => AskAsync(Japan(), Question() with { Headroom = headroom }))).ParamName);

    private static DisruptionQuestion Question(params string[] measures) => new()
    {
        Mineral = "mineral:re",
        AsOf = new DateOnly(2026, 1, 1),
        Scenario = new Scenario { Measures = measures },
    };

    private static Measure Control(string[] targets, Stage[] stages) => new(
        "measure:m", MeasureKind.ExportControl, "CHN", targets, ["mineral:re"], stages, new(2025, 1, 1), null, null, ["source:s"]);

    private static Site Site(string slug, Stage stage, string country) =>
        new("site:" + slug, slug, stage, country, null, null, null, SiteStatus.Operating, null, null, false, [], null);

    private static Supply Supply(string from, string to, double tonnes) =>
        new("site:" + from, "site:" + to, "mineral:re", null, tonnes, Seen);

    private static async Task<DisruptionAnswer> AskAsync(DataPackage package, DisruptionQuestion question)
    {
        await using var store = EmbeddedStore.InMemory(package);
        var analysis = await DisruptionAnalysis.PrepareAsync(await store.OpenReaderAsync(Stop), question, Stop);
        return await analysis.AnswerAsync(Stop);
    }
}
