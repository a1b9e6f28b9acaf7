using CsCheck;
using GraphKb.Analysis.Chokepoints;
using GraphKb.Analysis.Tests.Exposure;
using GraphKb.Analysis.Tests.MaximumFlows;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Store.Embedded;
using GraphKb.Testing;

namespace GraphKb.Analysis.Tests.Chokepoints;

public sealed class ChokepointsAnalysisTests
{
    private const double Precision = 1e-6;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public Task A_groups_share_is_the_exposure_over_known_tonnes_and_its_loss_the_flow_without_it() => Gen.Int[0, 10_000_000].SampleAsync(
        async seed =>
        {
            var random = new RandomPackage(seed);
            var package = random.Make();
            var of = random.OneOf(null, RandomSelector.Make(random, package));
            var where = random.OneOf(null, RandomSelector.Make(random, package));
            var (by, day) = (random.OneOf(Grouping.Site, Grouping.Country, Grouping.Company), random.OneOf(RandomPackage.Days));
            var consumers = ExposureAnalysisTests.Consumers(of);
            var least = random.OneOf(RandomPackage.MinConfidences);
            var supplies = SlowNetwork.Build(package, "mineral:re", day, least).Where(supply => supply.Tonnes is not null);
            var known = package with { Supplies = [.. supplies] };
            var slow = new SlowFlow(package, "mineral:re", day, consumers, least);
            var baseline = slow.Value(1, _ => false, _ => false);
            double Share(IEnumerable<Site> group) =>
                new SlowExposure(known, "mineral:re", day).Of(consumers, group.Contains, direct: false).AtLeast;
            double Loss(IEnumerable<Site> group) => baseline - slow.Value(1, group.Contains, _ => false);
            var expected = package.Sites
                .Where(site => !consumers(site) && (where is null || RandomSelector.Matches(where, site)) && Key(by, site) is not null)
                .GroupBy(site => Key(by, site)!)
                .Select(group => (group.Key, Share: Share(group), Loss: Loss(group)))
                .Where(group => group.Share > 1e-9).ToList();

            await using var store = EmbeddedStore.InMemory(package);
            var reader = await store.OpenReaderAsync(Stop);
            var question = new ChokepointsQuestion
            {
                Mineral = "mineral:re",
                Of = of,
                By = by,
                Where = where,
                AsOf = day,
                MinConfidence = least,
            };
            var analysis = await ChokepointsAnalysis.PrepareAsync(reader, question, Stop);
            var page = await analysis.PageAsync(0, 500, Stop);

            Assert.Equal(
                expected.Select(group => group.Key).Order(StringComparer.Ordinal),
                page.Chokepoints.Select(found => found.Key).Order(StringComparer.Ordinal));
            Assert.Equal(expected.Count, analysis.Count());
            foreach (var found in page.Chokepoints)
            {
                var group = expected.Single(other => other.Key == found.Key);
                Assert.Equal(group.Share, found.ThroughShare, Precision);
                Assert.Equal(group.Loss, found.LossTonnes, Precision);
            }

            Assert.Equal(page.Chokepoints.OrderByDescending(found => found.ThroughShare), page.Chokepoints);
        },
        iter: 400);

    private static string? Key(Grouping by, Site site) => by switch
    {
        Grouping.Site => site.Id,
        Grouping.Country => EntityId.ForCountry(site.Country),
        _ => site.Operator,
    };
}
