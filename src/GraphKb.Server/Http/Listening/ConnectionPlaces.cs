using System.Net;

namespace GraphKb.Server.Http.Listening;

/// <summary>
/// The places for connections. Without a free place no connection is accepted, so further clients wait in the queue of the system, and
/// never use up the descriptors that files and other connections of the server need. Thread-safe.
/// </summary>
/// <param name="count">How many connections may be open at the same time.</param>
/// <param name="countPerClient">How many of them may belong to one client address.</param>
/// <param name="log">Where a lack of places is reported.</param>
/// <param name="time">The clock.</param>
internal sealed partial class ConnectionPlaces(int count, int countPerClient, ILogger<ConnectionPlaces> log, TimeProvider time)
    : IDisposable
{
    private static readonly TimeSpan RepeatInterval = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim _free = new(count);
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _countOf = new(StringComparer.Ordinal);
    private readonly Dictionary<Action<ILogger>, long> _reported = [];
    private readonly Action<ILogger> _allTaken = logger => AllTaken(logger, count);
    private readonly Action<ILogger> _allOfClientTaken = logger => AllOfClientTaken(logger, countPerClient);
    private readonly Action<ILogger> _exhausted = Exhausted;

    /// <summary>Waits for a free place and takes it.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The work.</returns>
    /// <exception cref="OperationCanceledException">The wait was ended.</exception>
    public async Task TakeAsync(CancellationToken cancellationToken)
    {
        if (!_free.Wait(TimeSpan.Zero, cancellationToken))
        {
            Report(_allTaken);
            await _free.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Gives the place of a connection back that was not accepted.</summary>
    public void Release() => _free.Release();

    /// <summary>Counts an accepted connection for its client.</summary>
    /// <param name="client">The address of the client; one without an IP address is not counted.</param>
    /// <returns>Whether the client may have it; if not, it has to be closed and its place given back.</returns>
    public bool TryAdd(EndPoint? client)
    {
        if (FindKey(client) is not { } key)
        {
            return true;
        }

        lock (_lock)
        {
            var open = _countOf.GetValueOrDefault(key);
            if (open < countPerClient)
            {
                _countOf[key] = open + 1;
                return true;
            }
        }

        Report(_allOfClientTaken);
        return false;
    }

    /// <summary>Gives the place of a connection back that has ended.</summary>
    /// <param name="client">The address of the client.</param>
    public void Release(EndPoint? client)
    {
        if (FindKey(client) is { } key)
        {
            lock (_lock)
            {
                if (--_countOf[key] == 0)
                {
                    _countOf.Remove(key);
                }
            }
        }

        Release();
    }

    /// <summary>Reports that the system allows no further descriptor.</summary>
    public void ReportExhausted() => Report(_exhausted);

    /// <inheritdoc/>
    public void Dispose() => _free.Dispose();

    private static string? FindKey(EndPoint? client) => client is IPEndPoint { Address: var address } ? ClientKey.Get(address) : null;

    // Clients that come and go at the limit do not fill the log.
    private void Report(Action<ILogger> write)
    {
        lock (_lock)
        {
            if (_reported.TryGetValue(write, out var last) && time.GetElapsedTime(last) < RepeatInterval)
            {
                return;
            }

            _reported[write] = time.GetTimestamp();
        }

        write(log);
    }

    [LoggerMessage(
        EventId = 1,
        Level = LogLevel.Warning,
        Message = "All of the {Count} connections are open; further clients wait until one closes (Limits:Connections).")]
    private static partial void AllTaken(ILogger log, int count);

    [LoggerMessage(
        EventId = 2,
        Level = LogLevel.Warning,
        Message = "A client address has {Count} connections; further ones of it are closed (Limits:ConnectionsPerClient).")]
    private static partial void AllOfClientTaken(ILogger log, int count);

    [LoggerMessage(
        EventId = 3,
        Level = LogLevel.Warning,
        Message = "The system allows no more open files; clients wait until one is closed (ulimit -n).")]
    private static partial void Exhausted(ILogger log);
}
