namespace GraphKb.Api.Tests.Types;

/// <summary>
/// Examples of the field <c>control</c>. The part of TinyChain that they use:
/// <code>
///   CHN --- 1.0 ---&gt; holding (CHN) --- 0.4 since 2020, 0.6 since 2024 ---&gt; refinery (MYS)
///                                        local (MYS) --- 0.4 -------------&gt;
///   mine (AUS): neither owner nor operator
/// </code>
/// </summary>
public sealed class ControlExamplesTests
{
    [Fact]
    public Task The_majority_is_explained_by_the_ownerships_up_to_the_country() => TinyApi.AnswersAsync(
        """
        {
          site(id: "site:refinery") {
            control {
              country { code }
              possibly { code }
              because { share owner { ... on Company { name } ... on Country { name } } owned { ... on Node { id } } }
              economicShares { country { code } share tonnes }
            }
          }
        }
        """,
        """
        { "data": { "site": { "control": {
          "country": { "code": "CHN" },
          "possibly": [],
          "because": [
            { "share": 0.6, "owner": { "name": "Holding" }, "owned": { "id": "site:refinery" } },
            { "share": 1, "owner": { "name": "Land CHN" }, "owned": { "id": "company:holding" } }
          ],
          "economicShares": [
            { "country": { "code": "CHN" }, "share": 0.6, "tonnes": null },
            { "country": { "code": "MYS" }, "share": 0.4, "tonnes": null }
          ]
        } } } }
        """);

    [Fact]
    public Task Control_depends_on_the_day_and_on_the_threshold() => TinyApi.AnswersAsync(
        """
        {
          site(id: "site:refinery") {
            half: control(asOf: "2022-01-01") { country { code } because { id } }
            third: control(asOf: "2022-01-01", threshold: 0.3) { country { code } }
          }
        }
        """,
        """
        { "data": { "site": { "half": { "country": null, "because": [] }, "third": { "country": { "code": "CHN" } } } } }
        """);

    [Fact]
    public Task A_site_without_owner_and_operator_is_controlled_by_nobody() => TinyApi.AnswersAsync(
        """{ site(id: "site:mine") { control { country { code } because { id } economicShares { share } } } }""",
        """{ "data": { "site": { "control": { "country": null, "because": [], "economicShares": [] } } } }""");

    [Fact]
    public Task A_nested_field_takes_the_day_of_the_nearest_field_around_it_that_has_one() => TinyApi.AnswersAsync(
        """
        {
          sites(where: { ids: ["site:refinery"] }, asOf: "2021-01-01") {
            nodes { control { country { code } } today: control(asOf: "2026-01-01") { country { code } } }
          }
        }
        """,
        """
        { "data": { "sites": { "nodes": [
          { "control": { "country": null }, "today": { "country": { "code": "CHN" } } }
        ] } } }
        """);

    [Fact]
    public Task The_control_of_a_site_of_a_chain_is_that_of_the_chains_day() => TinyApi.AnswersAsync(
        """
        {
          chains(mineral: "mineral:re", from: { ids: ["site:refinery"] }, to: { ids: ["site:plant"] }, maxHops: 1, asOf: "2021-01-01") {
            nodes { sites { id control { country { code } } } }
          }
        }
        """,
        """
        { "data": { "chains": { "nodes": [ { "sites": [
          { "id": "site:refinery", "control": { "country": null } },
          { "id": "site:plant", "control": { "country": null } }
        ] } ] } } }
        """);
}
