namespace GraphKb.Analysis.Tables;

/// <summary>
/// A bounded cache of values that are fetched asynchronously. Thread-safe. Concurrent callers of the same key share one fetch;
/// a failed fetch is not cached.
/// </summary>
/// <typeparam name="TKey">Compared by value: a string, a tuple or a record.</typeparam>
/// <typeparam name="TValue">An immutable or thread-safe value, because all callers share it.</typeparam>
/// <param name="capacity">The number of entries to hold, 1 or more; one more evicts the least recently used.</param>
/// <param name="name">The name under which lookups are counted for telemetry; null does not count them.</param>
public sealed class AsyncCache<TKey, TValue>(int capacity, string? name = null)
    where TKey : notnull
{
    private readonly LruCache<TKey, Task<TValue>> _tasks = new(capacity, name: name);

    /// <summary>The total size of the values to hold at most, in the unit of <see cref="GetSize"/>; the last used is held anyway.</summary>
    public long SizeLimit { get; init; } = long.MaxValue;

    /// <summary>The size of a value, 0 or more.</summary>
    public Func<TValue, long> GetSize { get; init; } = static _ => 0;

    /// <summary>Gets a value, or fetches it where the cache has none.</summary>
    /// <param name="key">The key.</param>
    /// <param name="fetch">Fetches the value. It is not cancelled with one of its callers, because others may wait for it too.</param>
    /// <param name="cancellationToken">Cancels the wait of this caller.</param>
    /// <returns>The value.</returns>
    public async ValueTask<TValue> GetAsync(TKey key, Func<Task<TValue>> fetch, CancellationToken cancellationToken)
    {
        var task = _tasks.GetOrAdd(key, fetch, cancellationToken);
        try
        {
            var value = await task.WaitAsync(cancellationToken).ConfigureAwait(false);
            _tasks.Trim(fetched => fetched.IsCompletedSuccessfully ? GetSize(fetched.Result) : 0, SizeLimit);
            return value;
        }
        catch when (task.IsFaulted || task.IsCanceled)
        {
            _tasks.Remove(key, task);
            throw;
        }
    }
}
