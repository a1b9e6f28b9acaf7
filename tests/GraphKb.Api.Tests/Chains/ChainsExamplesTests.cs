namespace GraphKb.Api.Tests.Chains;

/// <summary>
/// Examples of the field <c>chains</c>. TinyChain in short; its definition has the whole drawing.
/// <code>
///                           .-------- 1 ------- scrap (KOR) &lt;------ 1 -----.
///                           v                                              |
///   mine (AUS) --- 9 ---&gt; refinery (MYS) --- 10 ---&gt; plant (JPN) ----------'--- 12 ---&gt; market (KOR)
///                         owned 0.6 from CHN           ^
///                             pit (USA) --- 3 ---------'
/// </code>
/// </summary>
public sealed class ChainsExamplesTests
{
    [Fact]
    public Task Chains_are_ordered_by_their_bottleneck_the_largest_first() => TinyApi.AnswersAsync(
        """{ chains(mineral: "mineral:re") { nodes { bottleneck hops sites { name } } totalCount } }""",
        """
        { "data": { "chains": {
          "nodes": [
            { "bottleneck": 9, "hops": 3,
              "sites": [{ "name": "mine" }, { "name": "refinery" }, { "name": "plant" }, { "name": "market" }] },
            { "bottleneck": 3, "hops": 2,
              "sites": [{ "name": "pit" }, { "name": "plant" }, { "name": "market" }] },
            { "bottleneck": 1, "hops": 3,
              "sites": [{ "name": "scrap" }, { "name": "refinery" }, { "name": "plant" }, { "name": "market" }] }
          ],
          "totalCount": 3
        } } }
        """);

    [Fact]
    public Task Chains_through_refining_that_China_owns_list_each_country_once() => TinyApi.AnswersAsync(
        """
        {
          chains(mineral: "mineral:re", through: [{ stages: [REFINING], controlledBy: ["CHN"], control: OWNERSHIP }]) {
            nodes { countries { code } }
          }
        }
        """,
        """
        { "data": { "chains": { "nodes": [
          { "countries": [{ "code": "AUS" }, { "code": "MYS" }, { "code": "JPN" }, { "code": "KOR" }] },
          { "countries": [{ "code": "KOR" }, { "code": "MYS" }, { "code": "JPN" }] }
        ] } } }
        """);

    [Fact]
    public Task A_chain_that_avoids_Malaysia_starts_in_the_pit() => TinyApi.AnswersAsync(
        """
        {
          chains(mineral: "mineral:re", avoid: [{ countries: ["MYS"] }], orderBy: HOPS) {
            nodes { supplies { from { name } to { name } tonnes mineral { name } } }
            totalCount
          }
        }
        """,
        """
        { "data": { "chains": {
          "nodes": [{ "supplies": [
            { "from": { "name": "pit" }, "to": { "name": "plant" }, "tonnes": 3, "mineral": { "name": "Néodyme" } },
            { "from": { "name": "plant" }, "to": { "name": "market" }, "tonnes": 12, "mineral": { "name": "Néodyme" } }
          ] }],
          "totalCount": 1
        } } }
        """);
}
