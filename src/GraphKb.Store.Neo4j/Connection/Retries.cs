using GraphKb.Analysis.Errors;
using Polly;
using Polly.Retry;

namespace GraphKb.Store.Neo4j.Connection;

/// <summary>
/// Repeats work after transient failures, with exponential backoff and jitter. What the server itself reports as transient, such as a
/// change of the leader, is repeated for half a minute, as by the official drivers. A server that cannot be reached is tried four
/// times within a second, because its clients want to know. Thread-safe.
/// </summary>
internal sealed class Retries
{
    /// <summary>No retry begins later than this after the first failure of the work.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private const int AttemptsToReach = 4;
    private static readonly ResiliencePropertyKey<long> FirstFailure = new("first-failure");
    private readonly TimeProvider _clock;
    private readonly ResiliencePipeline _pipeline;

    public Retries(TimeProvider clock)
    {
        _clock = clock;
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = clock }.AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = arguments => ValueTask.FromResult(IsWorthRetrying(arguments)),
            MaxRetryAttempts = int.MaxValue,
            Delay = TimeSpan.FromMilliseconds(100),
            MaxDelay = TimeSpan.FromSeconds(4),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
        }).Build();
    }

    /// <summary>Runs work, and runs it again from the beginning after a transient failure.</summary>
    /// <param name="work">Must be safe to repeat.</param>
    /// <param name="cancellationToken">Cancels the work and the wait before a retry.</param>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        try
        {
            return await _pipeline.ExecuteAsync(
                static async (inner, run) => await run(inner.CancellationToken).ConfigureAwait(false), context, work).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private bool IsWorthRetrying(RetryPredicateArguments<object> arguments) =>
        arguments.Outcome.Exception is KnowledgeException { IsTransient: true } exception && exception.Code switch
        {
            "STORE_UNAVAILABLE" => arguments.AttemptNumber < AttemptsToReach - 1,
            "STORE_BUSY" or "STORE_MEMORY" => GetElapsed(arguments.Context.Properties) < Longest,
            _ => false,
        };

    private TimeSpan GetElapsed(ResilienceProperties properties)
    {
        if (properties.TryGetValue(FirstFailure, out var began))
        {
            return _clock.GetElapsedTime(began);
        }

        properties.Set(FirstFailure, _clock.GetTimestamp());
        return TimeSpan.Zero;
    }
}
