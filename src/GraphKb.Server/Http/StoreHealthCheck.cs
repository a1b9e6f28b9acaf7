using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Stores;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace GraphKb.Server.Http;

/// <summary>Whether the store opens a reader within five seconds; the description of an unhealthy result is the reason.</summary>
internal sealed class StoreHealthCheck(IKnowledgeStore store, FailureLog log) : IHealthCheck
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await store.OpenReaderAsync(cancellationToken).AsTask().WaitAsync(Timeout, cancellationToken).ConfigureAwait(false);
            return HealthCheckResult.Healthy();
        }
        catch (TimeoutException)
        {
            return HealthCheckResult.Unhealthy("The store did not answer in time.");
        }
        catch (KnowledgeException failure)
        {
            return HealthCheckResult.Unhealthy(log.WriteForClient(failure));
        }
    }
}
