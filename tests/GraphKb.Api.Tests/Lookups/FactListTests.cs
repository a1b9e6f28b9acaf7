using GraphKb.Model;
using GraphKb.Model.Facts;
using GraphKb.Testing;

namespace GraphKb.Api.Tests.Lookups;

/// <summary>
/// The lists of facts, on TinyChain with a supply of low confidence, an older one that has ended, and three trades. Supplies by tonnes:
/// plant to market 12, refinery to plant 10, mine to refinery 9, pit to plant 3, 2 that have ended, two of 1, one unknown.
/// </summary>
public sealed class FactListTests
{
    private static readonly DataPackage Package = TinyChain.Package with
    {
        Supplies =
        [
            .. TinyChain.Package.Supplies.Select(supply => supply.From != "site:pit" ? supply : supply with
            {
                Evidence = supply.Evidence with { Confidence = 0.4, Sources = ["source:t"] },
            }),
            new("site:mine", "site:plant", "mineral:re", null, 2, TinyChain.Seen with { Since = new(2019, 1, 1), Until = new(2020, 1, 1) }),
        ],
        Trades =
        [
            Trade("AUS", "KOR", 2023, 5), Trade("AUS", "KOR", 2024, 7), Trade("CHN", "JPN", 2024, 70), Trade("MYS", "JPN", 2024, null),
        ],
    };

    [Fact]
    public Task Supplies_of_low_confidence_are_found_with_where() => AnswersAsync(
        """{ supplies(where: { maxConfidence: 0.5 }) { nodes { from { id } to { id } confidence sources { id } } totalCount } }""",
        """
        { "data": { "supplies": {
          "nodes": [
            { "from": { "id": "site:pit" }, "to": { "id": "site:plant" }, "confidence": 0.4, "sources": [{ "id": "source:t" }] }
          ],
          "totalCount": 1
        } } }
        """);

    [Fact]
    public Task Tonnes_order_the_largest_first_and_unknown_last_then_by_id() => AnswersAsync(
        """{ supplies(orderBy: TONNES) { nodes { tonnes } totalCount } }""",
        """
        { "data": { "supplies": {
          "nodes": [
            { "tonnes": 12 }, { "tonnes": 10 }, { "tonnes": 9 }, { "tonnes": 3 }, { "tonnes": 2 }, { "tonnes": 1 }, { "tonnes": 1 },
            { "tonnes": null }
          ],
          "totalCount": 8
        } } }
        """);

    [Fact]
    public Task Trades_of_a_year_have_the_largest_first() => AnswersAsync(
        """
        {
          trades(where: { mineral: "mineral:nd", years: [2024] }, orderBy: TONNES, first: 2) {
            nodes { exporter { code } importer { code } year tonnes } pageInfo { hasNextPage }
          }
        }
        """,
        """
        { "data": { "trades": {
          "nodes": [
            { "exporter": { "code": "CHN" }, "importer": { "code": "JPN" }, "year": 2024, "tonnes": 70 },
            { "exporter": { "code": "AUS" }, "importer": { "code": "KOR" }, "year": 2024, "tonnes": 7 }
          ],
          "pageInfo": { "hasNextPage": true }
        } } }
        """);

    [Fact]
    public Task Countries_match_at_either_end() => AnswersAsync(
        """
        {
          supplies(where: { countries: ["AUS", "country:USA"] }) { nodes { from { id } to { id } } }
          ownerships(where: { countries: ["CHN"] }) { totalCount }
          trades(where: { countries: ["KOR"] }) { totalCount }
          statistics(where: { countries: ["CHN"] }) { totalCount }
        }
        """,
        """
        { "data": {
          "supplies": { "nodes": [
            { "from": { "id": "site:mine" }, "to": { "id": "site:plant" } },
            { "from": { "id": "site:mine" }, "to": { "id": "site:refinery" } },
            { "from": { "id": "site:pit" }, "to": { "id": "site:plant" } }
          ] },
          "ownerships": { "totalCount": 3 },
          "trades": { "totalCount": 2 },
          "statistics": { "totalCount": 1 }
        } }
        """);

