namespace GraphKb.Analysis.Tables;

/// <summary>
/// Results derived from one immutable state of the data, of any type: the last 16 that were used. It belongs to the state that the
/// results are derived from, so a change of the data leaves it behind.
/// </summary>
public sealed class ResultCache
{
    private const int Capacity = 16;
    private readonly LruCache<object, object> _results = new(Capacity, name: "results");

    /// <summary>Gets a result, or computes it where the cache has none. Concurrent callers of the same key share one computation.</summary>
    /// <typeparam name="T">The type of the result; one key always has one type.</typeparam>
    /// <param name="key">A tuple or record, compared by value, that begins with the name of the result.</param>
    /// <param name="compute">Computes the result. An exception is not cached.</param>
    /// <param name="cancellationToken">Cancels the wait for a computation of another caller.</param>
    /// <returns>The result.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled, or <paramref name="compute"/> stopped itself.</exception>
    public T GetOrAdd<T>(object key, Func<T> compute, CancellationToken cancellationToken = default)
        where T : class => (T)_results.GetOrAdd(key, compute, cancellationToken);
}
