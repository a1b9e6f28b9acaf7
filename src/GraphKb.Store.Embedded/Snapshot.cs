using GraphKb.Knowledge;
using GraphKb.Knowledge.Atlases;
using GraphKb.Knowledge.Networks;
using GraphKb.Knowledge.Stores;
using GraphKb.Model;

namespace GraphKb.Store.Embedded;

/// <summary>One immutable state of the data in memory, and the reading of it.</summary>
internal sealed class Snapshot : IKnowledgeReader
{
    private readonly SupplyIndex _supplies;
    private readonly FactIndex _facts;
    private readonly Lists _lists;
    private readonly Dictionary<string, Entity> _small;
    private readonly Site[] _sites;
    private readonly SearchConnections _search;

    public Snapshot(DataPackage package, string version, SearchConnections search)
    {
        Package = Sorted(package);
        Dataset = new DatasetSummary(version, package.EntityCount, package.FactCount, "embedded");
        Atlas = AtlasMaker.Make(Package);
        _search = search;
        _sites = [.. Package.Sites];
        _small = SearchIndex.Entities(Package with { Sites = [] }).ToDictionary(entity => entity.Id, StringComparer.Ordinal);
        _supplies = new SupplyIndex(Package.Supplies, Atlas);
        _facts = new FactIndex(Package, _supplies, Atlas);
        _lists = new Lists(Package, Atlas);
    }

    public DataPackage Package { get; }

    public DatasetSummary Dataset { get; }

    public Atlas Atlas { get; }

    public ValueTask<IReadOnlyList<Entity?>> FindEntitiesAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        new([.. ids.Select(Find)]);

    public ValueTask<IReadOnlyList<string>> FindNearestIdsAsync(string id, CancellationToken cancellationToken)
    {
        var kind = id[..(id.IndexOf(':', StringComparison.Ordinal) + 1)];
        var among = kind == "site:" ? Atlas.Sites.Ids.All
            : kind == "country:" ? Package.Countries.Select(country => country.Id)
            : _small.Keys.Where(other => kind.Length == 0 || other.StartsWith(kind, StringComparison.Ordinal));
        return new(Nearest.Find(id, among));
    }

    public ValueTask<EntityPage> ListAsync(EntityQuery query, string? after, int first, CancellationToken cancellationToken)
    {
        var found = _lists.Of(query)
            .SkipWhile(entity => after is not null && string.CompareOrdinal(entity.Id, after) <= 0)
            .Take(first + 1).ToList();
        return new(new EntityPage([.. found.Take(first)], found.Count > first));
    }

    public ValueTask<long> CountAsync(EntityQuery query, CancellationToken cancellationToken) => new(_lists.Of(query).LongCount());

    public ValueTask<IReadOnlyList<IReadOnlyList<Fact>>> GetFactsAsync(
        FactsBy by, IReadOnlyList<string> ids, CancellationToken cancellationToken) => new([.. ids.Select(id => _facts.Of(by, id))]);

    public ValueTask<EntityPage> SearchAsync(string text, int skip, int first, CancellationToken cancellationToken)
    {
        if (SearchIndex.Terms(text) is not { } terms)
        {
            return new(new EntityPage([], false));
        }

        var ids = _search.Use(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = Sql.Search;
            command.Parameters.AddWithValue("$terms", terms);
            command.Parameters.AddWithValue("$text", text.Trim());
            command.Parameters.AddWithValue("$first", first + 1);
            command.Parameters.AddWithValue("$skip", skip);
            using var reader = command.ExecuteReader();
            var found = new List<string>();
            while (reader.Read())
            {
                found.Add(reader.GetString(0));
            }

            return found;
        });
        return new(new EntityPage([.. ids.Take(first).Select(Find).OfType<Entity>()], ids.Count > first));
    }

    public ValueTask<long> CountSearchAsync(string text, CancellationToken cancellationToken) =>
        SearchIndex.Terms(text) is not { } terms ? new(0) : new(_search.Use(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = Sql.CountSearch;
            command.Parameters.AddWithValue("$terms", terms);
            return (long)command.ExecuteScalar()!;
        }));

    public ValueTask<SupplyNetwork> GetNetworkAsync(string mineral, DateOnly asOf, CancellationToken cancellationToken) =>
        new(Atlas.Memory.Get((nameof(SupplyNetwork), mineral, asOf), () => _supplies.NetworkOf(mineral, asOf)));

    public ValueTask<IReadOnlyList<Supply>> GetSuppliesAsync(
        SupplyNetwork network, IReadOnlyList<int> edges, CancellationToken cancellationToken) =>
        new([.. edges.Select(edge => Package.Supplies[network.SupplyRows[edge]])]);

    private Entity? Find(string id)
    {
        var site = Atlas.Sites.Ids.Find(id);
        return site >= 0 ? _sites[site] : _small.GetValueOrDefault(id);
    }

    private static bool IsInOrder<T>(IReadOnlyList<T> rows)
        where T : Entity
    {
        for (var row = 1; row < rows.Count; row++)
        {
            if (string.CompareOrdinal(rows[row - 1].Id, rows[row].Id) > 0)
            {
                return false;
            }
        }

        return true;
    }

    private static DataPackage Sorted(DataPackage package)
    {
        IReadOnlyList<T> ById<T>(IReadOnlyList<T> rows)
            where T : Entity => IsInOrder(rows) ? rows : [.. rows.OrderBy(row => row.Id, StringComparer.Ordinal)];
        IReadOnlyList<T> ByFact<T>(IReadOnlyList<T> rows)
            where T : Fact => [.. rows.OrderBy(row => row.Id, StringComparer.Ordinal)];
        return package with
        {
            Countries = ById(package.Countries),
            Alliances = ById(package.Alliances),
            Minerals = ById(package.Minerals),
            Companies = ById(package.Companies),
            Sites = ById(package.Sites),
            Measures = ById(package.Measures),
            Sources = ById(package.Sources),
            Supplies = SupplyIndex.Sorted(package.Supplies),
            Capacities = ByFact(package.Capacities),
            Holdings = ByFact(package.Holdings),
            Ownerships = ByFact(package.Ownerships),
            Memberships = ByFact(package.Memberships),
            Statistics = ByFact(package.Statistics),
            Trades = ByFact(package.Trades),
        };
    }
}
