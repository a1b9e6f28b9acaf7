namespace GraphKb.Store.Neo4j.Connection;

/// <summary>
/// The states of the database that this process has seen or written. A transaction that begins with them waits until its member of the
/// cluster has reached them, so old data never passes as new. Thread-safe.
/// </summary>
internal sealed class Bookmarks
{
    private readonly Lock _lock = new();
    private volatile IReadOnlyList<string> _current = [];

    /// <summary>The bookmarks for the next transaction; empty before the first one.</summary>
    public IReadOnlyList<string> Current => _current;

    /// <summary>Replaces the bookmarks that a transaction began with by those that it ended with.</summary>
    /// <param name="began">The value of <see cref="Current"/> at its begin.</param>
    /// <param name="ended">The bookmarks of its commit; if there are none, nothing changes.</param>
    public void Replace(IReadOnlyList<string> began, IReadOnlyList<string> ended)
    {
        if (ended.Count == 0)
        {
            return;
        }

        lock (_lock)
        {
            _current = [.. _current.Except(began, StringComparer.Ordinal).Union(ended, StringComparer.Ordinal)];
        }
    }
}
