using GraphKb.Testing;

namespace GraphKb.Api.Tests.SupplyRisk;

/// <summary>Examples of the fields <c>supplyRisk</c> and <c>supplyRisks</c>, of indicators and of scores, on TinyTrade.</summary>
public sealed class SupplyRiskExamplesTests
{
    // 0.75 x 30 / 50 = 0.45; Australia without a score adds 0 to 0.2; 0.36 x 0.45 = 0.162 and 0.52 x 0.65 = 0.338.
    [Fact]
    public Task The_score_has_its_factors_and_its_partners() => AnswersAsync(
        """
        { supplyRisk(mineral: "mineral:re", of: ["country:KOR"], year: 2024) {
            year score { atLeast atMost } importRisk { atLeast atMost } hhi { atLeast atMost } imports production unknownTrades
            source { id } indicator { id }
            partners { country { code } tonnes share governance part { atLeast atMost } } } }
        """,
        """
        { "data": { "supplyRisk": {
          "year": 2024, "score": { "atLeast": 0.162, "atMost": 0.338 }, "importRisk": { "atLeast": 0.45, "atMost": 0.65 },
          "hhi": { "atLeast": 0.36, "atMost": 0.52 }, "imports": 50, "production": 0, "unknownTrades": 0,
          "source": { "id": "source:s" }, "indicator": { "id": "indicator:pv" },
          "partners": [
            { "country": { "code": "CHN" }, "tonnes": 30, "share": 0.6, "governance": 0.75, "part": { "atLeast": 0.45, "atMost": 0.45 } },
            { "country": { "code": "AUS" }, "tonnes": 10, "share": 0.2, "governance": null, "part": { "atLeast": 0, "atMost": 0.2 } },
            { "country": { "code": "JPN" }, "tonnes": 10, "share": 0.2, "governance": 0, "part": { "atLeast": 0, "atMost": 0 } }
          ] } } }
        """);

    [Fact]
    public Task A_mineral_answers_for_several_years_and_for_its_own_codes() => AnswersAsync(
        """
        { mineral(id: "mineral:re") {
            supplyRisks(of: ["KOR"], years: [2024, 2023]) { year importRisk { atLeast atMost } }
            found: supplyRisks(of: ["KOR", "JPN"]) { year imports }
            supplyRisk(of: ["KOR"], year: 2024, hs: ["2846.9"], indicator: "indicator:pv", source: "source:s") { imports } } }
        """,
        """
        { "data": { "mineral": {
          "supplyRisks": [
            { "year": 2023, "importRisk": { "atLeast": 0, "atMost": 1 } },
            { "year": 2024, "importRisk": { "atLeast": 0.45, "atMost": 0.65 } }
          ],
          "found": [{ "year": 2024, "imports": 45 }],
          "supplyRisk": { "imports": 30 } } } }
        """);

    [Fact]
    public Task Indicators_and_scores_are_entities_and_facts_like_the_others() => AnswersAsync(
        """
        { indicators { totalCount nodes { id name worst best sources { id } } }
          indicator(id: "indicator:pv") { name description }
          country(code: "CHN") { scores(indicator: "indicator:pv", year: 2020) { id year value confidence indicator { id } } }
          scores(where: { years: [2024, 2022], about: ["indicator:pv"] }, orderBy: CONFIDENCE) { totalCount nodes { id country { code } } }
          search(text: "political") { nodes { ... on Indicator { id } } }
          node(id: "score:CHN:pv:2024") { ... on Score { value since } }
          named: scores(where: { sources: ["source:s"], countries: ["JPN"] }) { nodes { value sources { id } } } }
        """,
        """
        { "data": {
          "indicators": { "totalCount": 1, "nodes": [
            { "id": "indicator:pv", "name": "Political stability", "worst": -2, "best": 2, "sources": [{ "id": "source:s" }] }] },
          "indicator": { "name": "Political stability", "description": null },
          "country": { "scores": [
            { "id": "score:CHN:pv:2020", "year": 2020, "value": 0, "confidence": 1, "indicator": { "id": "indicator:pv" } }] },
          "scores": { "totalCount": 2, "nodes": [
            { "id": "score:CHN:pv:2024", "country": { "code": "CHN" } }, { "id": "score:JPN:pv:2022", "country": { "code": "JPN" } }] },
          "search": { "nodes": [{ "id": "indicator:pv" }] },
          "node": { "value": -1, "since": null },
          "named": { "nodes": [{ "value": 2, "sources": [{ "id": "source:s" }] }] } } }
        """);

    [Theory]
    [InlineData("scores(where: { mineral: \"mineral:re\" }) { totalCount }", "where.mineral is given, but scores have no mineral.")]
    [InlineData("scores(orderBy: TONNES) { totalCount }", "scores have no tonnes to be ordered by; expected ID or CONFIDENCE.")]
    [InlineData("country(code: \"CHN\") { scores(indicator: \"indicator:pw\") { id } }", "There is no indicator with the id")]
    [InlineData("supplyRisk(mineral: \"mineral:re\", of: [], year: 2024) { imports }", "of is empty; it must name at least one country")]
    public async Task What_has_no_meaning_or_does_not_exist_is_an_error(string field, string sentence) =>
        Assert.Contains(sentence, await TinyApi.ExecuteAsync($"{{ {field} }}", package: TinyTrade.Package), StringComparison.Ordinal);

    private static Task AnswersAsync(string query, string expected) => TinyApi.AnswersAsync(query, expected, package: TinyTrade.Package);
}
