using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Caching.Memory;

namespace GraphKb.Store.Neo4j.Reading;

/// <summary>
/// What was read of one content version, up to a number of bytes; beyond it, what was not used for longest leaves first. Contents of a
/// version never change, so nothing in it becomes stale. Thread-safe.
/// </summary>
/// <param name="bytes">The estimated bytes to hold at most.</param>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "It holds memory only.")]
internal sealed class ReadCache(long bytes)
{
    private const double EvictedShare = 0.1;

    private readonly MemoryCache _values = new(new MemoryCacheOptions { SizeLimit = bytes, CompactionPercentage = EvictedShare });

    /// <summary>Finds a value.</summary>
    /// <param name="key">Compared by value.</param>
    /// <param name="value">The value, where there is one.</param>
    public bool TryGet<T>(object key, [MaybeNullWhen(false)] out T value) => _values.TryGetValue(key, out value);

    /// <summary>Adds a value, unless it is too large.</summary>
    /// <param name="key">Compared by value.</param>
    /// <param name="value">The value, which is never changed afterwards.</param>
    /// <param name="rows">The rows that it was read from, for its size.</param>
    public void Add<T>(object key, T value, IEnumerable<object?[]> rows)
    {
        using var entry = _values.CreateEntry(key);
        entry.Value = value;
        entry.Size = RowSize.Estimate(key) + rows.Sum(RowSize.Estimate);
    }
}
