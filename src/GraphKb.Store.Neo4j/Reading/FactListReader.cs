using GraphKb.Analysis.FactQueries;
using GraphKb.Analysis.Stores;
using GraphKb.Analysis.Tables;
using GraphKb.Model.Facts;
using GraphKb.Store.Neo4j.Connection;

namespace GraphKb.Store.Neo4j.Reading;

/// <summary>Lists, counts and finds facts of one content version.</summary>
internal sealed class FactListReader(Database database, string version, EntityTables tables)
{
    /// <summary>Reads a page; the database filters and sorts.</summary>
    public async ValueTask<FactPage> ListAsync(
        FactQuery query, PageRange<ValuePosition> range, CancellationToken cancellationToken)
    {
        var statement = FactListStatements.CreatePage(query, range, tables);
        var rows = await database.ReadAsync(statement, version, cancellationToken).ConfigureAwait(false);
        var facts = rows.Take(range.Count).Select(FactReader.Read);
        return new FactPage([.. range.IsFromEnd ? facts.Reverse() : facts], rows.Count > range.Count);
    }

    public async ValueTask<long> CountAsync(FactQuery query, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(FactListStatements.CreateCount(query, tables), version, cancellationToken)
            .ConfigureAwait(false);
        return (long)rows[0][0]!;
    }

    /// <summary>Finds facts by id, one statement for each kind.</summary>
    public async ValueTask<IReadOnlyList<Fact?>> FindAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var statements = ids.Distinct().GroupBy(FactKinds.Find).Where(group => group.Key is not null)
            .Select(group => FactListStatements.CreateLookup(group.Key!.Value, group)).ToList();
        if (statements.Count == 0)
        {
            return [.. ids.Select(_ => (Fact?)null)];
        }

        // One more list of rows follows: the description of the contents.
        var results = await database.ReadAsync(statements, version, cancellationToken).ConfigureAwait(false);
        var facts = FactReader.SortById(results.Take(statements.Count).SelectMany(rows => rows).Select(FactReader.Read), fact => fact.Id)
            .ToDictionary(fact => fact.Id, StringComparer.Ordinal);
        return [.. ids.Select(id => facts.GetValueOrDefault(id))];
    }
}
