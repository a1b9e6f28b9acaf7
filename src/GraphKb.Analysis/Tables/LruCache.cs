namespace GraphKb.Analysis.Tables;

/// <summary>Remembers the last few things computed from an tables, by a key. Thread-safe; what was not asked for longest goes first.</summary>
public sealed class LruCache
{
    private const int Room = 16;
    private readonly Lock _lock = new();
    private readonly Dictionary<object, Lazy<object>> _known = [];
    private readonly LinkedList<object> _order = [];

    /// <summary>The thing of a key, computed once however many ask at a time.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="key">A record, compared by value.</param>
    /// <param name="compute">Makes it. An exception is not remembered.</param>
    /// <returns>The thing.</returns>
    public T Get<T>(object key, Func<T> compute)
        where T : class
    {
        Lazy<object> entry;
        lock (_lock)
        {
            if (!_known.TryGetValue(key, out entry!))
            {
                entry = new Lazy<object>(compute);
                _known[key] = entry;
                if (_order.Count == Room)
                {
                    _known.Remove(_order.First!.Value);
                    _order.RemoveFirst();
                }
            }
            else
            {
                _order.Remove(key);
            }

            _order.AddLast(key);
        }

        try
        {
            return (T)entry.Value;
        }
        catch
        {
            lock (_lock)
            {
                if (_known.TryGetValue(key, out var now) && ReferenceEquals(now, entry))
                {
                    _known[key] = new Lazy<object>(compute);
                }
            }

            throw;
        }
    }
}
