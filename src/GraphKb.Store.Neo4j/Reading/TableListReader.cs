using GraphKb.Analysis.Lists;
using GraphKb.Analysis.Stores;
using GraphKb.Analysis.Tables;
using GraphKb.Store.Neo4j.Connection;
using GraphKb.Store.Neo4j.Mapping;

namespace GraphKb.Store.Neo4j.Reading;

/// <summary>
/// Lists sites and companies of one content version. The entity tables choose the ids, because selectors can refer to control, which only
/// the tables know, and because a page then costs the same however many entities there are; the database returns the rows.
/// </summary>
internal sealed class TableListReader(EntityTables tables, LookupReader lookups, CachedReads cache)
{
    /// <summary>Whether the tables know everything that a list of companies asks for.</summary>
    public static bool Covers(CompanyQuery query) => query.StateOwned is null;

    public async ValueTask<EntityPage> ListAsync(SiteQuery query, PageRange<string> range, CancellationToken cancellationToken) =>
        await ListAsync(
            tables.Sites.Ids, await CompileAsync(query, cancellationToken).ConfigureAwait(false), range, cancellationToken)
            .ConfigureAwait(false);

    public ValueTask<EntityPage> ListAsync(CompanyQuery query, PageRange<string> range, CancellationToken cancellationToken) =>
        ListAsync(tables.Companies, Compile(query), range, cancellationToken);

    public async ValueTask<long> CountAsync(SiteQuery query, CancellationToken cancellationToken)
    {
        var matches = await CompileAsync(query, cancellationToken).ConfigureAwait(false);
        return Enumerable.Range(0, tables.Sites.Count).LongCount(matches);
    }

    public long Count(CompanyQuery query) => Enumerable.Range(0, tables.Companies.Count).LongCount(Compile(query));

    private async ValueTask<EntityPage> ListAsync(
        IdTable table, Func<int, bool> matches, PageRange<string> range, CancellationToken cancellationToken)
    {
        var ids = GetIndexes(table, range).Where(matches).Take(range.Count + 1).Select(index => table[index]).ToList();
        var page = ids.Take(range.Count);
        var found = await lookups.FindEntitiesAsync([.. range.IsFromEnd ? page.Reverse() : page], cancellationToken).ConfigureAwait(false);
        return new EntityPage(
            [.. found.Select(entity => entity ?? throw BrokenData.Error("a site or company no longer exists"))], ids.Count > range.Count);
    }

    // The indexes of a range, from its start on, or backward from its end.
    private static IEnumerable<int> GetIndexes(IdTable ids, PageRange<string> range)
    {
        var after = range.After is null ? -1 : ids.Find(range.After);
        var start = after >= 0 || range.After is null ? after + 1 : ~after;
        var before = range.Before is null ? ids.Count : ids.Find(range.Before);
        var end = before < 0 ? ~before : before;
        var indexes = Enumerable.Range(start, Math.Max(0, end - start));
        return range.IsFromEnd ? indexes.Reverse() : indexes;
    }

    private Func<int, bool> Compile(CompanyQuery query)
    {
        if (query.Country is null)
        {
            return static _ => true;
        }

        var countryIndex = tables.Countries.Find(query.Country);
        return companyIndex => countryIndex >= 0 && tables.HomeCountryIndexes[companyIndex] == countryIndex;
    }

    private async ValueTask<Func<int, bool>> CompileAsync(SiteQuery query, CancellationToken cancellationToken)
    {
        var matches = SiteListFilter.Compile(query, tables);
        if (query.Mineral is null)
        {
            return matches;
        }

        var statement = Statement.Load("read/sites-of-minerals", ("ids", tables.Minerals.Closure(query.Mineral)));
        var ids = await cache.ReadAsync(
            statement, rows => rows.Select(row => BrokenData.RequireText(row[0])).ToHashSet(StringComparer.Ordinal), cancellationToken)
            .ConfigureAwait(false);
        return siteIndex => ids.Contains(tables.Sites.Ids[siteIndex]) && matches(siteIndex);
    }
}
