using System.Diagnostics.CodeAnalysis;

namespace GraphKb.Analysis.Tables;

/// <summary>
/// A bounded cache that evicts the least recently used entry. Thread-safe. Every operation but <see cref="Trim"/> is O(1) and holds the
/// lock only for the bookkeeping: a value is created outside the lock, and once per key, however many threads request it.
/// </summary>
/// <typeparam name="TKey">Compared by value: a string, a tuple or a record.</typeparam>
/// <typeparam name="TValue">An immutable or thread-safe value, because all callers share it.</typeparam>
public sealed class LruCache<TKey, TValue>
    where TKey : notnull
{
    private readonly int _capacity;
    private readonly string? _name;
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, LinkedListNode<Entry>> _entries;

    // Least recently used first.
    private readonly LinkedList<Entry> _order = new();

    /// <summary>Creates an empty cache.</summary>
    /// <param name="capacity">The number of entries to hold, 1 or more; one more evicts the least recently used.</param>
    /// <param name="comparer">Compares keys; null means the default comparer of the key type.</param>
    /// <param name="name">The name under which lookups are counted for telemetry; null does not count them.</param>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is less than 1.</exception>
    public LruCache(int capacity, IEqualityComparer<TKey>? comparer = null, string? name = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        (_capacity, _name) = (capacity, name);
        _entries = new Dictionary<TKey, LinkedListNode<Entry>>(comparer);
    }

    /// <summary>The number of entries, at most the capacity.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _entries.Count;
            }
        }
    }

    /// <summary>Finds a value and marks it as used.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value, where there is one.</param>
    /// <returns>Whether the cache has a finished value for the key.</returns>
    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_lock)
        {
            if (_entries.TryGetValue(key, out var node) && node.Value.Value.IsCompletedSuccessfully)
            {
                MarkUsed(node);
                value = node.Value.Value.Result;
                CacheTelemetry.Count(_name, isHit: true);
                return true;
            }
        }

        CacheTelemetry.Count(_name, isHit: false);
        value = default;
        return false;
    }

    /// <summary>Stores a value, in place of an earlier one of the same key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    public void Set(TKey key, TValue value)
    {
        lock (_lock)
        {
            if (_entries.TryGetValue(key, out var node))
            {
                Remove(node);
            }

            Add(key, Task.FromResult(value));
        }
    }

    /// <summary>Gets a value, or creates it where the cache has none.</summary>
    /// <param name="key">The key.</param>
    /// <param name="create">Creates the value. Concurrent callers of the same key wait for one creation.</param>
    /// <param name="cancellationToken">Cancels the wait for the creation of another caller.</param>
    /// <returns>The value.</returns>
    /// <remarks>
    /// An exception of <paramref name="create"/> reaches everyone who waits for it and is not cached. A cancelled creation reaches only
    /// its own caller: the others create the value themselves, one of them for all.
    /// </remarks>
    /// <exception cref="OperationCanceledException">The token was cancelled, or <paramref name="create"/> stopped itself.</exception>
    public TValue GetOrAdd(TKey key, Func<TValue> create, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            var creation = new TaskCompletionSource<TValue>(TaskCreationOptions.RunContinuationsAsynchronously);
            var task = FindOrAdd(key, creation.Task);
            if (task == creation.Task)
            {
                return Create(key, create, creation);
            }

            // Ends when the other creation does, however that ends.
            Task.WhenAny(task).Wait(cancellationToken);
            if (!task.IsCanceled)
            {
                return task.GetAwaiter().GetResult();
            }
        }
    }

    /// <summary>Removes an entry if it still holds a certain value.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">Only this value is removed; one that has replaced it stays.</param>
    /// <returns>Whether the entry was removed.</returns>
    public bool Remove(TKey key, TValue value) =>
        RemoveWhere(key, entry => entry.IsCompletedSuccessfully && EqualityComparer<TValue>.Default.Equals(entry.Result, value));

    /// <summary>
    /// Evicts the least recently used values until the others are within a total size. The most recently used entry stays, whatever its
    /// size. O(entries).
    /// </summary>
    /// <param name="getSize">The size of a value, 0 or more.</param>
    /// <param name="limit">The total size, in the same unit.</param>
    public void Trim(Func<TValue, long> getSize, long limit)
    {
        lock (_lock)
        {
            var total = 0L;
            for (var node = _order.Last; node is not null;)
            {
                var (used, older) = (node, node.Previous);
                total += used.Value.Value.IsCompletedSuccessfully ? getSize(used.Value.Value.Result) : 0;
                if (total > limit && used != _order.Last)
                {
                    Remove(used);
                }

                node = older;
            }
        }
    }

    private TValue Create(TKey key, Func<TValue> create, TaskCompletionSource<TValue> creation)
    {
        try
        {
            var value = create();
            creation.SetResult(value);
            return value;
        }
        catch (Exception error)
        {
            RemoveWhere(key, entry => entry == creation.Task);
            if (error is OperationCanceledException)
            {
                creation.SetCanceled(CancellationToken.None);
            }
            else
            {
                creation.SetException(error);
            }

            throw;
        }
    }

    private Task<TValue> FindOrAdd(TKey key, Task<TValue> added)
    {
        lock (_lock)
        {
            if (_entries.TryGetValue(key, out var node))
            {
                MarkUsed(node);
                CacheTelemetry.Count(_name, isHit: true);
                return node.Value.Value;
            }

            CacheTelemetry.Count(_name, isHit: false);
            Add(key, added);
            return added;
        }
    }

    private bool RemoveWhere(TKey key, Func<Task<TValue>, bool> matches)
    {
        lock (_lock)
        {
            if (!_entries.TryGetValue(key, out var node) || !matches(node.Value.Value))
            {
                return false;
            }

            Remove(node);
            return true;
        }
    }

    private void Add(TKey key, Task<TValue> task)
    {
        if (_entries.Count == _capacity)
        {
            Remove(_order.First!);
        }

        _entries[key] = _order.AddLast(new Entry(key, task));
    }

    private void Remove(LinkedListNode<Entry> node)
    {
        _entries.Remove(node.Value.Key);
        _order.Remove(node);
    }

    private void MarkUsed(LinkedListNode<Entry> node)
    {
        _order.Remove(node);
        _order.AddLast(node);
    }

    private readonly record struct Entry(TKey Key, Task<TValue> Value);
}
