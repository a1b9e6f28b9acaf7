using GraphKb.Analysis.FactQueries;
using GraphKb.Analysis.Networks;
using GraphKb.Analysis.Stores;
using GraphKb.Analysis.Tables;
using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Text;
using GraphKb.Store.Embedded.InMemory;

namespace GraphKb.Store.Embedded;

/// <summary>One immutable state of the data in memory. All reads of a query use one snapshot.</summary>
internal sealed class Snapshot : IKnowledgeReader
{
    private readonly SupplyIndex _supplies;
    private readonly FactIndex _facts;
    private readonly EntityLists _lists;
    private readonly FactLists _factLists;
    private readonly Dictionary<string, Entity> _small;
    private readonly SearchIndex _search;
    private readonly RecentRows<Site> _siteRows;
    private readonly RecentRows<Supply> _supplyRows;

    public Snapshot(StoreContents contents)
    {
        Contents = contents;
        Dataset = new DatasetSummary(contents.Version, contents.Package.EntityCount, contents.Package.FactCount, EmbeddedStore.StoreName)
        {
            Info = contents.Package.Info,
        };
        _search = new SearchIndex(contents);
        _small = contents.SmallEntities.ToDictionary(entity => entity.Id, StringComparer.Ordinal);
        _supplies = new SupplyIndex(contents.Supplies);
        _facts = new FactIndex(contents, _supplies);
        _siteRows = new RecentRows<Site>(contents.Sites.Rows);
        _lists = new EntityLists(contents, _supplies, _siteRows);
        _factLists = new FactLists(contents);
        _supplyRows = new RecentRows<Supply>(contents.Supplies.Rows);
    }

    public StoreContents Contents { get; }

    public DatasetSummary Dataset { get; }

    public EntityTables Tables => Contents.Tables;

    public void ReadTogether(Action start) => start();

    public ValueTask<IReadOnlyList<Entity?>> FindEntitiesAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        new([.. ids.Select(Find)]);

    public ValueTask<IReadOnlyList<EntityNames>> FindNamesAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        new([.. ids.Select(id => Contents.Names.GetValueOrDefault(id) ?? EntityNames.None)]);

    public ValueTask<IReadOnlyList<string>> FindNearestIdsAsync(string id, CancellationToken cancellationToken)
    {
        var kind = EntityId.KindPrefix(id);
        var among = kind == "site:" ? Tables.Sites.Ids.All
            : _small.Keys.Where(other => kind.Length == 0 || other.StartsWith(kind, StringComparison.Ordinal));
        return new(DidYouMean.Find(id, among));
    }

    public ValueTask<EntityPage> ListAsync(EntityQuery query, PageRange<string> range, CancellationToken cancellationToken)
    {
        var found = Stoppable(_lists.List(query, range, cancellationToken), cancellationToken).Take(range.Count + 1).ToList();
        var hasMore = found.Count > range.Count;
        var page = found.Take(range.Count);
        return new(new EntityPage([.. range.IsFromEnd ? page.Reverse() : page], hasMore));
    }

    public ValueTask<long> CountAsync(EntityQuery query, CancellationToken cancellationToken) =>
        new(_lists.Count(query, cancellationToken));

    public ValueTask<IReadOnlyList<IReadOnlyList<Fact>>> GetFactsAsync(
        FactLookup by, IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        new([.. Stoppable(ids, cancellationToken).Select(id => _facts.Find(by, id))]);

    public ValueTask<IReadOnlyList<Fact?>> FindFactsAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        new([.. ids.Select(_factLists.Find)]);

    public ValueTask<FactPage> ListFactsAsync(
        FactQuery query, PageRange<ValuePosition> range, CancellationToken cancellationToken) =>
        new(_factLists.List(query, range, cancellationToken));

    public ValueTask<long> CountFactsAsync(FactQuery query, CancellationToken cancellationToken) =>
        new(_factLists.Count(query, cancellationToken));

    public ValueTask<EntityPage> SearchAsync(string text, int skip, int first, CancellationToken cancellationToken)
    {
        var ids = _search.Find(text, skip, first + 1, cancellationToken);
        return new(new EntityPage([.. ids.Take(first).Select(id => Find(id)!)], ids.Count > first));
    }

    public ValueTask<long> CountSearchAsync(string text, CancellationToken cancellationToken) =>
        new(_search.Count(text, cancellationToken));

    public ValueTask<SupplyNetwork> GetNetworkAsync(string mineral, EvidenceFilter filter, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var network = Tables.Cache.GetOrAdd(
            (nameof(SupplyNetwork), mineral, filter.AsOf),
            () => MineralEdges.Get(mineral, Contents.Supplies, _supplies, Tables, cancellationToken).Build(filter.AsOf, cancellationToken),
            cancellationToken);
        return new(network.RelyOn(filter.MinConfidence));
    }

    public ValueTask<IReadOnlyList<Supply>> GetSuppliesAsync(
        SupplyNetwork network, IReadOnlyList<int> edges, CancellationToken cancellationToken) =>
        new([.. edges.Select(edge => _supplyRows[network.SupplyIndexes[edge]])]);

    private static IEnumerable<T> Stoppable<T>(IEnumerable<T> rows, CancellationToken cancellationToken)
    {
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return row;
        }
    }

    private Entity? Find(string id)
    {
        var siteIndex = Tables.Sites.Ids.Find(id);
        return siteIndex >= 0 ? _siteRows[siteIndex] : _small.GetValueOrDefault(id);
    }
}
