using GraphKb.Analysis.Chains;
using GraphKb.Analysis.Networks;
using GraphKb.Analysis.Search;
using GraphKb.Analysis.Selectors;
using GraphKb.Analysis.Stores;
using GraphKb.Analysis.Tables;
using GraphKb.Engine.Paths;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Text;
using GraphKb.Store.Neo4j.Rows;
using GraphKb.Store.Neo4j.Transport;

namespace GraphKb.Store.Neo4j.Reading;

/// <summary>
/// One version of the contents. The tables and the last networks are kept; everything else is asked of the database, which must
/// still hold this version then.
/// </summary>
internal sealed class Neo4jReader : IKnowledgeReader
{
    // A server makes room for all that a statement may list.
    private const int MostAtOnce = 1000;

    private readonly Database _database;
    private readonly NetworkReader _networks;
    private readonly ChainFinder _chains;
    private readonly Kept<string, HashSet<string>> _handling = new();

    public Neo4jReader(Database database, DatasetSummary dataset, EntityTables tables)
    {
        (_database, Dataset, Tables) = (database, dataset, tables);
        _networks = new NetworkReader(database, dataset.Version, tables);
        _chains = new ChainFinder(database, dataset.Version, _networks);
    }

    public DatasetSummary Dataset { get; }

    public EntityTables Tables { get; }

