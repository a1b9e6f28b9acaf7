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
    public Task A_statistic_is_of_a_year_so_it_has_no_day() => TinyApi.AnswersAsync(
        """
        {
          concentration(mineral: "mineral:re", stage: MINING, measure: PRODUCTION, year: 2024) {
            unlisted tonnes asOf shares { country { code } share tonnes }
          }
        }
        """,
        """
        { "data": { "concentration": {
          "unlisted": 0.4, "tonnes": 100, "asOf": null, "shares": [{ "country": { "code": "CHN" }, "share": 0.6, "tonnes": 60 }]
        } } }
        """);
}
