using CsCheck;
using GraphKb.Analysis.Search;
using GraphKb.Analysis.Selectors;
using GraphKb.Analysis.Stores;
using GraphKb.Analysis.Tables;
using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Testing;

namespace GraphKb.Store.Tests.Contract;

/// <summary>The rules of every store, on random packages: its answers are compared with a plain loop over the package.</summary>
public abstract class KnowledgeStoreContract : FactListContract
{
    [Fact]
    public Task An_export_is_the_imported_package_in_the_order_of_ids() => ForPackagesAsync(async (package, store) =>
    {
        var exported = await store.ExportAsync(Stop);

        Assert.Equal(Rows(package), Rows(exported));
        Assert.Equal(exported.Supplies.Select(fact => fact.Id).Order(StringComparer.Ordinal), exported.Supplies.Select(fact => fact.Id));
        Assert.Equal(exported.Sites.Select(site => site.Id).Order(StringComparer.Ordinal), exported.Sites.Select(site => site.Id));
        Assert.Equal(ContentVersion.Compute(package), (await store.OpenReaderAsync(Stop)).Dataset.Version);
        Assert.Equal(package.Info, exported.Info);
        Assert.Equal(package.Info, (await store.OpenReaderAsync(Stop)).Dataset.Info);
    });

    [Fact]
    public Task Names_are_found_by_their_entity_in_the_order_of_their_texts() => ForPackagesAsync(async (package, store) =>
    {
        var reader = await store.OpenReaderAsync(Stop);
        string[] ids = [.. Entities(package).Select(entity => entity.Id), "site:none"];
        var found = await reader.FindNamesAsync(ids, Stop);

        var names = Names(package).ToLookup(row => row.Entity);
        for (var index = 0; index < ids.Length; index++)
        {
            Assert.Equal(
                names[ids[index]].Select(Row).Order(StringComparer.Ordinal),
                found[index].Aliases.Concat<EntityName>(found[index].Identifiers).Select(Row).Order(StringComparer.Ordinal));
            Assert.Equal(names[ids[index]].OfType<Alias>().Select(row => row.Text), found[index].Aliases.Select(row => row.Text));
            Assert.Equal(names[ids[index]].OfType<Identifier>().Select(row => row.Key), found[index].Identifiers.Select(row => row.Key));
        }
    });

    [Fact]
    public Task Facts_are_found_by_either_end_in_the_order_of_ids() => ForPackagesAsync(async (package, store) =>
    {
        var reader = await store.OpenReaderAsync(Stop);
        foreach (var (by, end) in Ends)
        {
            var facts = Facts(package).Where(fact => end(fact) is not null)
                .OrderBy(fact => fact.Id, StringComparer.Ordinal).ToLookup(fact => end(fact)!);
            string[] ids = [.. facts.Select(group => group.Key), "site:none"];
            var found = await reader.GetFactsAsync(by, ids, Stop);
            for (var index = 0; index < ids.Length; index++)
            {
                Assert.Equal(facts[ids[index]].Select(Row), found[index].Select(Row));
            }
        }
    });