    public async ValueTask<IReadOnlyList<Entity?>> FindEntitiesAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var rows = await AskAsync(Statement.Of("look-ups/entities", ("ids", ids.Distinct())), cancellationToken).ConfigureAwait(false);
        var found = rows.ToDictionary(row => (string)row[0]!, row => EntityOf(row[1]), StringComparer.Ordinal);
        return [.. ids.Select(id => found.GetValueOrDefault(id))];
    }

    public async ValueTask<IReadOnlyList<string>> FindNearestIdsAsync(string id, CancellationToken cancellationToken)
    {
        var kind = EntityId.KindPrefix(id);
        if (kind == "site:")
        {
            return DidYouMean.Find(id, Tables.Sites.Ids.All);
        }

        var rows = await AskAsync(Statement.Of("look-ups/ids", ("kind", kind)), cancellationToken).ConfigureAwait(false);
        return DidYouMean.Find(id, rows.Select(row => (string)row[0]!));
    }

    public async ValueTask<EntityPage> ListAsync(EntityQuery query, string? after, int first, CancellationToken cancellationToken)
    {
        if (query is SiteQuery sites)
        {
            var matches = await MatcherAsync(sites, cancellationToken).ConfigureAwait(false);
            var ids = SitesAfter(after).Where(matches).Take(first + 1).Select(site => Tables.Sites.Ids[site]).ToList();
            var page = await FindEntitiesAsync([.. ids.Take(first)], cancellationToken).ConfigureAwait(false);
            return new EntityPage([.. page.Select(site => site ?? throw Fields.Broken("a site that was there is not there"))], ids.Count > first);
        }

        var found = new List<Entity>();
        while (found.Count <= first)
        {
            var asked = (int)Math.Min(first - (long)found.Count + 1, MostAtOnce);
            var statement = ListStatements.Page(query, Tables.Minerals, found.Count == 0 ? after : found[^1].Id, asked);
            var rows = await AskAsync(statement, cancellationToken).ConfigureAwait(false);
            found.AddRange(rows.Select(row => EntityOf(row[0])));
            if (rows.Count < asked)
            {
                break;
            }
        }

        return new EntityPage([.. found.Take(first)], found.Count > first);
    }

    public async ValueTask<long> CountAsync(EntityQuery query, CancellationToken cancellationToken)
    {
        if (query is SiteQuery sites)
        {
            var matches = await MatcherAsync(sites, cancellationToken).ConfigureAwait(false);
            return SitesAfter(null).LongCount(matches);
        }

        return (long)(await AskAsync(ListStatements.Count(query, Tables.Minerals), cancellationToken).ConfigureAwait(false))[0][0]!;
    }

    public async ValueTask<IReadOnlyList<IReadOnlyList<Fact>>> GetFactsAsync(
        FactLookup by, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var rows = await AskAsync(FactRows.By(by, ids.Distinct()), cancellationToken).ConfigureAwait(false);
        var facts = FactRows.Ordered(rows.Select(row => (End: FactRows.End(by, row), Fact: FactRows.Read(row))), pair => pair.Fact.Id)
            .ToLookup(pair => pair.End, pair => pair.Fact, StringComparer.Ordinal);
        return [.. ids.Select(id => (IReadOnlyList<Fact>)[.. facts[id]])];
    }

    public async ValueTask<EntityPage> SearchAsync(string text, int skip, int first, CancellationToken cancellationToken)
    {
        var words = SearchText.Normalize(text);
        if (words.Length == 0)
        {
            return new EntityPage([], false);
        }

        var terms = Terms(words);
        var rows = await AskAsync(
            Statement.Of("search/find", ("term", terms[0]), ("terms", terms), ("asked", words), ("skip", skip), ("first", first + 1)) with { MayTakeLong = true }, cancellationToken)
            .ConfigureAwait(false);
        return new EntityPage([.. rows.Take(first).Select(row => EntityOf(row[0]))], rows.Count > first);
    }

    public async ValueTask<long> CountSearchAsync(string text, CancellationToken cancellationToken)
    {
        var words = SearchText.Normalize(text);
        if (words.Length == 0)
        {
            return 0;
        }

        var terms = Terms(words);
        var statement = Statement.Of("search/count", ("term", terms[0]), ("terms", terms)) with { MayTakeLong = true };
        return (long)(await AskAsync(statement, cancellationToken).ConfigureAwait(false))[0][0]!;
    }

    public ValueTask<SupplyNetwork> GetNetworkAsync(string mineral, DateOnly asOf, CancellationToken cancellationToken) =>
        _networks.GetAsync(mineral, asOf, cancellationToken);

    public async ValueTask<IReadOnlyList<Supply>> GetSuppliesAsync(
        SupplyNetwork network, IReadOnlyList<int> edges, CancellationToken cancellationToken)
    {
        if (edges.Count == 0)
        {
            return [];
        }

        var ids = _networks.FactsOf(network).FactIds;
        var asked = edges.Distinct().Select(edge => new Dictionary<string, object?>
        {
            ["from"] = Tables.Sites.Ids[network.SiteIndexes[network.Graph.From(edge)]],
            ["id"] = ids[edge],
        });
        var rows = await AskAsync(Statement.Of("look-ups/supplies", ("rows", asked)), cancellationToken).ConfigureAwait(false);
        var found = FactRows.SuppliesById(rows);
        return [.. edges.Select(edge => found.GetValueOrDefault(ids[edge]) ?? throw Fields.Broken($"{ids[edge]} was there and is not there"))];
    }

    public ValueTask<ChainPage?> FindChainsAsync(
        SupplyNetwork network, PathQuery paths, int skip, int first, CancellationToken cancellationToken) =>
        _chains.FindAsync(network, paths, skip, first, cancellationToken);

    private static Entity EntityOf(object? properties) =>
        EntityKinds.Read(properties as IReadOnlyDictionary<string, object?> ?? throw Fields.Broken("a node without properties"));

    // A blank before each: the words lie with a blank before each, so that only beginnings of words are found.
    private static string[] Terms(string words) => [.. words.Split(' ').Select(word => " " + word)];

    private Task<List<object?[]>> AskAsync(Statement statement, CancellationToken cancellationToken) =>
        _database.ReadAsync(statement, Dataset.Version, cancellationToken);

    private IEnumerable<int> SitesAfter(string? after)
    {
        var place = after is null ? 0 : Tables.Sites.Ids.Find(after);
        var start = after is null ? 0 : place < 0 ? ~place : place + 1;
        return Enumerable.Range(start, Tables.Sites.Count - start);
    }

    private async ValueTask<Func<int, bool>> MatcherAsync(SiteQuery query, CancellationToken cancellationToken)
    {
        var matches = query.Where is null ? _ => true : SiteMatcher.Compile(query.Where, Tables, query.AsOf);
        if (query.Mineral is null)
        {
            return matches;
        }

        var handling = await _handling.GetAsync(query.Mineral, () => HandlingAsync(query.Mineral), cancellationToken).ConfigureAwait(false);
        return site => handling.Contains(Tables.Sites.Ids[site]) && matches(site);
    }

    private async Task<HashSet<string>> HandlingAsync(string mineral)
    {
        var statement = Statement.Of("lists/sites-of-minerals", ("minerals", Tables.Minerals.Closure(mineral)));
        var rows = await AskAsync(statement, CancellationToken.None).ConfigureAwait(false);
        return rows.Select(row => Fields.Id(row[0])).ToHashSet(StringComparer.Ordinal);
    }
}
