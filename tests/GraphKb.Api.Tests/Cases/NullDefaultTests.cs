using GraphKb.Api.Errors;

namespace GraphKb.Api.Tests.Cases;

/// <summary>A null in a place that takes none is an error of the request, however it comes there.</summary>
public sealed class NullDefaultTests
{
    [Theory]
    [InlineData("country-item-null", "where.countries[0]", "where.countries[0]: $c is null; expected a value.")]
    [InlineData("id-null", "id", "id: $m is null; expected a value.")]
    [InlineData("include-null", "if", "if: $v is null; expected a value.")]
    [InlineData("stage-item-null", "where.stages[0]", "where.stages[0]: $c is null; expected a value.")]
    [InlineData("through-null-item", "through[0]", "through[0]: $t is null; expected a value.")]
    [InlineData("to-null", "to", "to: $s is null; expected a value.")]
    public async Task A_null_that_a_variable_brings_is_named_with_its_place(string file, string place, string sentence) =>
        AssertRejected(await SmallPackage.ExecuteFileAsync(file), place, sentence);

    [Theory]
    [InlineData(
        "query($b: Block = null) { disruption(mineral: \"mineral:m\", scenario: { block: [$b] }) { loss } }", "scenario.block[0]", "b")]
    [InlineData("query($s: String = null) { ...f } fragment f on Query { search(text: $s) { totalCount } }", "text", "s")]
    [InlineData("query($s: String = null) { __type(name: $s) { name } }", "name", "s")]
    public async Task A_default_of_null_is_named_in_fields_of_inputs_in_fragments_and_in_introspection(
        string query, string place, string variable) =>
        AssertRejected(await SmallPackage.ExecuteAsync(query, "{}"), place, $"{place}: ${variable} is null; expected a value.");

    [Theory]
    [InlineData("query($w: SiteSelector) { sites(where: $w) { totalCount } }", """{ "w": { "countries": [null] } }""", "$w.countries[0]")]
    [InlineData("query($w: SiteSelector = { countries: [null] }) { sites(where: $w) { totalCount } }", "{}", "$w.countries[0]")]
    [InlineData("query($m: ID!) { mineral(id: $m) { id } }", """{ "m": null }""", "$m")]
    [InlineData("query($m: ID! = null) { mineral(id: $m) { id } }", "{}", "$m")]
    [InlineData("{ sites(where: { countries: [null] }) { totalCount } }", "{}", "where.countries[0]")]
    public async Task A_null_inside_a_value_is_named_with_its_place(string query, string variables, string place) =>
        AssertRejected(await SmallPackage.ExecuteAsync(query, variables), place, $"{place} is null; expected a value.");

    [Fact]
    public async Task A_document_that_was_answered_before_is_checked_again() => AssertRejected(
        await SmallPackage.ExecuteAsync(
            "query($c: CountryCode = \"BBB\") { sites(where: { countries: [$c] }) { totalCount } }", "{}", """{ "c": null }"""),
        "where.countries[0]",
        "where.countries[0]: $c is null; expected a value.");

    [Fact]
    public async Task A_default_that_is_no_null_is_used() => Assert.Equal(
        (ResponseFailure.None, """{"data":{"chains":{"totalCount":0}}}"""), await SmallPackage.ExecuteFileAsync("through-default"));

    [Fact]
    public async Task A_null_where_one_is_allowed_is_an_argument_left_out() => Assert.Equal(
        (ResponseFailure.None, """{"data":{"sites":{"totalCount":3}}}"""),
        await SmallPackage.ExecuteAsync("query($w: SiteSelector = null) { sites(where: { not: $w }) { totalCount } }", "{}"));

    [Fact]
    public async Task A_null_in_place_of_a_stage_is_a_stage_left_out()
    {
        var (failure, json) = await SmallPackage.ExecuteFileAsync("stage-null");

        Assert.Equal(ResponseFailure.None, failure);
        Assert.Contains("stage is missing; give the stage whose capacities are compared", json, StringComparison.Ordinal);
    }

    private static void AssertRejected((ResponseFailure Failure, string Json) response, string place, string sentence)
    {
        Assert.Equal(ResponseFailure.Request, response.Failure);
        Assert.StartsWith($$"""{"errors":[{"message":"{{sentence}}",""", response.Json, StringComparison.Ordinal);
        Assert.EndsWith(
            $$$""","extensions":{"code":"BAD_USER_INPUT","argument":"{{{place}}}"}}]}""",
            response.Json,
            StringComparison.Ordinal);
        Assert.Single(response.Json.Split("\"message\"").Skip(1));
    }
}
