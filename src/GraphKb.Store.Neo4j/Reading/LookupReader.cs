using GraphKb.Analysis.FactQueries;
using GraphKb.Analysis.Stores;
using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Store.Neo4j.Connection;
using GraphKb.Store.Neo4j.Mapping;

namespace GraphKb.Store.Neo4j.Reading;

/// <summary>Finds entities and facts of one content version by ids.</summary>
internal sealed class LookupReader(Database database, string version, CachedReads cache)
{
    private const string Entities = nameof(Entities);
    private const string Facts = nameof(Facts);
    private const string Names = nameof(Names);

    /// <summary>Reads the entity of a map of properties.</summary>
    public static Entity ReadEntity(object? properties) => EntityMapping.Read(BrokenData.RequireProperties(properties));

    public ValueTask<IReadOnlyList<Entity?>> FindEntitiesAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        cache.FindAsync<Entity>(Entities, ids, async missing =>
        {
            var rows = await ReadAsync(Statement.Load("read/entities-by-id", ("ids", missing)), cancellationToken).ConfigureAwait(false);
            return rows.Select(row => new FoundRow<Entity>((string)row[0]!, ReadEntity(row[1]), [row]));
        });

    /// <summary>Finds the names of entities, which are properties of their nodes.</summary>
    public async ValueTask<IReadOnlyList<EntityNames>> FindNamesAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var found = await cache.FindAsync<EntityNames>(Names, ids, async missing =>
        {
            var rows = await ReadAsync(Statement.Load("read/entities-by-id", ("ids", missing)), cancellationToken).ConfigureAwait(false);
            return rows.Select(row => new FoundRow<EntityNames>(
                (string)row[0]!, NameMapping.Read(BrokenData.RequireProperties(row[1])), [row]));
        }).ConfigureAwait(false);
        return [.. found.Select(names => names ?? EntityNames.None)];
    }

    /// <summary>Finds facts by the id of one of their entities; each list is in the order of the fact ids.</summary>
    public async ValueTask<IReadOnlyList<IReadOnlyList<Fact>>> GetFactsAsync(
        FactLookup by, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var found = await cache.FindAsync<IReadOnlyList<Fact>>(by.ToString(), ids, async missing =>
        {
            var rows = await ReadAsync(FactLookupStatements.Create(by, missing), cancellationToken).ConfigureAwait(false);
            var idColumnIndex = FactLookupStatements.IsByStart(by) ? 1 : 2;
            var sorted = FactReader.SortById(rows.Select(row => (Fact: FactReader.Read(row), Row: row)), pair => pair.Fact.Id)
                .ToLookup(pair => (string)pair.Row[idColumnIndex]!, StringComparer.Ordinal);
            return missing.Select(id => new FoundRow<IReadOnlyList<Fact>>(
                id, [.. sorted[id].Select(pair => pair.Fact)], sorted[id].Select(pair => pair.Row)));
        }).ConfigureAwait(false);
        return found!;
    }

    /// <summary>Finds facts by id, one statement for each kind.</summary>
    public ValueTask<IReadOnlyList<Fact?>> FindFactsAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        cache.FindAsync<Fact>(Facts, ids, async missing =>
        {
            var statements = missing.GroupBy(FactKinds.Find).Where(group => group.Key is not null)
                .Select(group => FactListStatements.CreateLookup(group.Key!.Value, group)).ToList();
            return statements.Count == 0 ? [] : await ReadFactsAsync(statements, cancellationToken).ConfigureAwait(false);
        });

    private async Task<IEnumerable<FoundRow<Fact>>> ReadFactsAsync(List<Statement> statements, CancellationToken cancellationToken)
    {
        // One more list of rows follows: the description of the contents.
        var results = await database.ReadAsync(statements, version, cancellationToken).ConfigureAwait(false);
        return FactReader
            .SortById(
                results.Take(statements.Count).SelectMany(rows => rows).Select(row => (Fact: FactReader.Read(row), Row: row)),
                pair => pair.Fact.Id)
            .Select(pair => new FoundRow<Fact>(pair.Fact.Id, pair.Fact, [pair.Row]));
    }

    private Task<List<object?[]>> ReadAsync(Statement statement, CancellationToken cancellationToken) =>
        database.ReadAsync(statement, version, cancellationToken);
}
