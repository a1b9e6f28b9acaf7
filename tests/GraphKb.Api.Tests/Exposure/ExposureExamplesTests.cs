namespace GraphKb.Api.Tests.Exposure;

/// <summary>
/// Examples of the field <c>exposure</c>. TinyChain in short; its definition has the whole drawing.
/// <code>
///            .-------- 1 ------- scrap &lt;------ 1 -----.
///            v                                        |
///   mine --- 9 ---&gt; refinery --- 10 ---&gt; plant -------'--- 12 ---&gt; market &lt;--- ? --- depot
///                        pit --- 3 --------^
/// </code>
/// </summary>
public sealed class ExposureExamplesTests
{
    // What leaves the plant has passed the mine to p: 13 p = 10 r and 10 r = 9 + 1 p, so p = 0.75. The depot has nothing of the mine.
    // Its tonnes are unknown, so its weight can be anything: the share is between 0 and 0.75.
    [Fact]
    public Task A_supply_of_unknown_tonnes_gives_bounds() => TinyApi.AnswersAsync(
        """{ exposure(mineral: "mineral:re", to: { ids: ["site:mine"] }) { atLeast atMost tonnes asOf } }""",
        """{ "data": { "exposure": { "atLeast": 0, "atMost": 0.75, "tonnes": 12, "asOf": "2026-01-01" } } }""");

    [Fact]
    public Task Direct_exposure_counts_the_last_supplier_only() => TinyApi.AnswersAsync(
        """
        {
          exposure(mineral: "mineral:re", of: { ids: ["site:refinery"], stages: [REFINING] }, to: { ids: ["site:mine"] }, direct: true) {
            atLeast atMost tonnes
          }
        }
        """,
        """{ "data": { "exposure": { "atLeast": 0.9, "atMost": 0.9, "tonnes": 10 } } }""");

    [Fact]
    public Task A_target_outside_the_network_has_no_share() => TinyApi.AnswersAsync(
        """{ exposure(mineral: "mineral:re", to: { ids: ["site:orphan"] }) { atLeast atMost tonnes } }""",
        """{ "data": { "exposure": { "atLeast": 0, "atMost": 0, "tonnes": 12 } } }""");

    [Fact]
    public Task Supplies_of_unknown_tonnes_are_counted() => TinyApi.AnswersAsync(
        """{ exposure(mineral: "mineral:re", to: { ids: ["site:mine"] }) { supplies unknownSupplies } }""",
        """{ "data": { "exposure": { "supplies": 2, "unknownSupplies": 1 } } }""");

    // If the refinery's 10 tonnes were unknown, the share that has passed it could be the pit's 0, or 1.
    [Fact]
    public Task Drivers_are_the_supplies_whose_tonnes_matter_most() => TinyApi.AnswersAsync(
        """
        {
          exposure(mineral: "mineral:re", of: { ids: ["site:plant"] }, to: { ids: ["site:refinery"] }) {
            atLeast atMost drivers(first: 2) { supply { id } carries atLeast atMost }
          }
        }
        """,
        """
        { "data": { "exposure": { "atLeast": 0.769230769, "atMost": 0.769230769, "drivers": [
          { "supply": { "id": "supply:refinery:plant:nd:oxide:" }, "carries": 10, "atLeast": 0, "atMost": 1 },
          { "supply": { "id": "supply:pit:plant:nd:oxide:" }, "carries": 3, "atLeast": 0, "atMost": 1 }
        ] } } }
        """);

    [Fact]
    public async Task A_negative_number_of_drivers_is_an_error() => Assert.Contains(
        "first is -1; it must be from 0 to 500.",
        await TinyApi.ExecuteAsync(
            """{ exposure(mineral: "mineral:re", to: { ids: ["site:mine"] }) { drivers(first: -1) { carries } } }"""));

    // Of what enters the plant 10/13 has passed the refinery, whose supplies to JPN are cut.
    [Fact]
    public Task The_immediate_exposure_of_a_disruption_has_drivers_too() => TinyApi.AnswersAsync(
        """
        {
          disruption(mineral: "mineral:re", of: { ids: ["site:plant"] }, scenario: { block: [{ from: "MYS", to: "JPN" }] }) {
            immediate { atLeast supplies drivers(first: 1) { supply { id } atLeast atMost } }
          }
        }
        """,
        """
        { "data": { "disruption": { "immediate": { "atLeast": 0.769230769, "supplies": 2, "drivers": [
          { "supply": { "id": "supply:refinery:plant:nd:oxide:" }, "atLeast": 0, "atMost": 1 }
        ] } } } }
        """);
}
