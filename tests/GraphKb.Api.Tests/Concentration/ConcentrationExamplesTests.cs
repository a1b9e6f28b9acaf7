namespace GraphKb.Api.Tests.Concentration;

/// <summary>
/// Examples of the field <c>concentration</c>. The part of TinyChain that they use:
/// <code>
///   mine (AUS): capacity 12 of rare earths; nobody owns or operates it
///   pit (USA):  capacity 4 of neodymium, a rare earth; operated by a company of CHN
///   production of 2024: CHN 60 of the world's 100 tonnes
/// </code>
/// </summary>
public sealed class ConcentrationExamplesTests
{
    // 75 x 75 + 25 x 25 = 6250.
    [Fact]
    public Task By_location_the_shares_are_those_of_the_countries_of_the_sites() => TinyApi.AnswersAsync(
        """
        {
          concentration(mineral: "mineral:re", stage: MINING) {
            hhi hhiAtMost unlisted tonnes asOf shares { country { code } share tonnes }
          }
        }
        """,
        """
        { "data": { "concentration": {
          "hhi": 6250, "hhiAtMost": 6250, "unlisted": 0, "tonnes": 16, "asOf": "2026-01-01",
          "shares": [
            { "country": { "code": "AUS" }, "share": 0.75, "tonnes": 12 },
            { "country": { "code": "USA" }, "share": 0.25, "tonnes": 4 }
          ]
        } } }
        """);

    [Fact]
    public Task By_ownership_a_site_that_nobody_controls_is_unlisted() => TinyApi.AnswersAsync(
        """
        {
          concentration(mineral: "mineral:re", stage: MINING, by: OWNERSHIP) {
            hhi hhiAtMost unlisted shares { country { code } share }
          }
        }
        """,
        """
        { "data": { "concentration": {
          "hhi": 625, "hhiAtMost": 6250, "unlisted": 0.75, "shares": [{ "country": { "code": "CHN" }, "share": 0.25 }]
        } } }
        """);

    [Fact]
    public Task Every_year_that_has_a_figure_is_answered_oldest_first() => TinyApi.AnswersAsync(
        """
        {
          concentrations(mineral: "mineral:re", measure: PRODUCTION) { year hhi }
          given: concentrations(mineral: "mineral:re", measure: PRODUCTION, years: [2024, 2023]) { year hhi unlisted source { id } }
          none: concentrations(mineral: "mineral:re", measure: PRODUCTION, years: []) { year }
          mineral(id: "mineral:re") { concentrations(measure: PRODUCTION, source: "source:t", years: [2024]) { hhiAtMost source { id } } }
        }
        """,
        """
        { "data": {
          "concentrations": [{ "year": 2024, "hhi": 3600 }],
          "given": [
            { "year": 2023, "hhi": 0, "unlisted": 1, "source": null },
            { "year": 2024, "hhi": 3600, "unlisted": 0.4, "source": { "id": "source:s" } }
          ],
          "none": [],
          "mineral": { "concentrations": [{ "hhiAtMost": 10000, "source": { "id": "source:t" } }] }
        } }
        """);

    [Theory]
    [InlineData("", "stage", "stage is missing; give the stage whose capacities are compared, or measure and year for a statistic.")]
    [InlineData(
        ", stage: MINING, measure: PRODUCTION, year: 2024", "stage",
        "stage and measure are both given; give stage for capacities, or measure and year for a statistic.")]
    [InlineData(", measure: PRODUCTION", "year", "measure is given without year; a statistic needs both, capacities neither.")]
    [InlineData(
        ", measure: PRODUCTION, year: 2024, source: \"source:u\"", "source",
        "; nearest existing: source:s, source:t.")]
    public async Task What_does_not_fit_together_is_an_error_that_says_what_would(string arguments, string argument, string sentence)
    {
        var answer = await TinyApi.ExecuteAsync($$"""{ concentration(mineral: "mineral:re"{{arguments}}) { hhi } }""");

        Assert.Contains($"\"argument\":\"{argument}\"", answer, StringComparison.Ordinal);
        Assert.Contains(sentence, answer, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_statistic_is_of_a_year_so_it_has_no_day() => TinyApi.AnswersAsync(
        """
        {
          concentration(mineral: "mineral:re", measure: PRODUCTION, year: 2024) {
            unlisted tonnes asOf source { id } year fromYear shares { country { code } share tonnes }
          }
        }
        """,
        """
        { "data": { "concentration": {
          "unlisted": 0.4, "tonnes": 100, "asOf": null, "source": { "id": "source:s" }, "year": 2024, "fromYear": null,
          "shares": [{ "country": { "code": "CHN" }, "share": 0.6, "tonnes": 60 }]
        } } }
        """);
}
