using GraphKb.Exports.Selection;
using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Store.Embedded;
using GraphKb.Testing;

namespace GraphKb.Exports.Tests.Selection;

public sealed class PackageSelectionTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_day_and_a_mineral_the_package_is_what_it_was() =>
        Assert.Same(TinyChain.Package, await SelectAsync(TinyChain.Package, null, null));

    [Fact]
    public async Task Of_several_ownerships_in_force_the_latest_remains()
    {
        var selected = await SelectAsync(TinyChain.Package, TinyChain.Day, null);

        Assert.Equal([0.6, 0.4], selected.Ownerships.Where(fact => fact.Owned == "site:refinery").Select(fact => fact.Share));
    }

    [Fact]
    public async Task What_begins_later_is_left_out()
    {
        var selected = await SelectAsync(TinyChain.Package, new(2024, 12, 31), null);

        Assert.Equal(["JPN", "KOR"], selected.Memberships.Select(fact => fact.Country));
        Assert.Equal([], selected.Measures);
    }

    [Fact]
    public async Task A_site_that_does_not_take_part_leaves_with_its_facts()
    {
        var package = TinyChain.Package with
        {
            Sites = [.. TinyChain.Package.Sites.Select(site =>
                site.Id == "site:plant" ? site with { Status = SiteStatus.Planned } : site)],
        };
        var selected = await SelectAsync(package, TinyChain.Day, null);

        Assert.DoesNotContain(selected.Sites, site => site.Id == "site:plant");
        Assert.Equal(
            ["site:depot-site:market", "site:mine-site:refinery", "site:scrap-site:refinery"],
            selected.Supplies.Select(fact => $"{fact.From}-{fact.To}").Order(StringComparer.Ordinal));
        Assert.DoesNotContain(selected.Capacities, fact => fact.Site == "site:plant");
    }

    [Fact]
    public async Task A_mineral_keeps_the_sites_of_its_closure_and_who_owns_them()
    {
        var selected = await SelectAsync(TinyChain.Package, null, "mineral:nd");

        Assert.DoesNotContain(selected.Sites, site => site.Id == "site:orphan");
        Assert.Equal(7, selected.Supplies.Count);
        Assert.Equal(["company:holding", "company:local"], selected.Companies.Select(company => company.Id));
    }

    [Fact]
    public async Task What_is_selected_refers_to_nothing_that_is_left_out()
    {
        var selected = await SelectAsync(TinyChain.Package, TinyChain.Day, "mineral:nd");

        await using var store = EmbeddedStore.InMemory(selected);
        Assert.Equal(7, (await store.ExportAsync(Stop)).Supplies.Count);
        Assert.All(selected.Ownerships, fact => Assert.Contains(
            fact.Owned, selected.Sites.Select(site => site.Id).Concat(selected.Companies.Select(company => company.Id))));
    }

    // The store builds N(m, t) of its own, for questions.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task The_supplies_are_those_of_the_network_that_questions_use(int seed)
    {
        var package = new RandomPackage(seed).Make();
        await using var store = EmbeddedStore.InMemory(package);
        var reader = await store.OpenReaderAsync(Stop);
        foreach (var (mineral, day) in package.Minerals.SelectMany(mineral => RandomPackage.Days.Select(day => (mineral, day))))
        {
            var network = await reader.GetNetworkAsync(mineral.Id, new(day), Stop);
            var selected = PackageSelection.Select(package, reader.Tables, new(day, mineral.Id));

            Assert.Equal(network.Graph.EdgeCount, selected.Supplies.Count);
            Assert.Subset(selected.Sites.Select(site => site.Id).ToHashSet(), Enumerable.Range(0, network.Graph.NodeCount)
                .Select(network.GetSiteId).ToHashSet());
        }
    }

    private static async Task<DataPackage> SelectAsync(DataPackage package, DateOnly? asOf, string? mineral) =>
        PackageSelection.Select(package, await TinyExport.GetTablesAsync(package), new(asOf, mineral));
}
