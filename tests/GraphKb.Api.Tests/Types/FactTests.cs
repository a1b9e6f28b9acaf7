namespace GraphKb.Api.Tests.Types;

/// <summary>The fields of facts, on TinyChain.</summary>
public sealed class FactTests
{
    // The shares since 2020 and since 2024 differ in their date alone: the later one counts.
    [Fact]
    public Task Of_facts_that_differ_in_their_date_alone_the_latest_counts() => TinyApi.AnswersAsync(
        """
        {
          site(id: "site:refinery") {
            today: owners { share since owner { ... on Company { name } } sources { title } }
            before: owners(asOf: "2022-01-01") { share since owner { ... on Company { name } } sources { title } }
          }
        }
        """,
        """
        { "data": { "site": {
          "today": [
            { "share": 0.6, "since": "2024-01-01", "owner": { "name": "Holding" }, "sources": [{ "title": "A second source" }] },
            { "share": 0.4, "since": null, "owner": { "name": "Local" }, "sources": [{ "title": "A source" }] }
          ],
          "before": [
            { "share": 0.4, "since": "2020-01-01", "owner": { "name": "Holding" }, "sources": [{ "title": "A source" }] },
            { "share": 0.4, "since": null, "owner": { "name": "Local" }, "sources": [{ "title": "A source" }] }
          ]
        } } }
        """);

    [Fact]
    public Task A_fact_has_its_evidence_and_null_means_unknown() => TinyApi.AnswersAsync(
        """
        { site(id: "site:depot") { holdings { __typename tonnes since until confidence note mineral { id } sources { id kind } } } }
        """,
        """
        { "data": { "site": { "holdings": [{
          "__typename": "Holding", "tonnes": 2, "since": null, "until": null, "confidence": 1, "note": null,
          "mineral": { "id": "mineral:re" }, "sources": [{ "id": "source:s", "kind": null }]
        }] } } }
        """);

    [Fact]
    public Task A_statistic_of_the_world_has_no_country() => TinyApi.AnswersAsync(
        """{ mineral(id: "mineral:re") { statistics(measure: PRODUCTION, year: 2024) { country { code } tonnes year since } } }""",
        """
        { "data": { "mineral": { "statistics": [
          { "country": { "code": "CHN" }, "tonnes": 60, "year": 2024, "since": null },
          { "country": null, "tonnes": 100, "year": 2024, "since": null }
        ] } } }
        """);

    [Fact]
    public Task Figures_are_those_of_exactly_the_mineral() => TinyApi.AnswersAsync(
        """
        {
          country(code: "CHN") { whole: statistics(mineral: "mineral:re") { tonnes } part: statistics(mineral: "mineral:nd") { tonnes } }
        }
        """,
        """{ "data": { "country": { "whole": [{ "tonnes": 60 }], "part": [] } } }""");
}
