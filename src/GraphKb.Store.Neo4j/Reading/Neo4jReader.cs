using GraphKb.Analysis.FactQueries;
using GraphKb.Analysis.Networks;
using GraphKb.Analysis.Stores;
using GraphKb.Analysis.Tables;
using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Text;
using GraphKb.Store.Neo4j.Connection;
using GraphKb.Store.Neo4j.Mapping;

namespace GraphKb.Store.Neo4j.Reading;

/// <summary>
/// Reads one content version. The entity tables and the last networks are in memory; everything else is a query, whose answer is kept,
/// and which fails with <c>STORE_CHANGED</c> once the database has another version.
/// </summary>
internal sealed class Neo4jReader : IKnowledgeReader
{
    // Neo4j allocates memory for as many rows as LIMIT allows.
    private const int MaxRowsPerList = 1000;

    private readonly Database _database;
    private readonly CachedReads _cache;
    private readonly LookupReader _lookups;
    private readonly NetworkReader _networks;
    private readonly TableListReader _tableLists;
    private readonly FactListReader _factLists;
    private readonly SearchReader _searches;

    public Neo4jReader(Database database, DatasetSummary dataset, EntityTables tables)
    {
        (_database, Dataset, Tables) = (database, dataset, tables);
        _cache = new CachedReads(database, dataset.Version);
        _lookups = new LookupReader(database, dataset.Version, _cache);
        _networks = new NetworkReader(database, dataset.Version, tables);
        _tableLists = new TableListReader(tables, _lookups, _cache);
        _factLists = new FactListReader(_cache, tables);
        _searches = new SearchReader(_cache, _lookups);
    }

    public DatasetSummary Dataset { get; }

    public EntityTables Tables { get; }

    public void ReadTogether(Action start) => _database.ReadTogether(Dataset.Version, start);

    public ValueTask<IReadOnlyList<Entity?>> FindEntitiesAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        _lookups.FindEntitiesAsync(ids, cancellationToken);

    public ValueTask<IReadOnlyList<EntityNames>> FindNamesAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        _lookups.FindNamesAsync(ids, cancellationToken);

    public async ValueTask<IReadOnlyList<string>> FindNearestIdsAsync(string id, CancellationToken cancellationToken)
    {
        var kind = EntityId.KindPrefix(id);
        if (kind == "site:")
        {
            return DidYouMean.Find(id, Tables.Sites.Ids.All);
        }

        var statement = Statement.Load("read/ids-of-kind", ("kind", kind));
        var rows = await _database.ReadAsync(statement, Dataset.Version, cancellationToken).ConfigureAwait(false);
        return DidYouMean.Find(id, rows.Select(row => (string)row[0]!));
    }

    public async ValueTask<EntityPage> ListAsync(EntityQuery query, PageRange<string> range, CancellationToken cancellationToken)
    {
        if (query is SiteQuery sites)
        {
            return await _tableLists.ListAsync(sites, range, cancellationToken).ConfigureAwait(false);
        }

        if (query is CompanyQuery companies && TableListReader.Covers(companies))
        {
            return await _tableLists.ListAsync(companies, range, cancellationToken).ConfigureAwait(false);
        }

        var entities = new List<Entity>();
        var rest = range;
        while (entities.Count <= range.Count)
        {
            rest = rest with { Count = (int)Math.Min(range.Count - (long)entities.Count + 1, MaxRowsPerList) };
            var statement = ListStatements.CreatePage(query, Tables.Minerals, rest);
            var more = await ReadEntitiesAsync(statement, cancellationToken).ConfigureAwait(false);
            entities.AddRange(more);
            if (more.Count < rest.Count)
            {
                break;
            }

            rest = range.IsFromEnd ? rest with { Before = entities[^1].Id } : rest with { After = entities[^1].Id };
        }

        var page = entities.Take(range.Count);
        return new EntityPage([.. range.IsFromEnd ? page.Reverse() : page], entities.Count > range.Count);
    }

    public ValueTask<long> CountAsync(EntityQuery query, CancellationToken cancellationToken) => query switch
    {
        SiteQuery sites => _tableLists.CountAsync(sites, cancellationToken),
        CompanyQuery companies when TableListReader.Covers(companies) => new(_tableLists.Count(companies)),
        _ => ReadCountAsync(ListStatements.CreateCount(query, Tables.Minerals), cancellationToken),
    };

    public ValueTask<IReadOnlyList<IReadOnlyList<Fact>>> GetFactsAsync(
        FactLookup by, IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        _lookups.GetFactsAsync(by, ids, cancellationToken);

    public ValueTask<IReadOnlyList<Fact?>> FindFactsAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        _lookups.FindFactsAsync(ids, cancellationToken);

    public ValueTask<FactPage> ListFactsAsync(
        FactQuery query, PageRange<ValuePosition> range, CancellationToken cancellationToken) =>
        _factLists.ListAsync(query, range, cancellationToken);

    public ValueTask<long> CountFactsAsync(FactQuery query, CancellationToken cancellationToken) =>
        _factLists.CountAsync(query, cancellationToken);

    public ValueTask<EntityPage> SearchAsync(string text, int skip, int first, CancellationToken cancellationToken) =>
        _searches.FindAsync(text, skip, first, cancellationToken);

    public ValueTask<long> CountSearchAsync(string text, CancellationToken cancellationToken) =>
        _searches.CountAsync(text, cancellationToken);

    public ValueTask<SupplyNetwork> GetNetworkAsync(string mineral, EvidenceFilter filter, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return _networks.GetAsync(mineral, filter, cancellationToken);
    }

    public async ValueTask<IReadOnlyList<Supply>> GetSuppliesAsync(
        SupplyNetwork network, IReadOnlyList<int> edges, CancellationToken cancellationToken)
    {
        if (edges.Count == 0)
        {
            return [];
        }

        var ids = await _networks.GetFactIdsAsync(network, cancellationToken).ConfigureAwait(false);
        string[] asked = [.. edges.Select(edge => ids[network.SupplyIndexes[edge]])];
        var facts = await FindFactsAsync(asked, cancellationToken).ConfigureAwait(false);
        return [.. facts.Select((fact, index) => fact as Supply ?? throw BrokenData.Error($"{asked[index]} no longer exists"))];
    }

    private ValueTask<List<Entity>> ReadEntitiesAsync(Statement statement, CancellationToken cancellationToken) =>
        _cache.ReadAsync(statement, rows => rows.ConvertAll(row => LookupReader.ReadEntity(row[0])), cancellationToken);

    private ValueTask<long> ReadCountAsync(Statement statement, CancellationToken cancellationToken) =>
        _cache.ReadAsync(statement, rows => (long)rows[0][0]!, cancellationToken);
}
