using CsCheck;
using GraphKb.Analysis.Capacities;
using GraphKb.Analysis.Tables;
using GraphKb.Analysis.Tests.MaximumFlows;
using GraphKb.Model.Facts;
using GraphKb.Store.Embedded;
using GraphKb.Testing;

namespace GraphKb.Analysis.Tests.Capacities;

/// <summary>
/// Capacities of TinyChain: mine 12 of rare earths, pit 4 of neodymium (a rare earth), market none on record.
/// </summary>
public sealed class SiteCapacitiesTests
{
    [Theory]
    [InlineData("site:mine", "mineral:re", 12.0, 12.0)]
    [InlineData("site:mine", "mineral:nd", 12.0, null)]
    [InlineData("site:pit", "mineral:re", 4.0, 4.0)]
    [InlineData("site:pit", "mineral:nd", 4.0, 4.0)]
    [InlineData("site:market", "mineral:re", null, null)]
    public async Task A_capacity_is_that_of_the_mineral_or_of_its_parts_or_else_of_its_parent(
        string site, string mineral, double? capacity, double? capacityDown)
    {
        var (capacities, siteIndex) = await TinyQuestions.AskAsync(async (reader, stop) =>
            (await SiteCapacities.ReadAsync(reader, mineral, new EvidenceFilter(TinyChain.Day), stop), reader.Tables.Sites.Ids.Find(site)));

        Assert.Equal(capacity, capacities.GetCapacity(siteIndex));
        Assert.Equal(capacityDown, capacities.GetCapacityDown(siteIndex));
    }

    [Theory]
    [InlineData(0.0, 5.0)]
    [InlineData(0.6, null)]
    public async Task A_later_capacity_that_is_not_relied_on_supersedes_an_earlier_one(double minConfidence, double? expected)
    {
        Capacity Plant(double tonnes, double confidence, int since) => new(
            "site:plant", "mineral:re", tonnes, TinyChain.Seen with { Confidence = confidence, Since = new(since, 1, 1) });
        var package = TinyChain.Package with { Capacities = [Plant(7, 1, 2020), Plant(5, 0.5, 2024)] };
        await using var store = EmbeddedStore.InMemory(package);
        var stop = TestContext.Current.CancellationToken;

        var reader = await store.OpenReaderAsync(stop);
        var filter = new EvidenceFilter(TinyChain.Day, minConfidence);
        var capacities = await SiteCapacities.ReadAsync(reader, "mineral:re", filter, stop);

        Assert.Equal(expected, capacities.GetCapacity(reader.Tables.Sites.Ids.Find("site:plant")));
    }

    [Fact]
    public Task Capacities_are_those_that_the_definition_gives_fact_by_fact() => Gen.Int[0, 10_000_000].SampleAsync(
        async seed =>
        {
            var random = new RandomPackage(seed);
            var package = random.Make();
            var mineral = random.OneOf("mineral:re", "mineral:heavy", "mineral:dy");
            var filter = new EvidenceFilter(random.OneOf(RandomPackage.Days), random.OneOf(RandomPackage.MinConfidences));
            await using var store = EmbeddedStore.InMemory(package);
            var stop = TestContext.Current.CancellationToken;
            var reader = await store.OpenReaderAsync(stop);
            var capacities = await SiteCapacities.ReadAsync(reader, mineral, filter, stop);
            var slow = new SlowFlow(package, mineral, filter.AsOf, _ => false, filter.MinConfidence);

            Assert.All(package.Sites, site => Assert.Equal(
                slow.CapacityOf(site.Id), capacities.GetCapacity(reader.Tables.Sites.Ids.Find(site.Id))));
        },
        iter: 500);
}
