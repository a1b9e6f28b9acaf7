using CsCheck;
using GraphKb.Analysis.Alternatives;
using GraphKb.Analysis.Tests.Exposure;
using GraphKb.Analysis.Tests.MaximumFlows;
using GraphKb.Model.Entities;
using GraphKb.Store.Embedded;
using GraphKb.Testing;

namespace GraphKb.Analysis.Tests.Alternatives;

public sealed class AlternativesAnalysisTests
{
    private const double Precision = 1e-6;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public Task Tonnes_are_the_flow_of_augmenting_paths_and_routes_and_bottlenecks_sum_to_them() => Gen.Int[0, 10_000_000].SampleAsync(
        async seed =>
        {
            var random = new RandomPackage(seed);
            var package = random.Make();
            var of = random.OneOf(null, RandomSelector.Make(random, package));
            var avoid = RandomSelector.Make(random, package);
            var within = random.OneOf(null, "alliance:pax");
            var (day, headroom) = (random.OneOf(RandomPackage.Days), random.OneOf<double?>(1, 2, null));
            var members = package.Memberships.Where(fact => fact.Evidence.HoldsAt(day)).Select(fact => fact.Country).ToHashSet();
            var consumers = ExposureAnalysisTests.Consumers(of);
            var least = random.OneOf(RandomPackage.MinConfidences);
            var slow = new SlowFlow(package, "mineral:re", day, consumers, least);

            await using var store = EmbeddedStore.InMemory(package);
            var question = new AlternativesQuestion
            {
                Mineral = "mineral:re",
                Of = of,
                Avoid = [avoid],
                Within = within,
                Headroom = headroom,
                AsOf = day,
                MinConfidence = least,
            };
            var analysis = await AlternativesAnalysis.PrepareAsync(await store.OpenReaderAsync(Stop), question, Stop);
            var answer = await analysis.AnswerAsync(Stop);

            bool IsUnused(Site site) => RandomSelector.Matches(avoid, site)
                || (within is not null && !members.Contains(site.Country) && !consumers(site));
            var expected = slow.Value(headroom, IsUnused, _ => false);
            Assert.Equal(expected, answer.Tonnes, Precision);
            Assert.Equal(slow.Intake > 0 ? expected / slow.Intake : 0, answer.Share, Precision);
            Assert.Equal(answer.Tonnes, answer.Routes.Sum(route => route.Tonnes), Precision);
            Assert.Equal(answer.Tonnes, answer.Bottlenecks.Sum(bottleneck => bottleneck.Tonnes), Precision);
            Assert.All(answer.Routes, route => Assert.Equal(route.Chain.SiteIds.Count, route.Chain.SiteIds.Distinct().Count()));
            Assert.Equal(answer.Routes.OrderByDescending(route => route.Tonnes), answer.Routes);
        },
        iter: 1000);
}
