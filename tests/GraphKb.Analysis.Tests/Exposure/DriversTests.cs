using CsCheck;
using GraphKb.Analysis.Exposure;
using GraphKb.Analysis.Tests.Flow;
using GraphKb.Model;
using GraphKb.Store.Embedded;
using GraphKb.Testing;
using static GraphKb.Testing.TinyQuestions;

namespace GraphKb.Analysis.Tests.Exposure;

public sealed class DriversTests
{
    private const double Precision = 1e-7;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public Task They_are_what_the_definition_gives_without_each_supplys_tonnes() => Gen.Int[0, 10_000_000].SampleAsync(
        async seed =>
        {
            var random = new RandomPackage(seed);
            var package = random.Make();
            var of = random.OneOf(null, RandomSelector.Make(random, package));
            var to = RandomSelector.Make(random, package);
            var (direct, day) = (random.OneOf(false, false, true), random.OneOf(RandomPackage.Days));
            var carried = new SlowCarried(package, "mineral:re", day, ExposureAnalysisTests.Consumers(of)).Carried;
            var question = new ExposureQuestion { Mineral = "mineral:re", Of = of, To = to, Direct = direct, AsOf = day };

            var drivers = await AskAsync(package, question, first: 500);

            Assert.Equal(carried.Keys.Select(supply => supply.Id).Order(), drivers.Select(driver => driver.Supply.Id).Order());
            foreach (var driver in drivers)
            {
                var without = package with
                {
                    Supplies = [.. package.Supplies.Select(fact => fact.Id == driver.Supply.Id ? fact with { Tonnes = null } : fact)],
                };
                var slow = new SlowExposure(without, "mineral:re", day)
                    .Of(ExposureAnalysisTests.Consumers(of), site => RandomSelector.Matches(to, site), direct);
                Assert.Equal(slow.AtLeast, driver.AtLeast, Precision);
                Assert.Equal(slow.AtMost, driver.AtMost, Precision);
                Assert.Equal(1, carried.Single(pair => pair.Key.Id == driver.Supply.Id).Value / driver.Carries, Precision);
            }

            Assert.Equal(
                drivers.OrderByDescending(driver => Math.Round(driver.AtMost - driver.AtLeast, 9))
                    .ThenByDescending(driver => Math.Round(driver.Carries, 7)).ThenBy(driver => driver.Supply.Id, StringComparer.Ordinal),
                drivers);
        },
        iter: 500);

    // The shares of the mine: 13 p = 10 r + 3 x 0 in the plant, 10 r = 9 + p in the refinery. If the 10 were unknown, p could be the pit's
    // 0, or r, and then both are 1. If the 3 were, likewise. If the 9 or the 1 were, r is between p and 1, so p between 0 and 10/13.
    [Fact]
    public async Task The_supply_with_the_widest_bounds_comes_first()
    {
        var question = new ExposureQuestion { Mineral = "mineral:re", Of = Sites("plant"), To = Sites("mine"), AsOf = TinyChain.Day };

        Assert.Equal(
            [
                "supply:refinery:plant:nd:oxide: carries 10, 0.0000 to 1.0000",
                "supply:pit:plant:nd:oxide: carries 3, 0.0000 to 1.0000",
                "supply:mine:refinery:re:oxide: carries 9, 0.0000 to 0.7692",
                "supply:scrap:refinery:nd:oxide: carries 1, 0.0000 to 0.7692",
            ],
            (await AskAsync(TinyChain.Package, question, first: 10)).Select(Format));
    }

    [Fact]
    public async Task The_first_are_the_first_of_all()
    {
        var question = new ExposureQuestion { Mineral = "mineral:re", To = Sites("refinery"), AsOf = TinyChain.Day };
        var all = await AskAsync(TinyChain.Package, question, first: 500);

        Assert.Equal(6, all.Count);
        Assert.Equal(all.Take(2), await AskAsync(TinyChain.Package, question, first: 2));
        Assert.Equal([], await AskAsync(TinyChain.Package, question, first: 0));
    }

    private static string Format(Driver driver) => FormattableString.Invariant(
        $"{driver.Supply.Id} carries {driver.Carries:0.####}, {driver.AtLeast:0.0000} to {driver.AtMost:0.0000}");

    private static async Task<IReadOnlyList<Driver>> AskAsync(DataPackage package, ExposureQuestion question, int first)
    {
        await using var store = EmbeddedStore.InMemory(package);
        var analysis = await ExposureAnalysis.PrepareAsync(await store.OpenReaderAsync(Stop), question, Stop);
        return await analysis.FindDriversAsync(first, Stop);
    }
}
