using GraphQL.DataLoader;

namespace GraphKb.Api.Requests;

/// <summary>Gathers the keys that one level of a query asks for and fetches them in one call to the store.</summary>
/// <typeparam name="TValue">What a key stands for.</typeparam>
/// <param name="fetch">Fetches a value a key.</param>
internal sealed class Loader<TValue>(Func<IReadOnlyList<string>, CancellationToken, ValueTask<IReadOnlyList<TValue>>> fetch)
{
    private Batch _open = new();

    /// <summary>Asks for one key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="then">What to make of its value.</param>
    /// <returns>A promise that the execution waits for after the whole level has asked.</returns>
    public IDataLoaderResult One(string key, Func<TValue, object?> then) => Many([key], values => then(values[0]));

    /// <summary>Asks for several keys.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="then">What to make of their values.</param>
    /// <returns>A promise that the execution waits for after the whole level has asked.</returns>
    public IDataLoaderResult Many(IReadOnlyList<string> keys, Func<IReadOnlyList<TValue>, object?> then)
    {
        if (_open.IsSent)
        {
            _open = new Batch();
        }

        var batch = _open;
        foreach (var key in keys)
        {
            batch.Places.TryAdd(key, batch.Places.Count);
        }

        return new Promise(async cancellationToken =>
        {
            batch.Answer ??= fetch([.. batch.Places.Keys], cancellationToken).AsTask();
            var values = await batch.Answer.ConfigureAwait(false);
            return then([.. keys.Select(key => values[batch.Places[key]])]);
        });
    }

    private sealed class Batch
    {
        public Dictionary<string, int> Places { get; } = new(StringComparer.Ordinal);

        public Task<IReadOnlyList<TValue>>? Answer { get; set; }

        public bool IsSent => Answer is not null;
    }

    private sealed class Promise(Func<CancellationToken, Task<object?>> get) : IDataLoaderResult
    {
        public Task<object?> GetResultAsync(CancellationToken cancellationToken = default) => get(cancellationToken);
    }
}
