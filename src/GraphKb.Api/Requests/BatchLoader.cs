using GraphQL.DataLoader;

namespace GraphKb.Api.Requests;

/// <summary>
/// Collects the keys that the resolvers of one level of a query request, and fetches them in one call to the store. Belongs to one
/// request; not thread-safe, because resolvers of a request run one after the other.
/// </summary>
/// <typeparam name="TValue">The value of a key.</typeparam>
/// <param name="reads">The reads of the level, with which the call starts.</param>
/// <param name="fetch">Fetches one value per key, in the order of the keys.</param>
internal sealed class BatchLoader<TValue>(
    LevelReads reads, Func<IReadOnlyList<string>, CancellationToken, ValueTask<IReadOnlyList<TValue>>> fetch)
{
    private Batch? _open;

    /// <summary>Requests one key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="convert">Turns the value of the key into the result of the field.</param>
    /// <returns>A result that GraphQL.NET awaits after it has called all resolvers of the level.</returns>
    public IDataLoaderResult Load(string key, Func<TValue, object?> convert)
    {
        var batch = GetOpenBatch();
        var keyIndex = batch.Add(key);
        return new Result(reads, batch, values => convert(values[keyIndex]));
    }

    /// <summary>Requests several keys.</summary>
    /// <param name="keys">The keys; a key may be repeated.</param>
    /// <param name="convert">Turns the values, in the order of the keys, into the result of the field.</param>
    /// <returns>A result that GraphQL.NET awaits after it has called all resolvers of the level.</returns>
    public IDataLoaderResult LoadMany(IReadOnlyList<string> keys, Func<IReadOnlyList<TValue>, object?> convert)
    {
        var batch = GetOpenBatch();
        int[] keyIndexes = [.. keys.Select(batch.Add)];
        return new Result(reads, batch, values => convert(Array.ConvertAll(keyIndexes, keyIndex => values[keyIndex])));
    }

    private Batch GetOpenBatch()
    {
        if (_open is null or { Values: not null })
        {
            var opened = _open = new Batch();
            reads.Add(stop => opened.Values = FetchAsync(opened, stop));
        }

        return _open;
    }

    // An exception becomes part of the task, even one that is thrown before the first await.
    private async Task<IReadOnlyList<TValue>> FetchAsync(Batch batch, CancellationToken cancellationToken) =>
        await fetch([.. batch.KeyIndexes.Keys], cancellationToken).ConfigureAwait(false);

    private sealed class Batch
    {
        public Dictionary<string, int> KeyIndexes { get; } = new(StringComparer.Ordinal);

        // Null until the batch is sent.
        public Task<IReadOnlyList<TValue>>? Values { get; set; }

        public int Add(string key)
        {
            KeyIndexes.TryAdd(key, KeyIndexes.Count);
            return KeyIndexes[key];
        }
    }

    private sealed class Result(LevelReads reads, Batch batch, Func<IReadOnlyList<TValue>, object?> convert) : IDataLoaderResult
    {
        public async Task<object?> GetResultAsync(CancellationToken cancellationToken = default)
        {
            reads.Start(cancellationToken);
            return convert(await batch.Values!.ConfigureAwait(false));
        }
    }
}
