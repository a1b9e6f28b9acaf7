namespace GraphKb.Server.Http;

/// <summary>
/// Gives memory back to the system once the server is idle. Without a need for memory .NET keeps what the last load has left. A collection
/// stops all threads for a moment, so it only happens when little was allocated for some seconds, and once after each load.
/// </summary>
internal sealed class IdleMemory(TimeProvider time) : BackgroundService
{
    // Requests for health and cheap ones allocate less than this in an interval.
    private const long IdleBytes = 4 * 1024 * 1024;

    // Less is not worth a collection.
    private const long LoadBytes = 64 * 1024 * 1024;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private long _before = GC.GetTotalAllocatedBytes();
    private long _sinceCollection;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
            {
                if (IsDue(GC.GetTotalAllocatedBytes()))
                {
                    GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    /// <summary>Whether a load is over; called once in each interval.</summary>
    /// <param name="allocatedBytes">What the process has allocated so far.</param>
    /// <returns>True once after each load.</returns>
    internal bool IsDue(long allocatedBytes)
    {
        var allocated = allocatedBytes - _before;
        _before = allocatedBytes;
        _sinceCollection += allocated;
        if (allocated > IdleBytes || _sinceCollection < LoadBytes)
        {
            return false;
        }

        _sinceCollection = 0;
        return true;
    }
}
