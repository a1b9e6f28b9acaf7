namespace GraphKb.Api.Tests.Lookups;

/// <summary>Lookups by id, on TinyChain.</summary>
public sealed class NodesTests
{
    [Fact]
    public Task Nodes_finds_entities_and_facts_alike_and_answers_null_for_an_unknown_id() => TinyApi.AnswersAsync(
        """
        {
          nodes(ids: ["holding:depot:re:", "site:depot", "site:none", "supply:none", "country:KOR", "KOR", "site:depot"]) {
            __typename id ... on Entity { name } ... on Fact { confidence }
          }
        }
        """,
        """
        { "data": { "nodes": [
          { "__typename": "Holding", "id": "holding:depot:re:", "confidence": 1 },
          { "__typename": "Site", "id": "site:depot", "name": "depot" },
          null, null,
          { "__typename": "Country", "id": "country:KOR", "name": "Land KOR" },
          { "__typename": "Country", "id": "country:KOR", "name": "Land KOR" },
          { "__typename": "Site", "id": "site:depot", "name": "depot" }
        ] } }
        """);

    [Fact]
    public Task Node_finds_a_fact_by_the_id_that_the_API_gives() => TinyApi.AnswersAsync(
        """
        {
          ownership: node(id: "ownership:company.holding:site.refinery::2024-01-01") { __typename ... on Ownership { share } }
          world: node(id: "statistic:WLD:re:PRODUCTION::2024:s") { ... on Statistic { tonnes country { code } } }
        }
        """,
        """
        { "data": { "ownership": { "__typename": "Ownership", "share": 0.6 }, "world": { "tonnes": 100, "country": null } } }
        """);

    [Fact]
    public Task A_measure_and_a_source_are_found_by_id_and_every_entity_has_a_name() => TinyApi.AnswersAsync(
        """
        {
          measure(id: "measure:ban") { name kind }
          source(id: "source:s") { name title kind reliability }
        }
        """,
        """
        { "data": {
          "measure": { "name": "Ban", "kind": "EXPORT_BAN" },
          "source": { "name": "A source", "title": "A source", "kind": null, "reliability": null }
        } }
        """);

    [Fact]
    public async Task An_unknown_fact_is_an_error_and_more_than_500_ids_are_one()
    {
        Assert.Contains(
            "There is no fact with the id \\\"supply:none\\\".",
            await TinyApi.ExecuteAsync("""{ node(id: "supply:none") { id } }"""),
            StringComparison.Ordinal);
        Assert.Contains(
            "ids has 501 ids; at most 500 are allowed.",
            await TinyApi.ExecuteAsync($"{{ nodes(ids: [{string.Join(',', Enumerable.Repeat("\"site:pit\"", 501))}]) {{ id }} }}"),
            StringComparison.Ordinal);
    }
}
