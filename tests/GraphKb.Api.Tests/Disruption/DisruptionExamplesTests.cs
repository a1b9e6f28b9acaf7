namespace GraphKb.Api.Tests.Disruption;

/// <summary>
/// Examples of the field <c>disruption</c>. TinyChain in short; its definition has the whole drawing.
/// <code>
///   mine (AUS) --- 9 ---&gt; refinery (MYS) --- 10 ---&gt; plant (JPN) --- 12 ---&gt; market (KOR)
///   capacity 12           capacity 8                 capacity 13
///                             pit (USA) --- 3 ---------^              depot (KOR): 2 tonnes in store
///                             capacity 4
///   ban: exports from MYS to JPN, since 2025
/// </code>
/// </summary>
public sealed class DisruptionExamplesTests
{
    // 8 + 3 = 11 with the refinery, 3 without it. The 2 tonnes in the depot last 2 / 8 of a year.
    [Fact]
    public Task Without_the_refinery_the_pit_remains_and_the_stockpile_lasts_a_quarter_of_a_year() => TinyApi.AnswersAsync(
        """
        {
          disruption(mineral: "mineral:re", scenario: { remove: [{ ids: ["site:refinery"] }] }) {
            baseline afterwards loss coverDays removed { name }
          }
        }
        """,
        """
        { "data": { "disruption": {
          "baseline": 11, "afterwards": 3, "loss": 8, "coverDays": 91.25, "removed": [{ "name": "refinery" }]
        } } }
        """);

    [Fact]
    public Task A_measure_cuts_the_supplies_that_it_covers_and_removes_no_site() => TinyApi.AnswersAsync(
        """{ disruption(mineral: "mineral:re", scenario: { measures: ["measure:ban"] }) { afterwards loss removed { name } } }""",
        """{ "data": { "disruption": { "afterwards": 3, "loss": 8, "removed": [] } } }""");

    // Capacities alone limit the flow: 8 through the refinery and 4 through the pit.
    [Fact]
    public Task Without_a_limit_on_supplies_the_pit_delivers_its_capacity() => TinyApi.AnswersAsync(
        """
        {
          disruption(mineral: "mineral:re", scenario: { block: [{ from: "MYS", to: "JPN" }] }, headroom: null) {
            baseline afterwards loss asOf
          }
        }
        """,
        """{ "data": { "disruption": { "baseline": 12, "afterwards": 4, "loss": 8, "asOf": "2026-01-01" } } }""");

    [Fact]
    public Task An_empty_scenario_loses_nothing_and_needs_no_stockpile() => TinyApi.AnswersAsync(
        """{ disruption(mineral: "mineral:re", scenario: {}) { loss lossShare coverDays immediate { atLeast atMost } } }""",
        """
        { "data": { "disruption": { "loss": 0, "lossShare": 0, "coverDays": null, "immediate": { "atLeast": 0, "atMost": 0 } } } }
        """);
}
