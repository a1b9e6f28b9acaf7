namespace GraphKb.Api.Tests.Types;

/// <summary>The fields of entities, on TinyChain.</summary>
public sealed class EntityTests
{
    [Fact]
    public Task Node_finds_an_entity_of_any_kind_by_its_id() => TinyApi.AnswersAsync(
        """
        {
          mineral: node(id: "mineral:nd") { __typename id ... on Mineral { name symbol parent { id } } }
          country: node(id: "country:KOR") { __typename id ... on Country { code name } }
        }
        """,
        """
        { "data": {
          "mineral": { "__typename": "Mineral", "id": "mineral:nd", "name": "Néodyme", "symbol": "Nd", "parent": { "id": "mineral:re" } },
          "country": { "__typename": "Country", "id": "country:KOR", "code": "KOR", "name": "Land KOR" }
        } }
        """);

    [Fact]
    public Task A_site_leads_to_its_country_and_operator_and_null_means_unknown() => TinyApi.AnswersAsync(
        """
        {
          refinery: site(id: "site:refinery") { stage status country { code } operator { name stateOwned country { code } } }
          mine: site(id: "site:mine") { operator { name } opened latitude aggregate }
        }
        """,
        """
        { "data": {
          "refinery": {
            "stage": "REFINING", "status": "OPERATING", "country": { "code": "MYS" },
            "operator": { "name": "Local", "stateOwned": false, "country": { "code": "MYS" } }
          },
          "mine": { "operator": null, "opened": null, "latitude": null, "aggregate": false }
        } }
        """);

    [Fact]
    public Task Suppliers_are_ordered_by_tonnes_with_unknown_tonnes_last() => TinyApi.AnswersAsync(
        """
        {
          plant: site(id: "site:plant") { suppliers { from { name } tonnes } }
          market: site(id: "site:market") { suppliers { from { name } tonnes } }
        }
        """,
        """
        { "data": {
          "plant": { "suppliers": [{ "from": { "name": "refinery" }, "tonnes": 10 }, { "from": { "name": "pit" }, "tonnes": 3 }] },
          "market": { "suppliers": [{ "from": { "name": "plant" }, "tonnes": 12 }, { "from": { "name": "depot" }, "tonnes": null }] }
        } }
        """);

    [Fact]
    public Task Suppliers_of_a_mineral_include_those_of_its_ancestors() => TinyApi.AnswersAsync(
        """{ site(id: "site:refinery") { suppliers(mineral: "mineral:nd") { from { name } mineral { id } } } }""",
        """
        { "data": { "site": { "suppliers": [
          { "from": { "name": "mine" }, "mineral": { "id": "mineral:re" } },
          { "from": { "name": "scrap" }, "mineral": { "id": "mineral:nd" } }
        ] } } }
        """);

    [Fact]
    public Task A_membership_counts_from_its_first_day_on() => TinyApi.AnswersAsync(
        """
        {
          alliance(id: "alliance:pact") {
            today: members { country { code } }
            before: members(asOf: "2024-12-31") { country { code } }
          }
        }
        """,
        """
        { "data": { "alliance": {
          "today": [{ "country": { "code": "JPN" } }, { "country": { "code": "KOR" } }, { "country": { "code": "USA" } }],
          "before": [{ "country": { "code": "JPN" } }, { "country": { "code": "KOR" } }]
        } } }
        """);
}
