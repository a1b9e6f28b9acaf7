namespace GraphKb.Api.Tests.Alternatives;

/// <summary>
/// Examples of the field <c>alternatives</c>. TinyChain in short; its definition has the whole drawing.
/// <code>
///   mine (AUS) --- 9 ---&gt; refinery (MYS) --- 10 ---&gt; plant (JPN) --- 12 ---&gt; market (KOR)
///   capacity 12           capacity 8
///                             pit (USA) --- 3 ---------^             pact: JPN, KOR, since 2025 USA
///                             capacity 4
/// </code>
/// </summary>
public sealed class AlternativesExamplesTests
{
    [Fact]
    public Task Without_the_refinery_the_supply_from_the_pit_is_the_bottleneck() => TinyApi.AnswersAsync(
        """
        {
          alternatives(mineral: "mineral:re", avoid: [{ ids: ["site:refinery"] }]) {
            tonnes share
            routes { tonnes chain { sites { name } } }
            bottlenecks { site { name } supply { from { name } to { name } } tonnes }
          }
        }
        """,
        """
        { "data": { "alternatives": {
          "tonnes": 3, "share": 0.25,
          "routes": [{ "tonnes": 3, "chain": { "sites": [{ "name": "pit" }, { "name": "plant" }, { "name": "market" }] } }],
          "bottlenecks": [{ "site": null, "supply": { "from": { "name": "pit" }, "to": { "name": "plant" } }, "tonnes": 3 }]
        } } }
        """);

    [Fact]
    public Task Without_a_limit_on_supplies_the_capacity_of_the_pit_is_the_bottleneck() => TinyApi.AnswersAsync(
        """
        {
          alternatives(mineral: "mineral:re", avoid: [{ ids: ["site:refinery"] }], headroom: null) {
            tonnes bottlenecks { site { name } supply { id } tonnes }
          }
        }
        """,
        """
        { "data": { "alternatives": { "tonnes": 4, "bottlenecks": [{ "site": { "name": "pit" }, "supply": null, "tonnes": 4 }] } } }
        """);

    [Fact]
    public Task Within_an_alliance_only_its_members_on_the_day_deliver() => TinyApi.AnswersAsync(
        """
        {
          today: alternatives(mineral: "mineral:re", within: "alliance:pact") { tonnes asOf }
          before: alternatives(mineral: "mineral:re", within: "alliance:pact", asOf: "2024-06-01") { tonnes asOf routes { tonnes } }
        }
        """,
        """
        { "data": {
          "today": { "tonnes": 3, "asOf": "2026-01-01" },
          "before": { "tonnes": 0, "asOf": "2024-06-01", "routes": [] }
        } }
        """);
}
