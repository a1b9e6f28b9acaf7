namespace GraphKb.Api.Tests.Coverage;

/// <summary>
/// Examples of the field <c>coverage</c>. The part of TinyChain that they use:
/// <code>
///   mine (AUS): capacity 12      refinery (MYS): capacity 8      plant (JPN): capacity 13
///   pit (USA):  capacity 4, operated by a company of CHN
///   pact: JPN and KOR, since 2025 USA
/// </code>
/// </summary>
public sealed class CoverageExamplesTests
{
    [Fact]
    public Task The_stage_with_the_smallest_share_is_the_weakest() => TinyApi.AnswersAsync(
        """
        { coverage(alliance: "alliance:pact", mineral: "mineral:re") { weakest stages { stage byLocation tonnes worldTonnes } } }
        """,
        """
        { "data": { "coverage": {
          "weakest": "REFINING",
          "stages": [
            { "stage": "MINING", "byLocation": 0.25, "tonnes": 4, "worldTonnes": 16 },
            { "stage": "REFINING", "byLocation": 0, "tonnes": 0, "worldTonnes": 8 },
            { "stage": "MANUFACTURING", "byLocation": 1, "tonnes": 13, "worldTonnes": 13 }
          ]
        } } }
        """);

    [Fact]
    public Task Before_the_USA_joined_the_alliance_it_had_no_mining() => TinyApi.AnswersAsync(
        """
        {
          coverage(alliance: "alliance:pact", mineral: "mineral:re", asOf: "2024-06-01") { weakest stages { stage byLocation } }
        }
        """,
        """
        { "data": { "coverage": {
          "weakest": "MINING",
          "stages": [
            { "stage": "MINING", "byLocation": 0 }, { "stage": "REFINING", "byLocation": 0 }, { "stage": "MANUFACTURING", "byLocation": 1 }
          ]
        } } }
        """);

    // The pit is in the USA but controlled from China; the plant has neither owner nor operator.
    [Fact]
    public Task By_ownership_only_sites_that_members_control_count() => TinyApi.AnswersAsync(
        """{ coverage(alliance: "alliance:pact", mineral: "mineral:re") { stages { stage byOwnership } } }""",
        """
        { "data": { "coverage": { "stages": [
          { "stage": "MINING", "byOwnership": 0 }, { "stage": "REFINING", "byOwnership": 0 }, { "stage": "MANUFACTURING", "byOwnership": 0 }
        ] } } }
        """);
}
