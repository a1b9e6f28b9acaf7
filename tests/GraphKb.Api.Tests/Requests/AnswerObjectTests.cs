using System.Text.RegularExpressions;

namespace GraphKb.Api.Tests.Requests;

/// <summary>The objects of an answer, whose scalars are read without a node of GraphQL.NET for each.</summary>
public sealed class AnswerObjectTests
{
    private const string Sites = """
        sites(first: 1) {
          nodes {
            x: name ... on Entity { id } left: stage @include(if: false) __typename opened country { code type: __typename } stage id
          }
        }
        """;

    private const string Unknown = """company(id: "company:none") { id }""";

    [Fact]
    public async Task Fields_stand_in_the_order_of_the_document_each_once()
    {
        var answer = await TinyApi.ExecuteAsync($"{{ {Sites} }}");

        Assert.Matches(
            """^{"data":{"sites":{"nodes":\[{"x":"[^"]+","id":"site:[^"]+","__typename":"Site","opened":[^,]+"""
            + ""","country":{"code":"[A-Z]{3}","type":"Country"},"stage":"[A-Z]+"}\]}}}$""",
            answer);
    }

    [Fact]
    public async Task An_error_of_another_field_changes_nothing_in_them()
    {
        var alone = await TinyApi.ExecuteAsync($"{{ {Sites} }}");

        var beside = await TinyApi.ExecuteAsync($"{{ {Sites} {Unknown} }}");

        Assert.StartsWith("{\"errors\":[{\"message\":\"There is no company with the id", beside, StringComparison.Ordinal);
        Assert.EndsWith("]," + alone[1..^2] + ",\"company\":null}}", beside, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_null_where_none_may_be_takes_its_object_away_with_the_scalars()
    {
        var answer = await TinyApi.ExecuteAsync(
            """{ site(id: "site:refinery") { id name suppliers(mineral: "mineral:none") { id } } dataset { store } }""");

        Assert.EndsWith("""],"data":{"site":null,"dataset":{"store":"embedded"}}}""", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_scalars_answers_as_one_with_other_fields_beside_them()
    {
        var alone = await TinyApi.ExecuteAsync("{ sites(first: 3) { nodes { __typename id stage note aggregate } } }");

        var beside = await TinyApi.ExecuteAsync(
            "{ sites(first: 3) { nodes { __typename id stage note aggregate country { code } } } }");

        Assert.Equal(3, alone.Split("\"Site\"").Length - 1);
        Assert.Equal(alone, Regex.Replace(beside, ""","country":{"code":"[A-Z]{3}"}""", ""));
    }

    [Fact]
    public async Task Objects_whose_fields_are_all_left_out_are_empty()
    {
        var answer = await TinyApi.ExecuteAsync("{ sites(first: 2) { nodes { id @skip(if: true) } } }");

        Assert.Equal("""{"data":{"sites":{"nodes":[{},{}]}}}""", answer);
    }
}
