using GraphKb.Api.Errors;

namespace GraphKb.Api.Tests.Cases;

/// <summary>Numbers, ids and objects in variables mean what they mean as literals.</summary>
public sealed class VariableValueTests
{
    private const string First = "query($n: Int) { minerals(first: $n) { totalCount } }";
    private const string Headroom = "query($h: Float) { alternatives(mineral: \"mineral:m\", headroom: $h) { tonnes } }";
    private const string Where = "query($w: SiteSelector) { sites(where: $w) { totalCount } }";

    [Theory]
    [InlineData("int-2.0", """{"data":{"minerals":{"totalCount":1}}}""")]
    [InlineData("year-2023.0", """{"data":{"country":{"statistics":[]}}}""")]
    public async Task A_number_without_a_fraction_is_an_integer(string file, string expected) =>
        Assert.Equal((ResponseFailure.None, expected), await SmallPackage.ExecuteFileAsync(file));

    [Theory]
    [InlineData("2.5", "2.5")]
    [InlineData("3e9", "3000000000")]
    [InlineData("2147483648", "2147483648")]
    [InlineData("1e100", "1E+100")]
    public async Task A_number_that_is_no_integer_is_named(string number, string name) => Assert.Contains(
        $"\"$n: {name} is not a whole number from -2147483648 to 2147483647.\"",
        (await SmallPackage.ExecuteAsync(First, $$"""{ "n": {{number}} }""")).Json,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(First, """{ "n": "2" }""", """$n: \"2\" is not a whole number from""")]
    [InlineData(Headroom, """{ "h": "0.5" }""", """$h: \"0.5\" is not a number.""")]
    public async Task A_number_in_quotes_is_named_with_them(string query, string variables, string sentence) =>
        Assert.Contains(sentence, (await SmallPackage.ExecuteAsync(query, variables)).Json, StringComparison.Ordinal);

    [Theory]
    [InlineData("1e300")]
    [InlineData("100000000000000000000000000")]
    public async Task An_enormous_number_is_a_number(string number) => Assert.Equal(
        (ResponseFailure.None, """{"data":{"alternatives":{"tonnes":4}}}"""),
        await SmallPackage.ExecuteAsync(Headroom, $$"""{ "h": {{number}} }"""));

    [Fact]
    public async Task A_tiny_number_under_zero_is_under_zero() => Assert.Contains(
        "headroom is -1E-29; it must be a number from 0 up",
        (await SmallPackage.ExecuteAsync(Headroom, """{ "h": -1e-29 }""")).Json,
        StringComparison.Ordinal);

    [Fact]
    public async Task A_number_beyond_a_double_is_rejected() => Assert.Equal(
        (
            ResponseFailure.Request,
            """{"errors":[{"message":"variables holds a number beyond 1.79e308; expected one that a double can hold.","""
            + "\"extensions\":{\"code\":\"BAD_USER_INPUT\"}}]}"),
        await SmallPackage.ExecuteAsync(Headroom, """{ "h": 1e400 }"""));

    [Fact]
    public async Task Of_two_values_of_a_variable_the_last_counts() => Assert.Equal(
        (ResponseFailure.None, """{"data":{"minerals":{"totalCount":1}}}"""),
        await SmallPackage.ExecuteAsync(First, """{ "n": -1, "n": 2 }"""));

    [Theory]
    [InlineData(
        Where, """{ "w": { "ids": [1] } }""", """There is no site \"1\"; nearest existing: site:a, site:k, site:w.""", "where.ids[0]")]
    [InlineData(
        Where, """{ "w": { "ids": 1.0 } }""", """There is no site \"1\"; nearest existing: site:a, site:k, site:w.""", "where.ids[0]")]
    [InlineData(
        "query($m: [ID!]) { disruption(mineral: \"mineral:m\", scenario: { measures: $m }) { loss } }",
        """{ "m": [7] }""",
        """There is no measure \"7\".""",
        "scenario.measures[0]")]
    [InlineData(
        "query($m: ID!) { mineral(id: $m) { id } }",
        """{ "m": 1 }""",
        """There is no mineral with the id \"1\"; nearest existing: mineral:m.""",
        "id")]
    public async Task A_whole_number_is_the_text_of_an_id(string query, string variables, string sentence, string argument)
    {
        var (_, json) = await SmallPackage.ExecuteAsync(query, variables);

        Assert.StartsWith($$"""{"errors":[{"message":"{{sentence}}",""", json, StringComparison.Ordinal);
        Assert.Contains($$"""{"code":"NOT_FOUND","argument":"{{argument}}",""", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Where, """{ "w": "AAA" }""", """$w is the text \"AAA\"; expected an object with fields of SiteSelector.""", "$w")]
    [InlineData(Where, """{ "w": [] }""", "$w is a list; expected an object with fields of SiteSelector.", "$w")]
    [InlineData(Where, """{ "w": { "not": 5 } }""", "$w.not is a number; expected an object with fields of SiteSelector.", "$w.not")]
    [InlineData(
        "{ sites(where: true) { totalCount } }", "{}", "where is a truth value; expected an object with fields of SiteSelector.", "where")]
    [InlineData(
        "query($w: SiteSelector = \"x\") { sites(where: $w) { totalCount } }",
        "{}",
        """$w is the text \"x\"; expected an object with fields of SiteSelector.""",
        "$w")]
    public Task A_value_that_is_no_object_is_named_with_what_it_is(string query, string variables, string sentence, string argument) =>
        AssertRejectedAsync(query, variables, sentence, argument);

    [Theory]
    [InlineData(
        Where, """{ "w": { "country": ["AAA"] } }""", "There is no field $w.country; nearest existing: countries.", "$w.country")]
    [InlineData(
        "{ sites(where: { not: { country: [\"AAA\"] } }) { totalCount } }",
        "{}",
        "There is no field where.not.country; nearest existing: countries.",
        "where.not.country")]
    [InlineData(
        "query($w: SiteSelector = { stagse: [] }) { sites(where: $w) { totalCount } }",
        "{}",
        "There is no field $w.stagse; nearest existing: stages.",
        "$w.stagse")]
    [InlineData(Where, """{ "w": { "zzzzzz": 1 } }""", "There is no field $w.zzzzzz.", "$w.zzzzzz")]
    public Task A_misspelt_field_gets_a_suggestion(string query, string variables, string sentence, string argument) =>
        AssertRejectedAsync(query, variables, sentence, argument);

    private static async Task AssertRejectedAsync(string query, string variables, string sentence, string argument)
    {
        var (failure, json) = await SmallPackage.ExecuteAsync(query, variables);

        Assert.Equal(ResponseFailure.Request, failure);
        Assert.StartsWith($$"""{"errors":[{"message":"{{sentence}}",""", json, StringComparison.Ordinal);
        Assert.EndsWith($$$""","extensions":{"code":"BAD_USER_INPUT","argument":"{{{argument}}}"}}]}""", json, StringComparison.Ordinal);
    }
}
