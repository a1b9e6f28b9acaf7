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
}
