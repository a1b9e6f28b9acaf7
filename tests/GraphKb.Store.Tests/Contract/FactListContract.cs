using GraphKb.Analysis.FactQueries;
using GraphKb.Analysis.Stores;
using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Testing;

namespace GraphKb.Store.Tests.Contract;

/// <summary>Lists of facts and of entities, in both directions, compared with a plain loop over the package.</summary>
public abstract class FactListContract : StoreContract
{
    private static readonly FactOrder[] Orders = Enum.GetValues<FactOrder>();
    private const int PageSize = 5;
    private static readonly bool[] Directions = [false, true];

    [Fact]
    public Task A_list_of_facts_read_by_pages_has_every_match_once_in_order() => ForSeedsAsync(async (seed, package, store) =>
    {
        var reader = await store.OpenReaderAsync(Stop);
        var random = new RandomFactFilter(seed);
        foreach (var kind in FactKinds.All)
        {
            var order = random.OneOf([.. Orders.Where(order => order != FactOrder.Tonnes || FactValues.HasTonnes(kind))]);
            var query = new FactQuery(kind, random.Make(), order);
            var expected = SlowFactList.List(package, OfKind(package, kind), query.Where, order);

            Assert.Equal(expected, await ReadAllAsync(reader, query, isFromEnd: false));
            Assert.Equal(expected, await ReadAllAsync(reader, query, isFromEnd: true));
            Assert.Equal(expected.Count, await reader.CountFactsAsync(query, Stop));
        }
    });

    [Fact]
    public Task The_facts_of_a_source_are_those_of_every_kind_that_name_it() => ForPackagesAsync(async (package, store) =>
    {
        var reader = await store.OpenReaderAsync(Stop);
        foreach (var source in package.Sources)
        {
            var query = new FactQuery(null, new FactFilter { Sources = [source.Id] });
            var expected = SlowFactList.List(package, Facts(package), query.Where, FactOrder.Id);

            Assert.Equal(expected, await ReadAllAsync(reader, query, isFromEnd: false));
            Assert.Equal(expected, await ReadAllAsync(reader, query, isFromEnd: true));
            Assert.Equal(expected.Count, await reader.CountFactsAsync(query, Stop));
        }
    });

    [Fact]
    public Task A_page_between_two_positions_has_neither() => ForPackagesAsync(async (package, store) =>
    {
        var reader = await store.OpenReaderAsync(Stop);
        foreach (var order in Orders)
        {
            var all = SlowFactList.List(package, package.Supplies, FactFilter.None, order);
            if (all.Count < 3)
            {
                continue;
            }

            var byId = package.Supplies.ToDictionary(fact => fact.Id);
            var (after, before) = (FactValues.GetPosition(byId[all[0]], order), FactValues.GetPosition(byId[all[^1]], order));
            foreach (var isFromEnd in Directions)
            {
                var page = await reader.ListFactsAsync(
                    new FactQuery(FactKind.Supply, FactFilter.None, order), new(after, before, 500, isFromEnd), Stop);

                Assert.Equal(all[1..^1], page.Items.Select(fact => fact.Id));
                Assert.False(page.HasMore);
            }
        }
    });

    [Fact]
    public Task Facts_are_found_by_their_ids() => ForPackagesAsync(async (package, store) =>
    {
        var reader = await store.OpenReaderAsync(Stop);
        var facts = Facts(package).ToList();
        string[] ids = ["supply:none", "site:a", "supply:", "trade:%:x", .. facts.Select(fact => fact.Id)];

        var found = await reader.FindFactsAsync(ids, Stop);

        Assert.Equal([null, null, null, null, .. facts.Select(Row)], found.Select(fact => fact is null ? null : Row(fact)));
    });

    [Fact]
    public Task A_list_of_entities_read_from_its_end_is_the_same() => ForPackagesAsync(async (package, store) =>
    {
        var reader = await store.OpenReaderAsync(Stop);
        EntityQuery[] queries =
        [
            new CountryQuery(null, RandomPackage.Days[3]), new CountryQuery("alliance:pax", RandomPackage.Days[3]), new AllianceQuery(),
            new MineralQuery(null), new MineralQuery("mineral:re"), new CompanyQuery(null) { StateOwned = true },
            new SiteQuery(null, null, RandomPackage.Days[3]) { OpenedAfter = RandomPackage.Days[0], OpenedBefore = RandomPackage.Days[2] },
            new MeasureQuery(null, null, null, null) { Kinds = [MeasureKind.Tariff] },
            new SourceQuery(null), new SourceQuery([SourceKind.News]), new IndicatorQuery(),
        ];
        foreach (var query in queries)
        {
            var forward = await reader.ListAsync(query, PageRange.From<string>(null, 500), Stop);
            var backward = new List<string>();
            for (EntityPage? page = null; page?.HasMore != false;)
            {
                page = await reader.ListAsync(query, new(null, backward.FirstOrDefault(), 2, true), Stop);
                backward.InsertRange(0, page.Items.Select(entity => entity.Id));
            }

            Assert.Equal(forward.Items.Select(entity => entity.Id), backward);
            Assert.Equal(backward.Order(StringComparer.Ordinal), backward);
            Assert.Equal(backward.Count, await reader.CountAsync(query, Stop));
        }
    });

    [Fact]
    public Task Lists_of_entities_have_those_that_match() => ForPackagesAsync(async (package, store) =>
    {
        var reader = await store.OpenReaderAsync(Stop);
        async Task<IEnumerable<string>> ListAsync(EntityQuery query) =>
            (await reader.ListAsync(query, PageRange.From<string>(null, 500), Stop)).Items.Select(entity => entity.Id);

        Assert.Equal(
            package.Companies.Where(company => !company.StateOwned).Select(company => company.Id).Order(StringComparer.Ordinal),
            await ListAsync(new CompanyQuery(null) { StateOwned = false }));
        Assert.Equal(
            package.Sites.Where(site => site.Opened > RandomPackage.Days[0]).Select(site => site.Id).Order(StringComparer.Ordinal),
            await ListAsync(new SiteQuery(null, null, default) { OpenedAfter = RandomPackage.Days[0] }));
        Assert.Equal(
            package.Measures.Where(measure => measure.Kind == MeasureKind.Tariff).Select(measure => measure.Id),
            await ListAsync(new MeasureQuery(null, null, null, null) { Kinds = [MeasureKind.Tariff] }));
        Assert.Equal(["source:t"], await ListAsync(new SourceQuery([SourceKind.News])));
        Assert.Equal(
            package.Minerals.Where(mineral => mineral.CriticalFor.Contains("magnets")).Select(mineral => mineral.Id)
                .Order(StringComparer.Ordinal),
            await ListAsync(new MineralQuery(null) { CriticalFor = "MAGNETS" }));
    });

    private static IEnumerable<Fact> OfKind(DataPackage package, FactKind kind) =>
        Facts(package).Where(fact => fact.GetType().Name == kind.ToString());

    private static async Task<List<string>> ReadAllAsync(IKnowledgeReader reader, FactQuery query, bool isFromEnd)
    {
        var found = new List<Fact>();
        for (FactPage? page = null; page?.HasMore != false;)
        {
            var last = isFromEnd ? found.FirstOrDefault() : found.LastOrDefault();
            var position = last is null ? null : FactValues.GetPosition(last, query.OrderBy);
            page = await reader.ListFactsAsync(
                query, new(isFromEnd ? null : position, isFromEnd ? position : null, PageSize, isFromEnd), Stop);
            found.InsertRange(isFromEnd ? 0 : found.Count, page.Items);
        }

        return [.. found.Select(fact => fact.Id)];
    }
}