    [Fact]
    public Task A_network_whose_caller_has_left_is_not_built() => ForPackagesAsync(async (package, store) =>
    {
        var reader = await store.OpenReaderAsync(Stop);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reader.GetNetworkAsync(
            package.Minerals[0].Id, new EvidenceFilter(RandomPackage.Days[0]), new CancellationToken(canceled: true)).AsTask());

        var network = await reader.GetNetworkAsync(package.Minerals[0].Id, new EvidenceFilter(RandomPackage.Days[0]), Stop);
        Assert.Equal(SlowNetwork.Build(package, package.Minerals[0].Id, RandomPackage.Days[0]).Count(), network.Graph.EdgeCount);
    });

    [Fact]
    public Task The_network_has_the_supplies_in_force_on_the_day() => ForPackagesAsync(async (package, store) =>
    {
        var reader = await store.OpenReaderAsync(Stop);
        foreach (var mineral in package.Minerals)
        {
            foreach (var day in RandomPackage.Days)
            {
                var network = await reader.GetNetworkAsync(mineral.Id, new EvidenceFilter(day), Stop);
                var edges = Enumerable.Range(0, network.Graph.EdgeCount).ToArray();
                var supplies = await reader.GetSuppliesAsync(network, edges, Stop);

                var expected = SlowNetwork.Build(package, mineral.Id, day);
                Assert.Equal(expected.Select(Row).Order(StringComparer.Ordinal), supplies.Select(Row).Order(StringComparer.Ordinal));
                Assert.All(edges, edge =>
                {
                    Assert.Equal(supplies[edge].From, reader.Tables.Sites.Ids[network.SiteIndexes[network.Graph.From(edge)]]);
                    Assert.Equal(supplies[edge].To, reader.Tables.Sites.Ids[network.SiteIndexes[network.Graph.To(edge)]]);
                    Assert.Equal(supplies[edge].Tonnes ?? double.NaN, network.Graph.Tonnes(edge));
                    Assert.Equal(supplies[edge].Evidence.Confidence, network.Confidences.Value[edge]);
                });
            }
        }
    });

    [Fact]
    public Task Supplies_under_the_least_confidence_stay_in_the_network_with_unknown_tonnes() => ForPackagesAsync(async (package, store) =>
    {
        var reader = await store.OpenReaderAsync(Stop);
        foreach (var minConfidence in RandomPackage.MinConfidences)
        {
            var network = await reader.GetNetworkAsync("mineral:re", new EvidenceFilter(RandomPackage.Days[2], minConfidence), Stop);
            var edges = Enumerable.Range(0, network.Graph.EdgeCount).ToArray();
            var supplies = await reader.GetSuppliesAsync(network, edges, Stop);

            var expected = SlowNetwork.Build(package, "mineral:re", RandomPackage.Days[2], minConfidence)
                .ToDictionary(supply => supply.Id, supply => supply.Tonnes ?? double.NaN);
            var found = edges.ToDictionary(edge => supplies[edge].Id, network.Graph.Tonnes);
            Assert.Equal(expected.OrderBy(pair => pair.Key), found.OrderBy(pair => pair.Key));
            Assert.All(Enumerable.Range(0, network.Graph.NodeCount), node => Assert.Equal(
                network.Graph.In(node).ToArray().Select(network.Graph.Tonnes), network.Graph.InTonnes(node).ToArray()));
        }
    });

    [Fact]
    public Task A_list_read_by_pages_has_every_match_once() => ForPackagesAsync(async (package, store) =>
    {
        var reader = await store.OpenReaderAsync(Stop);
        var query = new SiteQuery(new SiteSelector { Countries = ["CHN", "KOR"] }, "mineral:heavy", RandomPackage.Days[2]);
        string[] closure = ["mineral:heavy", "mineral:dy", "mineral:re"];
        var handling = package.Supplies.Where(fact => closure.Contains(fact.Mineral)).SelectMany(fact => new[] { fact.From, fact.To })
            .Concat(package.Capacities.Where(fact => closure.Contains(fact.Mineral)).Select(fact => fact.Site))
            .Concat(package.Holdings.Where(fact => closure.Contains(fact.Mineral)).Select(fact => fact.Site)).ToHashSet();
        var expected = package.Sites.Where(site => site.Country is "CHN" or "KOR" && handling.Contains(site.Id))
            .Select(site => site.Id).Order(StringComparer.Ordinal);

        var found = new List<string>();
        for (EntityPage page; ;)
        {
            page = await reader.ListAsync(query, PageRange.From(found.LastOrDefault(), 2), Stop);
            found.AddRange(page.Items.Select(entity => entity.Id));
            if (!page.HasMore)
            {
                break;
            }
        }

        Assert.Equal(expected, found);
        Assert.Equal(found.Count, await reader.CountAsync(query, Stop));
    });

    [Theory]
    [InlineData("a")]
    [InlineData("refin")]
    [InlineData("REFINERIE a")]
    [InlineData("société x")]
    [InlineData("' OR 1=1 --")]
    [InlineData("\"")]
    [InlineData("NEAR(a b)")]
    [InlineData("*")]
    [InlineData("efin")]
    [InlineData("refinry")]
    [InlineData("Refinrey b")]
    [InlineData("포스코")]
    [InlineData("퓨처")]
    [InlineData("三")]
    [InlineData("abc works")]
    [InlineData("fine metal")]
    [InlineData("q7")]
    [InlineData("kr 1")]
    [InlineData("country")]
    public Task Search_finds_parts_of_words_best_first_and_near_ones_where_nothing_else_is_found(string text) => ForPackagesAsync(
        async (package, store) =>
        {
            var expected = Search(package, text);
            var reader = await store.OpenReaderAsync(Stop);

            Assert.Equal(expected.Skip(1).Take(3), (await reader.SearchAsync(text, 1, 3, Stop)).Items.Select(entity => entity.Id));
            Assert.Equal(expected, (await reader.SearchAsync(text, 0, 500, Stop)).Items.Select(entity => entity.Id));
            Assert.Equal(expected.Count, await reader.CountSearchAsync(text, Stop));
        },
        10);

    // Entity by entity, word by word.
    private static List<string> Search(DataPackage package, string text)
    {
        if (SearchQuery.Parse(text) is not { } query)
        {
            return [];
        }

        var names = EntityNames.Group(package);
        var lines = Entities(package).OrderBy(entity => entity.Id, StringComparer.Ordinal).ToDictionary(
            entity => entity.Id,
            entity => SearchText.CreateLines(entity.Id, entity.Name, names.GetValueOrDefault(entity.Id) ?? EntityNames.None));
        var found = lines.Where(pair => query.FindRank(pair.Value) is not null).OrderBy(pair => query.FindRank(pair.Value)).ToList();
        return [.. (found.Count > 0 ? found : [.. lines.Where(pair => query.IsNear(pair.Value))]).Select(pair => pair.Key)];
    }

    /// <summary>Every row of a package as text, lists by their values, in order.</summary>
    protected static IEnumerable<string> Rows(DataPackage package) =>
        Entities(package).Select(Row).Concat(Names(package).Select(Row)).Concat(Facts(package).Select(Row)).Order(StringComparer.Ordinal);

    private static readonly (FactLookup By, Func<Fact, string?> End)[] Ends =
    [
        (FactLookup.SuppliesFrom, fact => (fact as Supply)?.From), (FactLookup.SuppliesTo, fact => (fact as Supply)?.To),
        (FactLookup.CapacitiesOfSite, fact => (fact as Capacity)?.Site), (FactLookup.HoldingsOfSite, fact => (fact as Holding)?.Site),
        (FactLookup.CapacitiesOfMineral, fact => (fact as Capacity)?.Mineral),
        (FactLookup.HoldingsOfMineral, fact => (fact as Holding)?.Mineral),
        (FactLookup.OwnershipsOfOwned, fact => (fact as Ownership)?.Owned),
        (FactLookup.OwnershipsOfOwner, fact => (fact as Ownership)?.Owner),
        (FactLookup.MembershipsOfCountry, fact => fact is Membership membership ? EntityId.ForCountry(membership.Country) : null),
        (FactLookup.MembershipsOfAlliance, fact => (fact as Membership)?.Alliance),
        (FactLookup.StatisticsOfCountry, fact => fact is Statistic statistic ? EntityId.ForCountry(statistic.Country) : null),
        (FactLookup.StatisticsOfMineral, fact => (fact as Statistic)?.Mineral),
        (FactLookup.TradesOfImporter, fact => fact is Trade trade ? EntityId.ForCountry(trade.Importer) : null),
        (FactLookup.TradesOfExporter, fact => fact is Trade trade ? EntityId.ForCountry(trade.Exporter) : null),
        (FactLookup.ScoresOfCountry, fact => fact is Score score ? EntityId.ForCountry(score.Country) : null),
    ];
}
