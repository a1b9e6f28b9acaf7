using System.Globalization;
using CsCheck;
using GraphKb.Model;
using GraphKb.Model.Dates;
using GraphKb.Testing;

namespace GraphKb.Api.Tests.Selectors;

/// <summary>What a question with minConfidence answers, by a package that has nothing under it.</summary>
public sealed class ReliancePropertyTests
{
    [Fact]
    public Task A_question_has_the_answer_of_the_package_without_what_is_not_relied_on() => Gen.Int[0, 10_000_000].SampleAsync(
        async seed =>
        {
            var random = new RandomPackage(seed);
            var package = random.Make();
            var least = random.OneOf(0.4, 0.7, 0.8, 1);
            var (company, mineral) = (random.OneOf([.. package.Companies]).Id, random.OneOf("mineral:re", "mineral:heavy", "mineral:nd"));
            var (site, day) = (random.OneOf([.. package.Sites]).Id, IsoDate.Format(random.OneOf(RandomPackage.Days)));

            var expected = await TinyApi.ExecuteAsync(Query(mineral, company, site, Arguments(day, 0)), package: Reduce(package, least));
            var answer = await TinyApi.ExecuteAsync(Query(mineral, company, site, Arguments(day, least)), package: package);

            Assert.DoesNotContain("errors", expected, StringComparison.Ordinal);
            Assert.Equal(expected, answer);
        },
        iter: 200);

    // Tonnes of a supply, capacity or holding under the least confidence are unknown; an ownership or statistic under it is not there.
    private static DataPackage Reduce(DataPackage package, double least) => package with
    {
        Supplies = [.. package.Supplies.Select(fact => fact.Evidence.Confidence < least ? fact with { Tonnes = null } : fact)],
        Capacities = [.. package.Capacities.Select(fact => fact.Evidence.Confidence < least ? fact with { Tonnes = null } : fact)],
        Holdings = [.. package.Holdings.Select(fact => fact.Evidence.Confidence < least ? fact with { Tonnes = null } : fact)],
        Ownerships = [.. package.Ownerships.Where(fact => fact.Evidence.Confidence >= least)],
        Statistics = [.. package.Statistics.Where(fact => fact.Evidence.Confidence >= least)],
    };

    private static string Arguments(string day, double least) =>
        $"asOf: \"{day}\", minConfidence: {least.ToString(CultureInfo.InvariantCulture)}";

    private static string Query(string mineral, string company, string site, string arguments) =>
        $$"""
            { mineral(id: "{{mineral}}") {
                chains(through: [{ controlledBy: ["CHN", "KOR"], control: OWNERSHIP }], from: {}, to: {}, maxHops: 3, {{arguments}}) {
                    totalCount nodes { bottleneck supplies { id } } }
                exposure(of: { stages: [CONSUMPTION, MANUFACTURING] }, to: { companies: ["{{company}}"] }, {{arguments}}) {
                    atLeast atMost tonnes unknownSupplies drivers { carries atLeast atMost } }
                flow(by: CONTROLLER, {{arguments}}) {
                    tonnes nodes { key controller { code } tonnes origin unknown } links { from to tonnes recorded confidence } }
                direct: exposure(to: { controlledBy: ["CHN"] }, direct: true, {{arguments}}) { atLeast atMost tonnes }
                chokepoints(of: { stages: [CONSUMPTION, MANUFACTURING] }, by: CONTROLLER, {{arguments}}) {
                    totalCount nodes { key throughShare lossTonnes lossShare } }
                disruption(scenario: { remove: [{ controlledBy: ["CHN"] }], block: [{ from: "AUS" }] }, {{arguments}}) {
                    baseline afterwards coverDays removed { id } immediate { atLeast atMost tonnes } }
                byDegree: disruption(of: { stages: [CONSUMPTION, MANUFACTURING] }, {{arguments}}, scenario: {
                    remove: [{ controlledBy: ["CHN"] }], keep: 0.5, open: ["{{site}}"], capacities: [{ site: "{{site}}", tonnes: 2 }] }) {
                    baseline afterwards immediate { atLeast atMost } changes { supply { id } baseline afterwards } }
                alternatives(avoid: [{ companies: ["{{company}}"] }], within: "alliance:pax", headroom: 2, {{arguments}}) {
                    tonnes share routes { tonnes chain { bottleneck } } bottlenecks { tonnes site { id } } }
                mining: concentration(stage: MINING, by: OWNERSHIP, {{arguments}}) {
                    hhi unlisted tonnes shares { country { code } tonnes } }
                produced: concentration(measure: PRODUCTION, year: 2022, {{arguments}}) {
                    hhi unlisted tonnes shares { share } }
                coverage(alliance: "alliance:pax", {{arguments}}) { weakest stages { stage byLocation byOwnership worldTonnes } } } }
            """;
}
