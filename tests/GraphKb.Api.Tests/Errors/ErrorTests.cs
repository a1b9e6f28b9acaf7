namespace GraphKb.Api.Tests.Errors;

/// <summary>The errors that clients see: one sentence and a stable code, on TinyChain.</summary>
public sealed class ErrorTests
{
    [Fact]
    public Task An_unknown_id_is_an_error_that_names_the_nearest_ids() => TinyApi.AnswersAsync(
        """{ site(id: "site:refinary") { name } }""",
        """
        {
          "errors": [{
            "message": "There is no site with the id \"site:refinary\"; nearest existing: site:refinery.",
            "locations": [{ "line": 1, "column": 3 }], "path": ["site"],
            "extensions": { "code": "NOT_FOUND", "argument": "id", "suggestions": ["site:refinery"] }
          }],
          "data": { "site": null }
        }
        """);

    [Fact]
    public Task A_field_that_fails_leaves_the_others_answered() => TinyApi.AnswersAsync(
        """{ mineral(id: "mineral:re") { name } site(id: "site:x") { name } }""",
        """
        {
          "errors": [{
            "message": "There is no site with the id \"site:x\".", "locations": [{ "line": 1, "column": 38 }], "path": ["site"],
            "extensions": { "code": "NOT_FOUND", "argument": "id", "suggestions": [] }
          }],
          "data": { "mineral": { "name": "Rare earths" }, "site": null }
        }
        """);

    [Fact]
    public Task A_question_with_a_wrong_id_leaves_the_other_questions_answered() => TinyApi.AnswersAsync(
        """{ exposure(mineral: "mineral:cobaltite", to: {}) { atLeast } chains(mineral: "mineral:re", maxHops: 1) { totalCount } }""",
        """
        {
          "errors": [{
            "message": "There is no mineral \"mineral:cobaltite\".", "locations": [{ "line": 1, "column": 3 }], "path": ["exposure"],
            "extensions": { "code": "NOT_FOUND", "argument": "mineral", "suggestions": [] }
          }],
          "data": { "exposure": null, "chains": { "totalCount": 0 } }
        }
        """);

    [Fact]
    public Task An_id_without_its_kind_is_answered_with_the_nearest_ids_of_the_kind() => TinyApi.AnswersAsync(
        """{ exposure(mineral: "rr", to: {}) { atLeast } }""",
        """
        {
          "errors": [{
            "message": "There is no mineral \"rr\"; nearest existing: mineral:re, mineral:nd.",
            "locations": [{ "line": 1, "column": 3 }], "path": ["exposure"],
            "extensions": { "code": "NOT_FOUND", "argument": "mineral", "suggestions": ["mineral:re", "mineral:nd"] }
          }],
          "data": { "exposure": null }
        }
        """);

    [Theory]
    [InlineData("""countries: ["KOR", "KR"]""", "to.countries[1]")]
    [InlineData("""not: { controlledBy: ["KR"] }""", "to.not.controlledBy[0]")]
    [InlineData("""ids: ["site:mine", "site:mime"]""", "to.ids[1]")]
    [InlineData("""companies: ["company:none"]""", "to.companies[0]")]
    public async Task An_item_of_a_list_is_named_by_its_index(string selector, string argument)
    {
        var response = await TinyApi.ExecuteAsync($$"""{ exposure(mineral: "mineral:re", to: { {{selector}} }) { atLeast } }""");

        Assert.Contains($"\"argument\":\"{argument}\"", response, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_literal_of_the_wrong_type_is_named_with_its_path() => TinyApi.AnswersAsync(
        """{ sites(where: { not: { control: SMELTING } }) { totalCount } }""",
        """
        { "errors": [{
          "message": "where.not.control: SMELTING is not a ControlBasis; expected one of LOCATION, OWNERSHIP, EITHER.",
          "locations": [{ "line": 1, "column": 9 }],
          "extensions": { "code": "BAD_USER_INPUT", "argument": "where.not.control" }
        }] }
        """);

    [Fact]
    public Task A_variable_of_the_wrong_type_is_named_with_its_path() => TinyApi.AnswersAsync(
        "query($day: Date) { sites(asOf: $day) { totalCount } }",
        """
        { "errors": [{
          "message": "$day: \"tomorrow\" is not a date; expected YYYY-MM-DD.", "locations": [{ "line": 1, "column": 7 }],
          "extensions": { "code": "BAD_USER_INPUT", "argument": "$day" }
        }] }
        """,
        """{ "day": "tomorrow" }""");

    [Fact]
    public Task An_unknown_field_fails_validation() => TinyApi.AnswersAsync(
        "{ sites { total } }",
        """
        { "errors": [{
          "message": "Cannot query field 'total' on type 'SiteConnection'.",
          "locations": [{ "line": 1, "column": 11 }], "extensions": { "code": "VALIDATION_FAILED" }
        }] }
        """);

    [Fact]
    public Task A_document_that_does_not_parse_is_a_syntax_error() => TinyApi.AnswersAsync(
        "{ sites",
        """
        { "errors": [{
          "message": "Syntax Error GraphQL (1:8) Expected Name, found EOF.",
          "locations": [{ "line": 1, "column": 8 }], "extensions": { "code": "SYNTAX_ERROR" }
        }] }
        """);

    [Fact]
    public Task Mutations_are_not_answered() => TinyApi.AnswersAsync(
        "mutation { x }",
        """
        { "errors": [{
          "message": "Only queries and subscriptions are answered; there are no mutations.",
          "extensions": { "code": "VALIDATION_FAILED" }
        }] }
        """);

    [Fact]
    public Task Variables_with_half_a_surrogate_pair_are_rejected() => TinyApi.AnswersAsync(
        "query($text: String!) { search(text: $text) { totalCount } }",
        """
        { "errors": [{
          "message": "variables holds text that is not valid Unicode; expected JSON in UTF-8.", "extensions": { "code": "BAD_REQUEST" }
        }] }
        """,
        """{ "text": "\ud800" }""");
}
