using System.Globalization;
using GraphKb.Analysis.Disruption;
using GraphKb.Model.Entities;
using static GraphKb.Testing.TinyQuestions;

namespace GraphKb.Analysis.Tests.Disruption;

/// <summary>
/// Examples of scenarios by degree and with additions. TinyChain in short; its definition has the whole drawing.
/// <code>
///                           .-------- 1 ------- scrap (KOR) &lt;------ 1 -----.
///                           v                                              |
///   mine (AUS) --- 9 ---&gt; refinery (MYS) --- 10 ---&gt; plant (JPN) ----------'--- 12 ---&gt; market (KOR) &lt;--- ? --- depot (KOR)
///   capacity 12           capacity 8                  ^ capacity 13
///                         pit (USA) --- 3 ------------'
///                         capacity 4                                                    orphan (USA), a mine without supplies
/// </code>
/// </summary>
public sealed class ScenarioExamplesTests
{
    // The refinery passes 4, half of its 8, and the pit still delivers 3.
    [Fact]
    public async Task Half_of_the_refinery_loses_half_of_what_it_passes()
    {
        var answer = await DisruptionAsync(new Scenario { Remove = [Sites("refinery")], Keep = 0.5 });

        Assert.Equal((11.0, 7.0, 4.0), (answer.Baseline, answer.Afterwards, answer.Loss));
        Assert.Equal(0.3846, answer.Immediate.AtMost, 0.0001);
        Assert.Equal(
            "plant > market 11 to 7, refinery > plant 8 to 4, mine > refinery 7 to 3.5, scrap > refinery 1 to 0.5",
            await ChangesAsync(answer));
    }

    // The pit's supply of 3 keeps 1.5, though the supply is cut and both of its ends are removed.
    [Fact]
    public async Task What_is_cut_and_removed_at_both_ends_is_reduced_once()
    {
        var answer = await DisruptionAsync(new Scenario
        {
            Remove = [Sites("pit", "plant")],
            Block = [new Block("USA", "JPN", [])],
            Keep = 0.5,
            Capacities = [new("site:refinery", 0)],
        });

        Assert.Equal(
            "plant > market 11 to 1.5, refinery > plant 8 to 0, mine > refinery 7 to 0, pit > plant 3 to 1.5, scrap > refinery 1 to 0",
            await ChangesAsync(answer));
    }

    // The market takes in half of its 12, so it loses 5 of 11.
    [Fact]
    public async Task A_removed_consumer_takes_in_a_part_of_its_intake()
    {
        var answer = await DisruptionAsync(new Scenario { Remove = [Sites("market")], Keep = 0.5 }, headroom: null);

        Assert.Equal((12.0, 6.0), (answer.Baseline, answer.Afterwards));
        Assert.Equal(0.5, answer.Immediate.AtLeast);
    }

    // Without limits on supplies, the pit is limited by its capacity of 4, of which half remains; the scrap has no known capacity.
    [Fact]
    public async Task Without_a_limit_only_known_capacities_are_reduced_and_the_rest_passes_any_amount()
    {
        var few = await DisruptionAsync(new Scenario { Remove = [Sites("pit")], Keep = 0.5 }, headroom: null);
        var any = await DisruptionAsync(new Scenario { Remove = [Sites("scrap")], Keep = 0.001 }, headroom: null);
        var none = await DisruptionAsync(
            new Scenario { Remove = [Sites("scrap")], Capacities = [new("site:mine", 0)], Keep = 0 }, headroom: null);

        Assert.Equal((12.0, 10.0), (few.Baseline, few.Afterwards));
        Assert.Equal(0, any.Loss);
        Assert.Equal(4, none.Afterwards);
    }

    // The market's intake grows by the 5 tonnes of the orphan: 11 + 5.
    [Fact]
    public async Task An_added_supply_to_a_consumer_is_a_gain()
    {
        var answer = await DisruptionAsync(new Scenario { Supplies = [new("site:orphan", "site:market", 5)] });

        Assert.Equal((11.0, 16.0, -5.0), (answer.Baseline, answer.Afterwards, answer.Loss));
        Assert.Equal(-0.4545, answer.LossShare, 0.0001);
        Assert.Null(answer.CoverDays);
        Assert.Equal("orphan > market (added) 0 to 5", await ChangesAsync(answer));
    }

    // The plant passes 13 on its supply of 12 at most: 1 more than today.
    [Fact]
    public async Task Added_supplies_and_capacities_help_as_far_as_the_next_limit()
    {
        var added = new HypotheticalSupply("site:orphan", "site:plant", 0.7);
        var supply = await DisruptionAsync(new Scenario { Supplies = [added, added] });
        var capacity = await DisruptionAsync(new Scenario { Capacities = [new("site:refinery", 10)] });
        var headroom = await DisruptionAsync(new Scenario { Supplies = [new("site:orphan", "site:market", 5)] }, headroom: 2);

        Assert.Equal(
            "plant > market 11 to 12, orphan > plant (added) 0 to 0.7, orphan > plant (added) 0 to 0.3",
            await ChangesAsync(supply));
        Assert.Equal((12.0, 12.0), (supply.Afterwards, capacity.Afterwards));
        Assert.Equal((12.0, 17.0), (headroom.Baseline, headroom.Afterwards));
    }

    // The refinery is no origin, and the plant stays none, though its suppliers are gone; but the orphan is a mine.
    [Fact]
    public async Task Additions_make_no_site_on_record_an_origin()
    {
        var scenario = new Scenario { Remove = [Sites("mine", "scrap", "pit")], Supplies = [new("site:refinery", "site:market", 5)] };

        Assert.Equal(0, (await DisruptionAsync(scenario)).Afterwards);
    }

    // A hypothetical supply is cut and reduced like one on record: the pit is in the USA, 5 is reduced to 1.
    [Fact]
    public async Task Cuts_and_removals_apply_to_added_supplies()
    {
        var supply = new HypotheticalSupply("site:orphan", "site:market", 5);
        var cut = new Scenario { Supplies = [supply], Block = [new Block("USA", "KOR", ["mineral:re"])], Keep = 0.2 };
        var removed = new Scenario { Supplies = [supply], Remove = [Sites("orphan")], Keep = 0.2 };

        Assert.Equal((12.0, 12.0), ((await DisruptionAsync(cut)).Afterwards, (await DisruptionAsync(removed)).Afterwards));
    }

    private static async Task<string> ChangesAsync(DisruptionAnswer answer) => string.Join(
        ", ",
        (await answer.Changes.ListAsync(500, unchanged: false, CancellationToken.None)).Select(change => string.Create(
            CultureInfo.InvariantCulture,
            $"{EntityId.Slug(change.From)} > {EntityId.Slug(change.To)}{(change.Supply is null ? " (added)" : "")} "
            + $"{Math.Round(change.Baseline, 9)} to {Math.Round(change.Afterwards, 9)}")));
}
