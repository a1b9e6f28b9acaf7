using System.Globalization;
using System.Text.RegularExpressions;
using GraphQLParser;
using GraphQLParser.Exceptions;

namespace GraphKb.Api.Tests.Requests;

/// <summary>Documents with long lines, whose errors cost the parser time and memory quadratic in their column.</summary>
public sealed partial class LongLineTests
{
    [Theory]
    [InlineData("{ ", "minerals ", "!")]
    [InlineData("{", "minerals{nodes{id}}", "{}")]
    [InlineData("{ minerals(parent:\"a\\\"b\", first:", " ,,,,", "}")]
    [InlineData("{ # a comment\n", "site(id:\"x\"){name}", "\"")]
    [InlineData("{ node(id: \"\"\"a \\\"\"\" b\"\"\")", "{id}node(id:\"é稀\")", ")")]
    [InlineData("{\r\n\r", "\"\" ", "\u0001")]
    [InlineData("{", "a ", "\"\\u00\"")]
    public void A_syntax_error_in_a_long_line_costs_little_and_is_reported_where_it_is(string start, string repeated, string end)
    {
        var query = start + string.Concat(Enumerable.Repeat(repeated, 90_000 / repeated.Length)) + end;

        var (json, _, bytes) = MeasuredSeed.Execute(query);

        Assert.Contains("\"code\":\"SYNTAX_ERROR\"", json, StringComparison.Ordinal);
        Assert.InRange(bytes, 0, 20_000_000);
    }

    [Theory]
    [InlineData("{ a ! }")]
    [InlineData("{ a(b: \"x) }")]
    [InlineData("{\r a(b: 1.) \r\n}")]
    [InlineData("{ a { b } } }")]
    [InlineData("{ a(b: {c: $}) }")]
    [InlineData("{ a(b: \"\"\"x\ny\"\"\") { }")]
    [InlineData("{ \0 }")]
    public void The_error_of_a_long_line_is_that_of_the_parser(string part)
    {
        // The same line, once short enough for the parser alone, once with the breaks that a longer one gets.
        var query = "{ " + string.Concat(Enumerable.Repeat("a(b: \"c d\") { e }, ", 80)) + "}" + part;
        var expected = Assert.ThrowsAny<GraphQLSyntaxErrorException>(() => Parser.Parse(query));

        var (json, _, _) = MeasuredSeed.Execute(query);

        var place = Place().Match(json);
        Assert.Equal(
            $"{expected.Location.Line}:{expected.Location.Column}",
            string.Create(CultureInfo.InvariantCulture, $"{place.Groups[1].Value}:{place.Groups[2].Value}"));
        Assert.Contains($"({expected.Location.Line}:{expected.Location.Column})", json, StringComparison.Ordinal);
    }

    // The parser itself fails on such lines.
    [Fact]
    public void A_syntax_error_after_carriage_returns_is_reported_where_it_is() => Assert.Equal(
        """{"errors":[{"message":"Syntax Error GraphQL (3:4) Expected Name, found !.","locations":[{"line":3,"column":4}],"extensions":"""
        + """{"code":"SYNTAX_ERROR"}}]}""",
        MeasuredSeed.Execute("{\r\n\r a !").Json);

    [Theory]
    [InlineData('"', "\"")]
    [InlineData('#', "\n")]
    [InlineData('a', " ")]
    public void A_text_a_comment_or_a_name_that_is_too_long_is_refused(char start, string end)
    {
        var query = "{ node(id: " + start + new string('x', 50_000) + end + ") }";

        var (json, _, bytes) = MeasuredSeed.Execute(query);

        Assert.Contains(
            "A text, name or comment in the query is too long; at most 2000 characters are allowed.", json, StringComparison.Ordinal);
        Assert.InRange(bytes, 0, 5_000_000);
    }

    [Fact]
    public void A_valid_query_on_one_long_line_is_answered()
    {
        var query = "{" + string.Concat(Enumerable.Range(0, 240).Select(index => $" a{index}:minerals(first:1){{totalCount}}")) + "}";

        Assert.DoesNotContain("errors", MeasuredSeed.Execute(query).Json, StringComparison.Ordinal);
    }

    [GeneratedRegex("\"line\":([0-9]+),\"column\":([0-9]+)")]
    private static partial Regex Place();
}
