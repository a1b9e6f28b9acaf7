namespace GraphKb.Api.Tests.Requests;

/// <summary>Variables, on TinyChain.</summary>
public sealed class VariablesTests
{
    [Fact]
    public Task A_selector_in_a_variable_selects_as_a_literal_does() => TinyApi.AnswersAsync(
        """
        query($where: SiteSelector, $first: Int) {
          variable: sites(where: $where, first: $first) { nodes { id } }
          literal: sites(where: { countries: ["KOR"], not: { stages: [CONSUMPTION], aggregate: false } }, first: 5) { nodes { id } }
        }
        """,
        """
        { "data": {
          "variable": { "nodes": [{ "id": "site:depot" }, { "id": "site:scrap" }] },
          "literal": { "nodes": [{ "id": "site:depot" }, { "id": "site:scrap" }] }
        } }
        """,
        """{ "where": { "countries": ["KOR"], "not": { "stages": ["CONSUMPTION"], "aggregate": false } }, "first": 5 }""");

    [Fact]
    public Task A_variable_that_is_null_or_missing_is_an_argument_left_out() => TinyApi.AnswersAsync(
        """
        query($a: SiteSelector, $b: SiteSelector) { a: sites(where: $a) { totalCount } b: sites(where: $b) { totalCount } }
        """,
        """{ "data": { "a": { "totalCount": 8 }, "b": { "totalCount": 8 } } }""",
        """{ "a": null }""");

    [Fact]
    public async Task A_variable_of_a_type_of_answers_is_refused_whatever_its_default_is()
    {
        var answer = await TinyApi.ExecuteAsync("query($measure: Statistic! = REFINING) { sites(first: 0) { totalCount } }");

        Assert.Contains("VALIDATION_FAILED", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("INTERNAL", answer, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_whole_number_is_a_valid_value_of_a_decimal_variable() => TinyApi.AnswersAsync(
        """
        query($headroom: Float) {
          alternatives(mineral: "mineral:re", avoid: [{ ids: ["site:refinery"] }], headroom: $headroom) { tonnes }
        }
        """,
        """{ "data": { "alternatives": { "tonnes": 4 } } }""",
        """{ "headroom": 2 }""");
}
