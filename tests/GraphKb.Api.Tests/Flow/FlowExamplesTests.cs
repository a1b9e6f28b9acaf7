using GraphKb.Model;
using GraphKb.Model.Facts;
using GraphKb.Testing;

namespace GraphKb.Api.Tests.Flow;

/// <summary>
/// Examples of the field <c>flow</c>. TinyChain in short; its definition has the whole drawing.
/// <code>
///                     .-------- 1 ------- scrap &lt;------ 1 -----.
///                     v                                        |
///   mine --- 9 ---&gt; refinery --- 10 ---&gt; plant ----------------'--- 12 ---&gt; market &lt;--- ? --- depot
///                        pit --- 3 -----^
/// </code>
/// </summary>
public sealed class FlowExamplesTests
{
    // The plant sends 12 to the market and s to scrap, in all p = 12 + s. Of it 10/13 comes from the refinery, r = 10/13 p, and of that
    // 1/10 from scrap: s = r/10 = p/13. So p = 13, s = 1, r = 10, and the mine sends 9.
    [Fact]
    public Task Each_supply_carries_its_part_of_the_intake() => TinyApi.AnswersAsync(
        """
        {
          flow(mineral: "mineral:re") {
            tonnes otherTonnes asOf
            nodes { key tonnes origin unknown }
            links { from to tonnes share recorded confidence supplies { id } }
          }
        }
        """,
        """
        { "data": { "flow": { "tonnes": 12, "otherTonnes": 0, "asOf": "2026-01-01",
          "nodes": [
            { "key": "site:mine#MINING", "tonnes": 9, "origin": 9, "unknown": 0 },
            { "key": "site:pit#MINING", "tonnes": 3, "origin": 3, "unknown": 0 },
            { "key": "site:refinery#REFINING", "tonnes": 10, "origin": 0, "unknown": 0 },
            { "key": "site:plant#MANUFACTURING", "tonnes": 13, "origin": 0, "unknown": 0 },
            { "key": "site:scrap#RECYCLING", "tonnes": 1, "origin": 0, "unknown": 0 },
            { "key": "site:depot#STOCKPILING", "tonnes": 0, "origin": 0, "unknown": 0 },
            { "key": "site:market#CONSUMPTION", "tonnes": 12, "origin": 0, "unknown": 0 }
          ],
          "links": [
            { "from": "site:plant#MANUFACTURING", "to": "site:market#CONSUMPTION", "tonnes": 12, "share": 1, "recorded": 12,
              "confidence": 1, "supplies": [{ "id": "supply:plant:market:nd:oxide:" }] },
            { "from": "site:refinery#REFINING", "to": "site:plant#MANUFACTURING", "tonnes": 10, "share": 0.833333333, "recorded": 10,
              "confidence": 1, "supplies": [{ "id": "supply:refinery:plant:nd:oxide:" }] },
            { "from": "site:mine#MINING", "to": "site:refinery#REFINING", "tonnes": 9, "share": 0.75, "recorded": 9,
              "confidence": 1, "supplies": [{ "id": "supply:mine:refinery:re:oxide:" }] },
            { "from": "site:pit#MINING", "to": "site:plant#MANUFACTURING", "tonnes": 3, "share": 0.25, "recorded": 3,
              "confidence": 1, "supplies": [{ "id": "supply:pit:plant:nd:oxide:" }] },
            { "from": "site:plant#MANUFACTURING", "to": "site:scrap#RECYCLING", "tonnes": 1, "share": 0.083333333, "recorded": 1,
              "confidence": 1, "supplies": [{ "id": "supply:plant:scrap:nd:oxide:" }] },
            { "from": "site:scrap#RECYCLING", "to": "site:refinery#REFINING", "tonnes": 1, "share": 0.083333333, "recorded": 1,
              "confidence": 1, "supplies": [{ "id": "supply:scrap:refinery:nd:oxide:" }] },
            { "from": "site:depot#STOCKPILING", "to": "site:market#CONSUMPTION", "tonnes": null, "share": null, "recorded": null,
              "confidence": null, "supplies": [{ "id": "supply:depot:market:nd:oxide:" }] }
          ] } } }
        """);

    [Fact]
    public Task A_node_of_a_site_has_its_operator_its_country_and_the_country_that_controls_it() => TinyApi.AnswersAsync(
        """
        {
          flow(mineral: "mineral:re", of: { ids: ["site:plant"] }, first: 1) {
            nodes { id name stage aggregate site { id } company { id } country { code } controller { code } }
          }
        }
        """,
        """
        { "data": { "flow": { "nodes": [
          { "id": "site:refinery", "name": "refinery", "stage": "REFINING", "aggregate": false, "site": { "id": "site:refinery" },
            "company": { "id": "company:local" }, "country": { "code": "MYS" }, "controller": { "code": "CHN" } },
          { "id": "site:plant", "name": "plant", "stage": "MANUFACTURING", "aggregate": false, "site": { "id": "site:plant" },
            "company": null, "country": { "code": "JPN" }, "controller": null }
        ] } } }
        """);

