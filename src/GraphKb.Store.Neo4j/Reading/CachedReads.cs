using GraphKb.Store.Neo4j.Connection;

namespace GraphKb.Store.Neo4j.Reading;

/// <summary>Reads of one content version that are kept: a question about what is at hand reads nothing. Thread-safe.</summary>
internal sealed class CachedReads(Database database, string version)
{
    private readonly ReadCache _cache = new(database.Options.CacheBytes);

    /// <summary>Reads the answer to a statement.</summary>
    /// <param name="statement">The statement; its text and its parameters are the key.</param>
    /// <param name="parse">Makes the answer from the rows.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    public async ValueTask<T> ReadAsync<T>(Statement statement, Func<List<object?[]>, T> parse, CancellationToken cancellationToken)
    {
        var key = statement.Key;
        if (_cache.TryGet<T>(key, out var known))
        {
            return known;
        }

        var rows = await database.ReadAsync(statement, version, cancellationToken).ConfigureAwait(false);
        var answer = parse(rows);
        _cache.Add(key, answer, rows);
        return answer;
    }

    /// <summary>Finds values by id; reads those that are not at hand.</summary>
    /// <param name="group">What kind of values; an id has one value in each.</param>
    /// <param name="ids">The ids; a repeated id is answered twice.</param>
    /// <param name="read">Reads the values of some ids, each with its rows; an id without a row has no value.</param>
    /// <returns>One value per id, the default where there is none.</returns>
    public async ValueTask<IReadOnlyList<T?>> FindAsync<T>(
        string group, IReadOnlyList<string> ids, Func<IReadOnlyList<string>, Task<IEnumerable<FoundRow<T>>>> read)
    {
        var found = new Dictionary<string, T?>(ids.Count, StringComparer.Ordinal);
        var missing = new List<string>();
        foreach (var id in ids.Distinct(StringComparer.Ordinal))
        {
            if (!_cache.TryGet<T>((group, id), out var known))
            {
                missing.Add(id);
            }

            found.Add(id, known);
        }

        if (missing.Count > 0)
        {
            foreach (var row in await read(missing).ConfigureAwait(false))
            {
                found[row.Id] = row.Value;
                _cache.Add((group, row.Id), row.Value, row.Rows);
            }
        }

        return [.. ids.Select(id => found[id])];
    }
}

/// <summary>A value that was read by its id, and its rows.</summary>
internal readonly record struct FoundRow<T>(string Id, T Value, IEnumerable<object?[]> Rows);
