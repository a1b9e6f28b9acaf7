using GraphKb.Analysis.FactQueries;
using GraphKb.Analysis.Stores;
using GraphKb.Analysis.Tables;

namespace GraphKb.Store.Neo4j.Reading;

/// <summary>Lists and counts facts of one content version.</summary>
internal sealed class FactListReader(CachedReads cache, EntityTables tables)
{
    /// <summary>Reads a page; the database filters and sorts.</summary>
    public ValueTask<FactPage> ListAsync(FactQuery query, PageRange<ValuePosition> range, CancellationToken cancellationToken) =>
        cache.ReadAsync(
            FactListStatements.CreatePage(query, range, tables),
            rows =>
            {
                var facts = rows.Take(range.Count).Select(FactReader.Read);
                return new FactPage([.. range.IsFromEnd ? facts.Reverse() : facts], rows.Count > range.Count);
            },
            cancellationToken);

    public ValueTask<long> CountAsync(FactQuery query, CancellationToken cancellationToken) =>
        cache.ReadAsync(FactListStatements.CreateCount(query, tables), rows => (long)rows[0][0]!, cancellationToken);
}
