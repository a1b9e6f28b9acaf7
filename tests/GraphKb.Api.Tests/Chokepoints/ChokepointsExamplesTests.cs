namespace GraphKb.Api.Tests.Chokepoints;

/// <summary>
/// Examples of the field <c>chokepoints</c>. TinyChain in short; its definition has the whole drawing. The refinery passes at most 8
/// tonnes, so the maximum flow into the market is 8 + 3 = 11.
/// <code>
///   mine (AUS) --- 9 ---&gt; refinery (MYS) --- 10 ---&gt; plant (JPN) --- 12 ---&gt; market (KOR)
///                             pit (USA) --- 3 ---------^
///   CHN owns 0.6 of the refinery, and the operator of the pit
/// </code>
/// </summary>
public sealed class ChokepointsExamplesTests
{
    [Fact]
    public Task By_country_the_key_is_a_country_and_the_largest_share_is_first() => TinyApi.AnswersAsync(
        """
        {
          chokepoints(mineral: "mineral:re", by: COUNTRY, first: 1) {
            nodes { key name site { id } country { code } company { id } throughShare lossTonnes lossShare }
            pageInfo { hasNextPage }
            totalCount
          }
        }
        """,
        """
        { "data": { "chokepoints": {
          "nodes": [{
            "key": "country:JPN", "name": "Land JPN", "site": null, "country": { "code": "JPN" }, "company": null,
            "throughShare": 1, "lossTonnes": 11, "lossShare": 1
          }],
          "pageInfo": { "hasNextPage": true },
          "totalCount": 5
        } } }
        """);

    [Fact]
    public Task By_controller_China_controls_the_refinery_and_the_pit() => TinyApi.AnswersAsync(
        """{ chokepoints(mineral: "mineral:re", by: CONTROLLER) { nodes { key country { name } lossTonnes } totalCount } }""",
        """
        { "data": { "chokepoints": {
          "nodes": [{ "key": "country:CHN", "country": { "name": "Land CHN" }, "lossTonnes": 11 }],
          "totalCount": 1
        } } }
        """);

    [Fact]
    public Task Only_sites_that_match_are_in_a_group() => TinyApi.AnswersAsync(
        """
        {
          chokepoints(mineral: "mineral:re", by: COMPANY, where: { ids: ["site:pit"] }) {
            nodes { company { name } throughShare lossTonnes }
          }
        }
        """,
        """{ "data": { "chokepoints": { "nodes": [{ "company": { "name": "Holding" }, "throughShare": 0.25, "lossTonnes": 3 }] } } }""");

    [Fact]
    public Task A_key_is_taken_where_a_site_a_country_or_a_company_is_named() => TinyApi.AnswersAsync(
        """
        {
          countries: disruption(mineral: "mineral:re", scenario: { remove: [{ countries: ["country:JPN"] }] }) { loss }
          blocked: disruption(mineral: "mineral:re", scenario: { block: [{ from: "country:JPN", to: "KOR" }] }) { loss }
          controlled: disruption(mineral: "mineral:re", scenario: { remove: [{ controlledBy: ["country:CHN"] }] }) { loss }
          sites: disruption(mineral: "mineral:re", scenario: { remove: [{ ids: ["site:pit"] }] }) { loss }
          companies: disruption(mineral: "mineral:re", scenario: { remove: [{ companies: ["company:local"] }] }) { loss }
        }
        """,
        """
        { "data": {
          "countries": { "loss": 11 }, "blocked": { "loss": 11 }, "controlled": { "loss": 11 }, "sites": { "loss": 3 },
          "companies": { "loss": 8 }
        } }
        """);
}