    [Fact]
    public Task Sites_of_one_stage_and_country_are_one_node_and_first_bounds_the_links() => TinyApi.AnswersAsync(
        """
        {
          flow(mineral: "mineral:re", by: COUNTRY, first: 2) {
            otherTonnes nodes { key id name site { id } country { code } } links { from to tonnes }
          }
        }
        """,
        """
        { "data": { "flow": { "otherTonnes": 14,
          "nodes": [
            { "key": "country:MYS#REFINING", "id": "country:MYS", "name": "Land MYS", "site": null, "country": { "code": "MYS" } },
            { "key": "country:JPN#MANUFACTURING", "id": "country:JPN", "name": "Land JPN", "site": null, "country": { "code": "JPN" } },
            { "key": "country:KOR#CONSUMPTION", "id": "country:KOR", "name": "Land KOR", "site": null, "country": { "code": "KOR" } }
          ],
          "links": [
            { "from": "country:JPN#MANUFACTURING", "to": "country:KOR#CONSUMPTION", "tonnes": 12 },
            { "from": "country:MYS#REFINING", "to": "country:JPN#MANUFACTURING", "tonnes": 10 }
          ] } } }
        """);

    [Fact]
    public Task Sites_without_an_operator_are_unlisted() => TinyApi.AnswersAsync(
        """{ flow(mineral: "mineral:re", by: COMPANY, of: { ids: ["site:plant"] }, first: 1) { nodes { key id name company { id } } } }""",
        """
        { "data": { "flow": { "nodes": [
          { "key": "company:local#REFINING", "id": "company:local", "name": "Local", "company": { "id": "company:local" } },
          { "key": "unlisted#MANUFACTURING", "id": null, "name": "unlisted", "company": null }
        ] } } }
        """);

    // The refinery supplies a second one beside it, and that one the plant: by country the supply between them is inside a node. The
    // second refinery takes all its 4 tonnes from the first, so the two send 14 and 4.
    [Fact]
    public Task Supplies_inside_a_node_are_left_out() => TinyApi.AnswersAsync(
        """
        { flow(mineral: "mineral:re", by: COUNTRY, of: { ids: ["site:plant"] }) {
          tonnes nodes { key tonnes origin } links { from to tonnes }
        } }
        """,
        """
        { "data": { "flow": { "tonnes": 17,
          "nodes": [
            { "key": "country:AUS#MINING", "tonnes": 12.6, "origin": 12.6 },
            { "key": "country:USA#MINING", "tonnes": 3, "origin": 3 },
            { "key": "country:MYS#REFINING", "tonnes": 18, "origin": 0 },
            { "key": "country:JPN#MANUFACTURING", "tonnes": 17, "origin": 0 },
            { "key": "country:KOR#RECYCLING", "tonnes": 1.4, "origin": 1.4 }
          ],
          "links": [
            { "from": "country:MYS#REFINING", "to": "country:JPN#MANUFACTURING", "tonnes": 14 },
            { "from": "country:AUS#MINING", "to": "country:MYS#REFINING", "tonnes": 12.6 },
            { "from": "country:USA#MINING", "to": "country:JPN#MANUFACTURING", "tonnes": 3 },
            { "from": "country:KOR#RECYCLING", "to": "country:MYS#REFINING", "tonnes": 1.4 }
          ] } } }
        """,
        package: WithSecondRefinery());

    [Fact]
    public Task A_mineral_has_its_flow() => TinyApi.AnswersAsync(
        """{ mineral(id: "mineral:re") { flow(first: 0) { tonnes otherTonnes links { from } nodes { key } } } }""",
        """{ "data": { "mineral": { "flow": { "tonnes": 12, "otherTonnes": 36, "links": [], "nodes": [] } } } }""");

    [Fact]
    public async Task More_than_500_links_are_an_error() => Assert.Contains(
        "first is 501; it must be from 0 to 500.",
        await TinyApi.ExecuteAsync("""{ flow(mineral: "mineral:re", first: 501) { tonnes } }"""));

    private static DataPackage WithSecondRefinery()
    {
        var tiny = TinyChain.Package;
        return tiny with
        {
            Sites = [.. tiny.Sites, tiny.Sites.Single(site => site.Id == "site:refinery") with { Id = "site:refinery-2" }],
            Supplies =
            [
                .. tiny.Supplies,
                new Supply("site:refinery", "site:refinery-2", "mineral:nd", "oxide", 4, TinyChain.Seen),
                new Supply("site:refinery-2", "site:plant", "mineral:nd", "oxide", 4, TinyChain.Seen),
            ],
        };
    }
}
