using GraphKb.Model.Dates;
using GraphKb.Questions.Asking;

namespace GraphKb.Questions.Tests.Asking;

public sealed class QuestionRunnerTests
{
    private const string Owners = """
        # Who owns the refinery?
        query Owners($site: ID = "site:refinery") {
          ownerships(where: { about: [$site] }) { nodes { id share confidence sources { id } } }
        }
        """;

    [Fact]
    public async Task The_evidence_has_each_source_of_the_answer_once_with_its_title()
    {
        var answer = await TinyAnswers.AskAsync(Owners);

        Assert.Equal(
            ["source:s A source https://example.org", "source:t A second source https://example.com"],
            answer.Evidence.Sources.Select(source => $"{source.Id} {source.Title} {source.Url}"));
    }

    [Fact]
    public async Task Facts_of_low_confidence_count_as_estimates_and_each_fact_once()
    {
        var answer = await TinyAnswers.AskAsync(
            "# What?\nquery Q { a: supplies { nodes { id confidence } } b: supplies(first: 1) { nodes { id confidence } } }");

        Assert.Equal((7, 0, 0d), (answer.Evidence.Facts, answer.Evidence.Estimates, answer.Evidence.ShareOfEstimates));
    }

    [Fact]
    public async Task A_link_of_a_flow_is_no_fact_beside_its_supplies()
    {
        var answer = await TinyAnswers.AskAsync(
            """
            # What?
            query Q {
              flow(mineral: "mineral:re", of: { ids: ["site:plant"] }, asOf: "2026-01-01") {
                links { confidence supplies { id confidence } }
              }
            }
            """);

        Assert.Equal(4, answer.Evidence.Facts);
    }

    [Theory]
    [InlineData("($day: Date = \"2025-06-30\") { sites(asOf: $day) { totalCount } }", "2025-06-30")]
    [InlineData("{ supplies(where: { asOf: \"2025-06-30\" }) { totalCount } }", "2025-06-30")]
    [InlineData("{ a: sites(asOf: \"2026-01-01\") { totalCount } b: sites(asOf: \"2025-01-01\") { totalCount } }", "2025-01-01 2026-01-01")]
    [InlineData("{ supplies { totalCount } }", "")]
    public async Task The_days_of_an_answer_are_those_that_its_document_names(string document, string expected)
    {
        var answer = await TinyAnswers.AskAsync("# What?\nquery Q " + document);

        Assert.Equal(expected, string.Join(' ', answer.Days.Select(IsoDate.Format)));
    }

    [Fact]
    public async Task An_answer_without_facts_has_no_share_of_estimates() =>
        Assert.Null((await TinyAnswers.AskAsync("# What?\nquery Q { dataset { facts } }")).Evidence.ShareOfEstimates);

    [Fact]
    public async Task An_error_of_the_answer_is_told_with_its_code()
    {
        var error = await Assert.ThrowsAsync<QuestionException>(
            () => TinyAnswers.AskAsync("# What?\nquery Q($site: ID!) { site(id: $site) { name } }", ("site", "site:refinry")));

        Assert.Equal("NOT_FOUND", error.Code);
        Assert.Contains("site:refinery", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Defaults_are_among_the_variables_of_an_answer() =>
        Assert.Equal("{\"site\":\"site:refinery\"}", (await TinyAnswers.AskAsync(Owners)).GetVariables(0).ToJsonString());
}
