namespace GraphKb.Server.Http.Listening;

/// <summary>
/// The places for connections. Without a free place no connection is accepted, so further clients wait in the queue of the system, and
/// never use up the descriptors that files and other connections of the server need. Thread-safe.
/// </summary>
/// <param name="count">How many connections may be open at the same time.</param>
/// <param name="log">Where a lack of places is reported.</param>
/// <param name="time">The clock.</param>
internal sealed partial class ConnectionPlaces(int count, ILogger<ConnectionPlaces> log, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan RepeatInterval = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim _free = new(count);
    private readonly Lock _lock = new();
    private long? _reported;

    /// <summary>Waits for a free place and takes it.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The work.</returns>
    /// <exception cref="OperationCanceledException">The wait was ended.</exception>
    public async Task TakeAsync(CancellationToken cancellationToken)
    {
        if (!_free.Wait(TimeSpan.Zero, cancellationToken))
        {
            Report();
            await _free.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Gives a place back.</summary>
    public void Release() => _free.Release();

    /// <inheritdoc/>
    public void Dispose() => _free.Dispose();

    // Clients that come and go at the limit do not fill the log.
    private void Report()
    {
        lock (_lock)
        {
            if (_reported is { } last && time.GetElapsedTime(last) < RepeatInterval)
            {
                return;
            }

            _reported = time.GetTimestamp();
        }

        AllTaken(log, count);
    }

    [LoggerMessage(
        EventId = 1,
        Level = LogLevel.Warning,
        Message = "All of the {Count} connections are open; further clients wait until one closes (Limits:Connections).")]
    private static partial void AllTaken(ILogger log, int count);
}