    [Fact]
    public Task Facts_about_an_entity_name_it_at_either_end_or_as_their_mineral() => AnswersAsync(
        """
        {
          supplies(where: { about: ["site:refinery"] }) { nodes { from { id } to { id } } }
          ownerships(where: { about: ["company:local"] }) { nodes { id } }
          trades(where: { about: ["country:KOR"] }) { totalCount }
          ofMineral: trades(where: { about: ["mineral:nd"] }) { totalCount }
          ofParent: trades(where: { about: ["mineral:re"] }) { totalCount }
        }
        """,
        """
        { "data": {
          "supplies": { "nodes": [
            { "from": { "id": "site:mine" }, "to": { "id": "site:refinery" } },
            { "from": { "id": "site:refinery" }, "to": { "id": "site:plant" } },
            { "from": { "id": "site:scrap" }, "to": { "id": "site:refinery" } }
          ] },
          "ownerships": { "nodes": [{ "id": "ownership:company.local:site.refinery::" }] },
          "trades": { "totalCount": 2 },
          "ofMineral": { "totalCount": 4 },
          "ofParent": { "totalCount": 0 }
        } }
        """);

    [Fact]
    public Task A_day_selects_what_holds_then_and_is_the_day_of_nested_fields() => AnswersAsync(
        """
        {
          supplies(where: { asOf: "2019-06-01", countries: ["AUS"] }) { nodes { tonnes to { id owners { id } } } }
          known: supplies(where: { tonnesKnown: false }) { totalCount }
        }
        """,
        """
        { "data": {
          "supplies": { "nodes": [
            { "tonnes": 2, "to": { "id": "site:plant", "owners": [] } },
            { "tonnes": 9, "to": { "id": "site:refinery", "owners": [{ "id": "ownership:company.local:site.refinery::" }] } }
          ] },
          "known": { "totalCount": 1 }
        } }
        """);

    [Fact]
    public Task A_source_has_the_facts_of_every_kind_that_rest_on_it() => AnswersAsync(
        """
        {
          source(id: "source:t") {
            name facts(first: 1) { nodes { __typename id } totalCount }
            last: facts(last: 1) { nodes { __typename ... on Supply { tonnes } } pageInfo { hasPreviousPage hasNextPage } }
          }
        }
        """,
        """
        { "data": { "source": {
          "name": "A second source",
          "facts": {
            "nodes": [{ "__typename": "Ownership", "id": "ownership:company.holding:site.refinery::2024-01-01" }], "totalCount": 2
          },
          "last": {
            "nodes": [{ "__typename": "Supply", "tonnes": 3 }], "pageInfo": { "hasPreviousPage": true, "hasNextPage": false }
          }
        } } }
        """);

    [Theory]
    [InlineData("supplies(where: { measure: PRODUCTION })", "where.measure", "where.measure is given, but supplies count nothing")]
    [InlineData("supplies(where: { years: [2024] })", "where.years", "supplies are of days, not of years; expected where.asOf instead")]
    [InlineData("ownerships(where: { mineral: \\\"mineral:re\\\" })", "where.mineral", "ownerships have no mineral")]
    [InlineData("ownerships(where: { tonnesKnown: true })", "where.tonnesKnown", "ownerships have no tonnes")]
    [InlineData("ownerships(orderBy: TONNES)", "orderBy", "ownerships have no tonnes to be ordered by; expected ID or CONFIDENCE")]
    [InlineData("supplies(where: { minConfidence: 1.5 })", "where.minConfidence", "where.minConfidence is 1.5; it must be from 0 to 1")]
    [InlineData("supplies(where: { sources: [\\\"source:x\\\"] })", "where.sources[0]", "There is no source")]
    [InlineData("supplies(where: { about: [\\\"site:mine\\\", \\\"site:x\\\"] })", "where.about[1]", "There is no entity")]
    [InlineData("supplies(where: { mineral: \\\"mineral:x\\\" })", "where.mineral", "There is no mineral")]
    [InlineData("supplies(where: { countries: [\\\"KOR\\\", \\\"kor\\\"] })", "where.countries[1]", "nearest existing: KOR")]
    public async Task A_field_that_has_no_meaning_or_a_wrong_value_is_an_error(string field, string argument, string sentence)
    {
        var response = await TinyApi.ExecuteAsync($"{{ {field.Replace("\\", "", StringComparison.Ordinal)} {{ totalCount }} }}");

        Assert.Contains(sentence, response.Replace("\\\"", "\"", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains($"\"argument\":\"{argument}\"", response, StringComparison.Ordinal);
    }

    private static Task AnswersAsync(string query, string expected) => TinyApi.AnswersAsync(query, expected, package: Package);

    private static Trade Trade(string exporter, string importer, int year, double? tonnes) =>
        new(exporter, importer, "mineral:nd", null, year, tonnes, null, null, TinyChain.Seen);
}
