using System.Globalization;
using System.Text;
using GraphKb.Api.Requests;

namespace GraphKb.Api.Tests.Requests;

public sealed class DocumentLimitsTests
{
    [Fact]
    public async Task A_query_nested_sixty_deep_is_rejected()
    {
        var parents = string.Concat(Enumerable.Repeat("{ parent ", 60));
        var query = """{ mineral(id: "mineral:nd") { parent """ + parents + "{ id }" + new string('}', 62);

        await IsTooComplexAsync("The query is nested 63 deep; at most 20 is allowed.", query);
    }

    [Fact]
    public async Task Fragments_that_double_each_other_are_rejected_at_once()
    {
        var query = new StringBuilder("{ ...f0 }");
        for (var fragment = 0; fragment < 30; fragment++)
        {
            query.Append(CultureInfo.InvariantCulture, $" fragment f{fragment} on Query {{ ...f{fragment + 1} ...f{fragment + 1} }}");
        }

        query.Append(" fragment f30 on Query { __typename }");

        await IsTooComplexAsync("The query selects over 1000 fields, fragments spread out; at most 1000 are allowed.", query.ToString());
    }

    [Fact]
    public Task A_fragment_that_spreads_itself_is_rejected() => TinyApi.AnswersAsync(
        "{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }",
        """
        { "errors": [{
          "message": "The fragment a spreads itself, directly or through others; expected fragments without a circle.",
          "extensions": { "code": "VALIDATION_FAILED" }
        }] }
        """);

    [Fact]
    public Task A_document_with_too_many_aliases_is_rejected() => IsTooComplexAsync(
        "The query has 251 aliases, fragments spread out; at most 250 are allowed.",
        "{" + string.Concat(Enumerable.Range(0, 251).Select(index => $" a{index}: __typename")) + "}");

    [Fact]
    public Task A_document_that_is_too_long_is_rejected() => IsTooComplexAsync(
        "The query has 22 characters; at most 20 are allowed.", "{ __typename         }", limits: new ApiLimits { DocumentLength = 20 });

    [Fact]
    public Task Variables_with_too_many_values_are_rejected() => IsTooComplexAsync(
        "The query holds 5002 values; at most 5000 are allowed.",
        "query($ids: [ID!]) { sites(where: { ids: $ids }) { totalCount } }",
        """{ "ids": [""" + string.Join(", ", Enumerable.Repeat("1", 5_000)) + "] }");

    [Fact]
    public Task A_number_that_takes_long_to_read_is_rejected() => IsTooComplexAsync(
        "A number has 401 characters; at most 400 are allowed.", "{ __typename }", $$"""{ "x": {{new string('1', 401)}} }""");

    [Fact]
    public Task An_answer_with_too_many_field_values_is_rejected() => IsTooComplexAsync(
        "The answer would hold over 5 field values or 33554432 bytes; ask for less at a time.",
        "{ sites { nodes { id name } } }",
        limits: new ApiLimits { Results = 5 });

    // Two sources with up to 27 facts each: every list is bounded by 500, and all lists of an answer together by its field values.
    [Theory]
    [InlineData("{ sources { nodes { facts(first: 500) { nodes { id confidence } } } } }")]
    [InlineData("{ companies { nodes { sites { edges { node { id } cursor } } } } countries { nodes { sites { nodes { id } } } } }")]
    public Task Lists_in_lists_count_all_their_field_values(string query) => IsTooComplexAsync(
        "The answer would hold over 30 field values or 33554432 bytes; ask for less at a time.",
        query,
        limits: new ApiLimits { Results = 30 });

    [Fact]
    public Task An_answer_with_too_many_bytes_is_rejected() => IsTooComplexAsync(
        "The answer would hold over 100000 field values or 50 bytes; ask for less at a time.",
        "{ sites { nodes { id name } } }",
        limits: new ApiLimits { AnswerBytes = 50 });

    [Theory]
    [InlineData("{ __typename } type Other { id: ID }", 16)]
    [InlineData("type Query { id: ID } query { __typename }", 1)]
    [InlineData("{ __typename } extend type Site { id: ID }", 16)]
    [InlineData("{ __typename } directive @a on FIELD", 16)]
    [InlineData("{ __typename } schema { query: Query }", 16)]
    public Task A_document_that_defines_types_is_rejected(string query, int column) => TinyApi.AnswersAsync(
        query,
        $$"""
        { "errors": [{
          "message": "The query defines a type, a directive or a schema; expected operations and fragments alone.",
          "locations": [{ "line": 1, "column": {{column}} }],
          "extensions": { "code": "VALIDATION_FAILED" }
        }] }
        """);

    private static async Task IsTooComplexAsync(string message, string query, string? variables = null, ApiLimits? limits = null) =>
        Assert.Equal(
            $$$"""{"errors":[{"message":"{{{message}}}","extensions":{"code":"TOO_COMPLEX"}}]}""",
            await TinyApi.ExecuteAsync(query, variables, limits));
}
