using System.Threading.RateLimiting;
using GraphKb.Api.Requests;
using GraphKb.Server.Settings;

namespace GraphKb.Server.Http;

/// <summary>
/// The queue of the requests that cost much. A bounded number runs at the same time. Each client has a queue of its own, and has at most
/// as many requests in the queue of all clients as there are workers: so a client with many connections waits for itself, and another
/// client waits for one request at most per worker. Requests that cost little do not wait here.
/// </summary>
internal sealed class ExecutionQueue : IDisposable
{
    // For requests that do not wait: they need threads while each worker keeps one busy.
    private const int OtherThreads = 4;
    private readonly TimeSpan _longestWait;
    private readonly PartitionedRateLimiter<string> _ofClient;
    private readonly PartitionedRateLimiter<string> _ofAll;
    private readonly PartitionedRateLimiter<string> _limiter;

    /// <summary>Creates an empty queue.</summary>
    /// <param name="limits">The numbers of workers and of waiting requests, and the longest wait.</param>
    public ExecutionQueue(LimitSettings limits)
    {
        _longestWait = TimeSpan.FromSeconds(limits.QueueSeconds);
        var workers = limits.GetWorkers();
        var options = new ConcurrencyLimiterOptions
        {
            PermitLimit = workers,
            QueueLimit = limits.Queue,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        };
        _ofClient = PartitionedRateLimiter.Create<string, string>(
            client => RateLimitPartition.GetConcurrencyLimiter(client, _ => options));
        _ofAll = PartitionedRateLimiter.Create<string, string>(_ => RateLimitPartition.GetConcurrencyLimiter("", _ => options));
        _limiter = PartitionedRateLimiter.CreateChained(_ofClient, _ofAll);
        ReserveThreads(workers);
    }

    /// <summary>Where the heavy requests of a client wait.</summary>
    /// <param name="client">The name of the client.</param>
    /// <returns>Waits for a turn; null where the queue is full or the wait was too long.</returns>
    public HeavyTurn For(string client) => cancellationToken => TakeTurnAsync(client, cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        _limiter.Dispose();
        _ofClient.Dispose();
        _ofAll.Dispose();
    }

    private async ValueTask<IDisposable?> TakeTurnAsync(string client, CancellationToken cancellationToken)
    {
        // Mostly nobody waits, and a timer for each request would cost more than the turn.
        var free = _limiter.AttemptAcquire(client);
        if (free.IsAcquired)
        {
            return free;
        }

        free.Dispose();
        using var wait = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        wait.CancelAfter(_longestWait);
        try
        {
            var lease = await _limiter.AcquireAsync(client, 1, wait.Token).ConfigureAwait(false);
            if (lease.IsAcquired)
            {
                return lease;
            }

            lease.Dispose();
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    // The pool starts further threads slowly, so that cheap requests would wait for one while every thread computes.
    private static void ReserveThreads(int workers)
    {
        ThreadPool.GetMinThreads(out var threads, out var completionThreads);
        ThreadPool.SetMinThreads(Math.Max(threads, workers + OtherThreads), completionThreads);
    }
}
