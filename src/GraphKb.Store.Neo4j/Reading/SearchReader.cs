using GraphKb.Analysis.Search;
using GraphKb.Analysis.Stores;
using GraphKb.Store.Neo4j.Connection;
using GraphKb.Store.Neo4j.Mapping;

namespace GraphKb.Store.Neo4j.Reading;

/// <summary>Searches entities of one content version by their property <c>words</c>, which a text index serves since 4.4.</summary>
/// <param name="cache">The reads of the version.</param>
/// <param name="lookups">The lookups of the version.</param>
internal sealed class SearchReader(CachedReads cache, LookupReader lookups)
{
    // Nearly every id contains the name of a kind, so such a word finds nearly everything.
    private static readonly string[] Kinds = ["site", "source", "company", "country", "mineral", "measure", "alliance", "indicator"];

    public async ValueTask<EntityPage> FindAsync(string text, int skip, int first, CancellationToken cancellationToken)
    {
        if (SearchQuery.Parse(text) is not { } query)
        {
            return new EntityPage([], false);
        }

        var statement = Statement.Load(
            "read/search",
            ("term", Leading(query)), ("terms", query.Terms), ("beginnings", query.Beginnings), ("id", query.Id), ("line", query.Line),
            ("lineBeginning", query.LineBeginning), ("skip", skip), ("first", first + 1)) with
        {
            MayTakeLong = true,
        };
        var found = await cache.ReadAsync(
            statement, rows => rows.ConvertAll(row => LookupReader.ReadEntity(row[0])), cancellationToken).ConfigureAwait(false);
        return found.Count > 0 || (skip > 0 && await CountContainedAsync(query, cancellationToken).ConfigureAwait(false) > 0)
            ? new EntityPage([.. found.Take(first)], found.Count > first)
            : await FindNearAsync(query, skip, first, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<long> CountAsync(string text, CancellationToken cancellationToken)
    {
        if (SearchQuery.Parse(text) is not { } query)
        {
            return 0;
        }

        var count = await CountContainedAsync(query, cancellationToken).ConfigureAwait(false);
        return count > 0 ? count : (await ReadNearAsync(query, cancellationToken).ConfigureAwait(false)).Count;
    }

    private ValueTask<long> CountContainedAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        var statement = Statement.Load("read/count-search", ("term", Leading(query)), ("terms", query.Terms)) with { MayTakeLong = true };
        return cache.ReadAsync(statement, rows => (long)rows[0][0]!, cancellationToken);
    }

    private async ValueTask<EntityPage> FindNearAsync(SearchQuery query, int skip, int first, CancellationToken cancellationToken)
    {
        var ids = await ReadNearAsync(query, cancellationToken).ConfigureAwait(false);
        var page = await lookups.FindEntitiesAsync([.. ids.Skip(skip).Take(first)], cancellationToken).ConfigureAwait(false);
        return new EntityPage(
            [.. page.Select(entity => entity ?? throw BrokenData.Error("an entity no longer exists"))], ids.Count > (long)skip + first);
    }

    // The database finds what contains a part of the word; how far it is from the word is computed here, as in the embedded store.
    private async ValueTask<IReadOnlyList<string>> ReadNearAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        if (query.NearParts.Count == 0)
        {
            return [];
        }

        var statement = Statement.Load("read/search-near", ("parts", query.NearParts)) with { MayTakeLong = true };
        return await cache.ReadAsync<IReadOnlyList<string>>(
            statement,
            rows =>
            [
                .. rows.Where(row => query.IsNear(BrokenData.RequireText(row[1]))).Select(row => BrokenData.RequireText(row[0]))
                    .Order(StringComparer.Ordinal),
            ],
            cancellationToken).ConfigureAwait(false);
    }

    // The term that the index looks up; the others are compared in what it finds.
    private static string Leading(SearchQuery query) =>
        query.Terms.OrderBy(term => Kinds.Contains(term)).ThenByDescending(term => term.Length).First();
}
