namespace GraphKb.Api.Tests.Lookups;

/// <summary>The lists of entities, on TinyChain.</summary>
public sealed class ListTests
{
    [Fact]
    public Task Lists_are_in_the_order_of_ids() => TinyApi.AnswersAsync(
        """{ sites(where: { countries: ["KOR", "USA"] }) { nodes { id } totalCount } }""",
        """
        { "data": { "sites": {
          "nodes": [{ "id": "site:depot" }, { "id": "site:market" }, { "id": "site:orphan" }, { "id": "site:pit" }, { "id": "site:scrap" }],
          "totalCount": 5
        } } }
        """);

    [Fact]
    public Task Sites_of_a_mineral_have_a_fact_about_its_closure() => TinyApi.AnswersAsync(
        """{ sites(mineral: "mineral:nd", where: { stages: [MINING] }) { nodes { id } } }""",
        """{ "data": { "sites": { "nodes": [{ "id": "site:mine" }, { "id": "site:pit" }] } } }""");

    [Fact]
    public Task Measures_are_those_in_force_on_the_day() => TinyApi.AnswersAsync(
        """
        {
          today: measures(target: "JPN") { nodes { kind issuer { code } targets { code } minerals { id } stages since } }
          before: measures(target: "JPN", asOf: "2024-12-31") { totalCount }
        }
        """,
        """
        { "data": {
          "today": { "nodes": [{
            "kind": "EXPORT_BAN", "issuer": { "code": "MYS" }, "targets": [{ "code": "JPN" }], "minerals": [{ "id": "mineral:re" }],
            "stages": [], "since": "2025-01-01"
          }] },
          "before": { "totalCount": 0 }
        } }
        """);

    [Fact]
    public Task Search_ignores_case_and_accents() => TinyApi.AnswersAsync(
        """{ search(text: "NEODYME") { nodes { __typename ... on Node { id } } totalCount } }""",
        """{ "data": { "search": { "nodes": [{ "__typename": "Mineral", "id": "mineral:nd" }], "totalCount": 1 } } }""");
}
