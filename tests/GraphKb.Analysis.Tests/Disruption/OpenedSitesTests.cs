using GraphKb.Analysis.Disruption;
using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Selectors;
using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Store.Embedded;

namespace GraphKb.Analysis.Tests.Disruption;

/// <summary>
/// A market, a planned mine and a closed plant; the plant was supplied by a works until 2020.
/// <code>
///   mine (planned) --- 4 ---&gt; plant (closed) --- 9, confidence 0.5 ---&gt; market &lt;--- 2 --- works
///                             ^                                                             |
///                             '-------------------- 3, until 2020 --------------------------'
/// </code>
/// </summary>
public sealed class OpenedSitesTests
{
    private static readonly Evidence Seen = new(null, null, 1, ["source:s"], null);

    private static readonly DataPackage Package = new()
    {
        Countries = [new("AUS", "Australia", null), new("KOR", "South Korea", null)],
        Minerals = [new("mineral:re", "Rare earths", null, null, null, [], [], [])],
        Sites =
        [
            Site("mine", Stage.Mining, SiteStatus.Planned), Site("plant", Stage.Manufacturing, SiteStatus.Closed),
            Site("works", Stage.Manufacturing, SiteStatus.Operating), Site("market", Stage.Consumption, SiteStatus.Operating),
        ],
        Sources = [new("source:s", "A source", null, null, null, null, null)],
        Supplies =
        [
            Supply("mine", "plant", 4, Seen), Supply("plant", "market", 9, Seen with { Confidence = 0.5 }),
            Supply("works", "market", 2, Seen), Supply("works", "plant", 3, Seen with { Until = new(2020, 1, 1) }),
        ],
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    // With the mine the plant is supplied; without it, nothing flows into the plant, which is then an origin.
    [Theory]
    [InlineData("site:mine", "2026-01-01", 2)]
    [InlineData("site:mine site:plant", "2026-01-01", 6)]
    [InlineData("site:plant", "2026-01-01", 11)]
    [InlineData("site:plant site:plant", "2026-01-01", 11)]
    [InlineData("site:plant", "2019-01-01", 5)]
    [InlineData("site:works", "2026-01-01", 2)]
    public async Task Opened_sites_are_linked_by_their_supplies_on_record(string open, string day, double afterwards) => Assert.Equal(
        (2.0, afterwards),
        await FlowAsync(new Scenario { Open = open.Split(' ') }, question => question with { AsOf = DateOnly.Parse(day, null) }));

    [Fact]
    public async Task A_supply_of_an_opened_site_that_is_not_relied_on_is_of_unknown_tonnes() => Assert.Equal(
        (2.0, 2.0), await FlowAsync(new Scenario { Open = ["site:plant"] }, question => question with { MinConfidence = 0.6 }));

    // The works on record stay an origin, though the mine would supply them.
    [Fact]
    public async Task An_origin_stays_one_where_it_is_supplied()
    {
        var supply = new HypotheticalSupply("site:mine", "site:works", 0);

        Assert.Equal((2.0, 2.0), await FlowAsync(new Scenario { Open = ["site:mine"], Supplies = [supply] }));
    }

    // The supply into the plant carries nothing, but it is there: the opened plant is no origin.
    [Fact]
    public async Task An_opened_site_that_an_added_supply_enters_is_no_origin()
    {
        var supply = new HypotheticalSupply("site:works", "site:plant", 1);

        Assert.Equal((2.0, 3.0), await FlowAsync(new Scenario { Open = ["site:plant"], Supplies = [supply] }));
    }

    [Fact]
    public async Task Opened_sites_can_be_removed_and_are_consumers_where_they_match()
    {
        var removed = await AskAsync(new Scenario { Open = ["site:plant"], Remove = [new SiteSelector { Ids = ["site:plant"] }] });
        var opened = new Scenario { Open = ["site:mine", "site:plant"] };

        Assert.Equal(2, removed.Afterwards);
        Assert.Equal(["site:plant"], removed.Removed);
        Assert.Equal(
            (0.0, 4.0), await FlowAsync(opened, question => question with { Of = new SiteSelector { Ids = ["site:plant"] } }));
    }

    [Theory]
    [InlineData("scenario.open[1]", "There is no site \"site:mime\"; nearest existing: site:mine.")]
    [InlineData("scenario.keep", "scenario.keep is 1.5; it must be from 0 (nothing remains) to 1 (nothing is lost).")]
    [InlineData("scenario.capacities[0].site", "There is no site \"site:market2\"; nearest existing: site:market.")]
    [InlineData(
        "scenario.capacities[0].tonnes", "scenario.capacities[0].tonnes is -1; it must be a number of tonnes a year from 0 to 1e15.")]
    [InlineData("scenario.capacities[1].site", "site:works has two capacities in the scenario; expected one for each site.")]
    [InlineData(
        "scenario.supplies[0].from", "site:mine does not take part on 2026-01-01; add it to scenario.open, or ask with another asOf.")]
    [InlineData("scenario.supplies[0].to", "site:market would supply itself; expected another site than from.")]
    [InlineData("scenario.supplies[0].tonnes", "scenario.supplies[0].tonnes is NaN; it must be a number of tonnes a year from 0 to 1e15.")]
    [InlineData(
        "scenario.supplies[1].tonnes",
        "scenario.supplies[1].tonnes is 10000000000000000; it must be a number of tonnes a year from 0 to 1e15.")]
    public async Task A_wrong_addition_is_the_callers_mistake(string argument, string sentence)
    {
        var scenario = argument switch
        {
            "scenario.open[1]" => new Scenario { Open = ["site:mine", "site:mime"] },
            "scenario.keep" => new Scenario { Keep = 1.5 },
            "scenario.capacities[0].site" => new Scenario { Capacities = [new("site:market2", 1)] },
            "scenario.capacities[0].tonnes" => new Scenario { Capacities = [new("site:works", -1)] },
            "scenario.capacities[1].site" => new Scenario { Capacities = [new("site:works", 1), new("site:works", 1)] },
            "scenario.supplies[0].from" => new Scenario { Supplies = [new("site:mine", "site:market", 1)] },
            "scenario.supplies[0].to" => new Scenario { Supplies = [new("site:market", "site:market", 1)] },
            "scenario.supplies[0].tonnes" => new Scenario { Supplies = [new("site:works", "site:market", double.NaN)] },
            _ => new Scenario { Supplies = [new("site:works", "site:market", 1), new("site:works", "site:market", 1e16)] },
        };

        var wrong = await Assert.ThrowsAsync<UserInputException>(() => AskAsync(scenario));

        Assert.Equal((argument, sentence), (wrong.ParamName, wrong.Message));
    }

    private static async Task<(double Baseline, double Afterwards)> FlowAsync(
        Scenario scenario, Func<DisruptionQuestion, DisruptionQuestion>? change = null)
    {
        var answer = await AskAsync(scenario, change);
        return (answer.Baseline, answer.Afterwards);
    }

    private static async Task<DisruptionAnswer> AskAsync(
        Scenario scenario, Func<DisruptionQuestion, DisruptionQuestion>? change = null)
    {
        await using var store = EmbeddedStore.InMemory(Package);
        var question = new DisruptionQuestion { Mineral = "mineral:re", AsOf = new(2026, 1, 1), Scenario = scenario };
        var analysis = await DisruptionAnalysis.PrepareAsync(
            await store.OpenReaderAsync(Stop), change?.Invoke(question) ?? question, Stop);
        return await analysis.AnswerAsync(Stop);
    }

    private static Site Site(string slug, Stage stage, SiteStatus status) => new(
        "site:" + slug, slug, stage, stage == Stage.Mining ? "AUS" : "KOR", null, null, null, status, null, null, false, [], null);

    private static Supply Supply(string from, string to, double tonnes, Evidence evidence) =>
        new("site:" + from, "site:" + to, "mineral:re", null, tonnes, evidence);
}
