namespace GraphKb.Api.Tests.Disruption;

/// <summary>
/// Examples of scenarios by degree and with additions. TinyChain in short; its definition has the whole drawing.
/// <code>
///   mine (AUS) --- 9 ---&gt; refinery (MYS) --- 10 ---&gt; plant (JPN) --- 12 ---&gt; market (KOR)
///   capacity 12           capacity 8                 capacity 13
///                             pit (USA) --- 3 ---------^              orphan (USA), a mine without supplies
///                             capacity 4
/// </code>
/// </summary>
public sealed class ScenarioExamplesTests
{
    // 0.3 x 8 through the refinery and 3 from the pit, exact in decimal.
    [Fact]
    public Task A_part_of_the_refinery_remains() => TinyApi.AnswersAsync(
        """
        {
          disruption(mineral: "mineral:re", scenario: { remove: [{ ids: ["site:refinery"] }], keep: 0.3 }) {
            baseline afterwards loss coverDays immediate { atMost }
            changes(first: 2) { from { name } to { name } supply { id } baseline afterwards }
          }
        }
        """,
        """
        { "data": { "disruption": {
          "baseline": 11, "afterwards": 5.4, "loss": 5.6, "coverDays": 130.357142857, "immediate": { "atMost": 0.538461538 },
          "changes": [
            {
              "from": { "name": "plant" }, "to": { "name": "market" },
              "supply": { "id": "supply:plant:market:nd:oxide:" }, "baseline": 11, "afterwards": 5.4
            },
            {
              "from": { "name": "refinery" }, "to": { "name": "plant" },
              "supply": { "id": "supply:refinery:plant:nd:oxide:" }, "baseline": 8, "afterwards": 2.4
            }
          ]
        } } }
        """);

    // Of the 8 that enter the refinery 1 is scrap; the pit is not affected.
    [Fact]
    public Task What_carries_the_same_is_listed_last_where_it_is_asked_for() => TinyApi.AnswersAsync(
        """
        {
          disruption(mineral: "mineral:re", scenario: { remove: [{ ids: ["site:refinery"] }], keep: 0.3 }) {
            changes(unchanged: true) { from { name } to { name } baseline afterwards }
          }
        }
        """,
        """
        { "data": { "disruption": { "changes": [
          { "from": { "name": "plant" }, "to": { "name": "market" }, "baseline": 11, "afterwards": 5.4 },
          { "from": { "name": "refinery" }, "to": { "name": "plant" }, "baseline": 8, "afterwards": 2.4 },
          { "from": { "name": "mine" }, "to": { "name": "refinery" }, "baseline": 7, "afterwards": 2.1 },
          { "from": { "name": "scrap" }, "to": { "name": "refinery" }, "baseline": 1, "afterwards": 0.3 },
          { "from": { "name": "pit" }, "to": { "name": "plant" }, "baseline": 3, "afterwards": 3 }
        ] } } }
        """);

    [Fact]
    public Task What_is_added_can_be_a_gain() => TinyApi.AnswersAsync(
        """
        {
          disruption(mineral: "mineral:re", scenario: {
            open: ["site:orphan"], capacities: [{ site: "site:refinery", tonnes: 8.5 }],
            supplies: [{ from: "site:orphan", to: "site:market", tonnes: 2 }]
          }) {
            baseline afterwards loss lossShare coverDays
            changes { from { name } to { name } supply { tonnes } baseline afterwards }
          }
        }
        """,
        """
        { "data": { "disruption": {
          "baseline": 11, "afterwards": 13.5, "loss": -2.5, "lossShare": -0.227272727, "coverDays": null,
          "changes": [
            { "from": { "name": "orphan" }, "to": { "name": "market" }, "supply": null, "baseline": 0, "afterwards": 2 },
            { "from": { "name": "mine" }, "to": { "name": "refinery" }, "supply": { "tonnes": 9 }, "baseline": 7, "afterwards": 7.5 },
            { "from": { "name": "plant" }, "to": { "name": "market" }, "supply": { "tonnes": 12 }, "baseline": 11, "afterwards": 11.5 },
            { "from": { "name": "refinery" }, "to": { "name": "plant" }, "supply": { "tonnes": 10 }, "baseline": 8, "afterwards": 8.5 }
          ]
        } } }
        """);

    [Theory]
    [InlineData(
        "scenario: { keep: -0.1 }", "scenario.keep",
        "scenario.keep is -0.1; it must be from 0 (nothing remains) to 1 (nothing is lost).")]
    [InlineData(
        "scenario: { capacities: [{ site: \"site:pit\", tonnes: 1e300 }] }", "scenario.capacities[0].tonnes",
        "scenario.capacities[0].tonnes is 1E+300; it must be a number of tonnes a year from 0 to 1e15.")]
    public async Task A_number_out_of_range_is_an_error_that_names_it(string arguments, string argument, string sentence)
    {
        var response = await TinyApi.ExecuteAsync($$"""{ disruption(mineral: "mineral:re", {{arguments}}) { loss } }""");

        Assert.Contains($"\"message\":\"{sentence}\"", response, StringComparison.Ordinal);
        Assert.Contains($"\"argument\":\"{argument}\"", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_changes_has_at_most_500() => Assert.Contains(
        "first is 501; it must be from 0 to 500.",
        await TinyApi.ExecuteAsync("""{ disruption(mineral: "mineral:re", scenario: {}) { changes(first: 501) { baseline } } }"""),
        StringComparison.Ordinal);
}
