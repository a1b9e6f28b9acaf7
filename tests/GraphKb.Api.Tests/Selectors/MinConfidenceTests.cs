using GraphKb.Model;
using GraphKb.Model.Facts;
using GraphKb.Testing;

namespace GraphKb.Api.Tests.Selectors;

/// <summary>
/// TinyChain with doubted facts, of confidence 0.5: the supply from mine to refinery (9), the capacities of pit (4) and refinery (8), the
/// holding of depot (2), the ownership of refinery by holding since 2024 (0.6), and the production of CHN (60).
/// </summary>
public sealed class MinConfidenceTests
{
    private static readonly DataPackage Doubted = TinyChain.Package with
    {
        Supplies = Doubt(TinyChain.Package.Supplies, (fact, evidence) => fact with { Evidence = evidence }, fact => fact.Tonnes == 9),
        Capacities = Doubt(
            TinyChain.Package.Capacities, (fact, evidence) => fact with { Evidence = evidence }, fact => fact.Tonnes is 4 or 8),
        Holdings = Doubt(TinyChain.Package.Holdings, (fact, evidence) => fact with { Evidence = evidence }, _ => true),
        Ownerships = Doubt(
            TinyChain.Package.Ownerships, (fact, evidence) => fact with { Evidence = evidence }, fact => fact.Share == 0.6),
        Statistics = Doubt(
            TinyChain.Package.Statistics, (fact, evidence) => fact with { Evidence = evidence }, fact => fact.Country == "CHN"),
    };

    [Theory]
    [InlineData("minConfidence: 0", "9", "0.75")]
    [InlineData("minConfidence: null", "9", "0.75")]
    [InlineData("minConfidence: 0.5", "9", "0.75")]
    [InlineData("minConfidence: 0.6", "10", "0.769230769")]
    public Task Tonnes_of_a_supply_that_is_not_relied_on_are_unknown(string argument, string bottleneck, string atMost) => AnswersAsync(
        $$"""
        chains(first: 1, from: { ids: ["site:mine"] }, {{argument}}) { totalCount nodes { bottleneck supplies { tonnes } } }
        exposure(to: { countries: ["AUS"] }, {{argument}}) { atLeast atMost tonnes }
        """,
        $$"""
        "chains":{"totalCount":1,"nodes":[{"bottleneck":{{bottleneck}},"supplies":[{"tonnes":9},{"tonnes":10},{"tonnes":12}]}]},
        "exposure":{"atLeast":0,"atMost":{{atMost}},"tonnes":12}
        """);

    [Theory]
    [InlineData("0", """[{"key":"site:mine","throughShare":0.75,"lossTonnes":7}]""", "11", "3", "243.333333333", "8")]
    [InlineData("0.6", "[]", "12", "2", "null", "10")]
    public Task Limits_of_sites_and_supplies_that_are_not_relied_on_are_unknown(
        string least, string chokepoints, string baseline, string loss, string coverDays, string alternatives) => AnswersAsync(
        $$"""
        chokepoints(where: { ids: ["site:mine"] }, minConfidence: {{least}}) { nodes { key throughShare lossTonnes } }
        disruption(scenario: { remove: [{ ids: ["site:pit"] }] }, minConfidence: {{least}}) { baseline loss coverDays }
        alternatives(avoid: [{ ids: ["site:pit"] }], minConfidence: {{least}}) { tonnes }
        """,
        $$"""
        "chokepoints":{"nodes":{{chokepoints}}},
        "disruption":{"baseline":{{baseline}},"loss":{{loss}},"coverDays":{{coverDays}}},
        "alternatives":{"tonnes":{{alternatives}}}
        """);

    [Theory]
    [InlineData("0", "11", "0.769230769", "0.75")]
    [InlineData("0.6", "2", "0", "1")]
    public Task Ownerships_that_are_not_relied_on_are_not_on_record(string least, string loss, string exposure, string unlisted) =>
        AnswersAsync(
        $$"""
        chokepoints(by: CONTROLLER, minConfidence: {{least}}) { nodes { key lossTonnes } }
        exposure(
          of: { ids: ["site:plant"] }, to: { companies: ["company:holding"], stages: [REFINING] }, minConfidence: {{least}}) { atLeast }
        concentration(stage: MINING, by: OWNERSHIP, minConfidence: {{least}}) { unlisted }
        """,
        $$"""
        "chokepoints":{"nodes":[{"key":"country:CHN","lossTonnes":{{loss}}}]},
        "exposure":{"atLeast":{{exposure}}},
        "concentration":{"unlisted":{{unlisted}}}
        """);

    [Theory]
    [InlineData("0", "6250", "3600", "0.4", "REFINING")]
    [InlineData("0.6", "10000", "0", "1", "MINING")]
    public Task Capacities_and_statistics_that_are_not_relied_on_do_not_count(
        string least, string capacities, string production, string unlisted, string weakest) => AnswersAsync(
        $$"""
        concentration(stage: MINING, minConfidence: {{least}}) { hhi }
        production: concentration(measure: PRODUCTION, year: 2024, minConfidence: {{least}}) { hhi unlisted tonnes }
        coverage(alliance: "alliance:pact", minConfidence: {{least}}) { weakest }
        """,
        $$"""
        "concentration":{"hhi":{{capacities}}},
        "production":{"hhi":{{production}},"unlisted":{{unlisted}},"tonnes":100},
        "coverage":{"weakest":"{{weakest}}"}
        """);

    [Theory]
    [InlineData("1.5", "1.5")]
    [InlineData("-0.1", "-0.1")]
    [InlineData("2", "2")]
    public async Task A_least_confidence_out_of_range_is_an_error_that_names_the_argument(string value, string shown)
    {
        string[] questions =
        [
            "chains(L) { totalCount }", "exposure(to: {}, L) { atLeast }", "chokepoints(L) { totalCount }",
            "disruption(scenario: {}, L) { loss }", "alternatives(L) { tonnes }", "concentration(stage: MINING, L) { hhi }",
            "coverage(alliance: \"alliance:pact\", L) { weakest }",
        ];
        foreach (var question in questions)
        {
            var query = $$"""{ mineral(id: "mineral:re") { {{question.Replace("L)", $"minConfidence: {value})")}} } }""";
            var answer = await TinyApi.ExecuteAsync(query);

            Assert.Contains($"minConfidence is {shown}; it must be from 0 (rely on every fact) to 1.", answer, StringComparison.Ordinal);
            Assert.Contains("\"argument\":\"minConfidence\"", answer, StringComparison.Ordinal);
        }
    }

    private static Task AnswersAsync(string questions, string answers) => TinyApi.AnswersAsync(
        $$"""{ mineral(id: "mineral:re") { {{questions}} } }""", "{\"data\":{\"mineral\":{" + answers + "}}}", package: Doubted);

    private static List<T> Doubt<T>(IEnumerable<T> facts, Func<T, Evidence, T> withEvidence, Func<T, bool> isDoubted)
        where T : Fact =>
        [.. facts.Select(fact => isDoubted(fact) ? withEvidence(fact, fact.Evidence with { Confidence = 0.5 }) : fact)];
}
