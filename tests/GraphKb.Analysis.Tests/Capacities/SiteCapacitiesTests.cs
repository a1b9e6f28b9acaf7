using CsCheck;
using GraphKb.Analysis.Capacities;
using GraphKb.Analysis.Tests.Flows;
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
        var capacities = await TinyQuestions.AskAsync(
            async (reader, stop) => await SiteCapacities.ReadAsync(reader, mineral, TinyChain.Day, stop));

        Assert.Equal(capacity, capacities.GetCapacity(site));
        Assert.Equal(capacityDown, capacities.GetCapacityDown(site));
    }

    [Fact]
    public Task Capacities_are_those_that_the_definition_gives_fact_by_fact() => Gen.Int[0, 10_000_000].SampleAsync(
        async seed =>
        {
            var random = new RandomPackage(seed);
            var package = random.Make();
            var (mineral, day) = (random.OneOf("mineral:re", "mineral:heavy", "mineral:dy"), random.OneOf(RandomPackage.Days));
            await using var store = EmbeddedStore.InMemory(package);
            var stop = TestContext.Current.CancellationToken;
            var capacities = await SiteCapacities.ReadAsync(await store.OpenReaderAsync(stop), mineral, day, stop);
            var slow = new SlowFlow(package, mineral, day, _ => false);

            Assert.All(package.Sites, site => Assert.Equal(slow.CapacityOf(site.Id), capacities.GetCapacity(site.Id)));
        },
        iter: 500);
}
