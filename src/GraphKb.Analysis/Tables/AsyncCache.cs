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
    private readonly LruCache<TKey, SharedFetch> _fetches = new(capacity, name: name);

    /// <summary>The total size of the values to hold at most, in the unit of <see cref="GetSize"/>; the last used is held anyway.</summary>
    public long SizeLimit { get; init; } = long.MaxValue;

    /// <summary>The size of a value, 0 or more.</summary>
    public Func<TValue, long> GetSize { get; init; } = static _ => 0;

    /// <summary>Gets a value, or fetches it where the cache has none.</summary>
    /// <param name="key">The key.</param>
    /// <param name="fetch">Fetches the value. Its token is cancelled when no caller waits any more.</param>
    /// <param name="cancellationToken">Cancels the wait of this caller.</param>
    /// <returns>The value.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async ValueTask<TValue> GetAsync(
        TKey key, Func<CancellationToken, Task<TValue>> fetch, CancellationToken cancellationToken)
    {
        var shared = Join(key, fetch, cancellationToken);
        try
        {
            var value = await shared.Value.WaitAsync(cancellationToken).ConfigureAwait(false);
            _fetches.Trim(fetched => fetched.Value.IsCompletedSuccessfully ? GetSize(fetched.Value.Result) : 0, SizeLimit);
            return value;
        }
        catch when (shared.Value.IsFaulted || shared.Value.IsCanceled)
        {
            _fetches.Remove(key, shared);
            throw;
        }
        finally
        {
            if (shared.Leave())
            {
                _fetches.Remove(key, shared);
                shared.Dispose();
            }
        }
    }

    private SharedFetch Join(TKey key, Func<CancellationToken, Task<TValue>> fetch, CancellationToken cancellationToken)
    {
        while (true)
        {
            var shared = _fetches.GetOrAdd(key, () => new SharedFetch(fetch), cancellationToken);
            if (shared.TryJoin())
            {
                return shared;
            }

            _fetches.Remove(key, shared);
        }
    }

    /// <summary>A fetch and the number of callers that wait for it.</summary>
    private sealed class SharedFetch : IDisposable
    {
        private readonly Lock _lock = new();
        private readonly CancellationTokenSource _stop = new();
        private int _callers;
        private bool _isAbandoned;

        public SharedFetch(Func<CancellationToken, Task<TValue>> fetch) => Value = fetch(_stop.Token);

        public Task<TValue> Value { get; }

        public void Dispose() => _stop.Dispose();

        /// <summary>Counts a caller; false where all have left before the end.</summary>
        public bool TryJoin()
        {
            lock (_lock)
            {
                _callers += _isAbandoned ? 0 : 1;
                return !_isAbandoned;
            }
        }

        /// <summary>Counts a caller out; true where it was the last one before the end, so that the fetch is cancelled.</summary>
        public bool Leave()
        {
            lock (_lock)
            {
                _callers--;
                if (_callers > 0 || Value.IsCompleted)
                {
                    return false;
                }

                _isAbandoned = true;
            }

            _stop.Cancel();
            return true;
        }
    }
}
