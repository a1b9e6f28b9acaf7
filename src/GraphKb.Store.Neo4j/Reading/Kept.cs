namespace GraphKb.Store.Neo4j.Reading;

/// <summary>Keeps the last few things fetched, by a key; whoever asks for one that is on its way waits for it. Failures are not kept.</summary>
internal sealed class Kept<TKey, T>
    where TKey : notnull
{
    private const int Room = 16;
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, Task<T>> _known = [];
    private readonly Queue<TKey> _order = [];

    /// <summary>The thing of a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="fetch">Fetches it; not stopped by one of those who wait.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async ValueTask<T> GetAsync(TKey key, Func<Task<T>> fetch, CancellationToken cancellationToken)
    {
        var task = Find(key, fetch);
        try
        {
            return await task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch when (task.IsFaulted || task.IsCanceled)
        {
            lock (_lock)
            {
                if (_known.TryGetValue(key, out var now) && ReferenceEquals(now, task))
                {
                    _known.Remove(key);
                }
            }

            throw;
        }
    }

    private Task<T> Find(TKey key, Func<Task<T>> fetch)
    {
        lock (_lock)
        {
            if (_known.TryGetValue(key, out var known))
            {
                return known;
            }

            var task = Task.Run(fetch);
            _known[key] = task;
            _order.Enqueue(key);
            if (_order.Count > Room)
            {
                _known.Remove(_order.Dequeue());
            }

            return task;
        }
    }
}
