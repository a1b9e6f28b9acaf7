namespace GraphKb.Store.Neo4j.Connection;

/// <summary>
/// A read that many callers need at the same time. Each caller gets a read that began after the call, so its answer is current; callers
/// that come while one runs share the next. Thread-safe.
/// </summary>
/// <typeparam name="T">What is read.</typeparam>
/// <param name="read">Reads; not cancelled with one of its callers.</param>
internal sealed class SharedRead<T>(Func<Task<T>> read)
{
    // The next read does not wait longer for the one that runs, which may be retrying.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);
    private readonly Lock _lock = new();
    private Task? _running;
    private Task<T>? _next;

    /// <summary>Reads, or waits for the read that begins next.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task<T> GetAsync(CancellationToken cancellationToken)
    {
        Task<T> next;
        lock (_lock)
        {
            next = _next ??= Task.Run(() => RunAsync(_running), CancellationToken.None);
        }

        return await next.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task<T> RunAsync(Task? running)
    {
        if (running is { IsCompleted: false })
        {
            await Task.WhenAny(running, Task.Delay(Patience)).ConfigureAwait(false);
        }

        lock (_lock)
        {
            (_running, _next) = (_next, null);
        }

        return await read().ConfigureAwait(false);
    }
}
