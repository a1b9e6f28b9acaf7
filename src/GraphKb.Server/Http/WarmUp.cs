using System.Text.Json;
using GraphKb.Api;
using GraphKb.Api.Requests;

namespace GraphKb.Server.Http;

/// <summary>
/// Answers the first questions of the explorer once when the server has started: their code is compiled then and not while the first
/// visitor waits.
/// </summary>
internal sealed class WarmUp(GraphQlExecutor executor, IHostApplicationLifetime lifetime) : BackgroundService
{
    private const string Query = """
        query WarmUp($mineral: ID!, $of: SiteSelector, $to: SiteSelector!) {
          dataset { version }
          countries(first: 1) { nodes { code name } }
          flow(mineral: $mineral, of: $of, first: 500) {
            tonnes
            nodes { key id name stage tonnes origin unknown country { code name } controller { code name } }
            links { from to tonnes share confidence supplies { id tonnes confidence } }
          }
          exposure(mineral: $mineral, of: $of, to: $to) { atLeast atMost drivers { carries supply { id from { name } } } }
          sites(where: $to, mineral: $mineral, first: 500) { nodes { id } }
          chains(mineral: $mineral, to: $of, through: [$to], first: 0) { totalCount }
        }
        """;

    private const string Variables = """
        {
          "mineral": "mineral:rare-earths",
          "of": { "countries": ["KOR"] },
          "to": { "stages": ["REFINING"], "controlledBy": ["CHN"] }
        }
        """;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var _ = lifetime.ApplicationStarted.Register(started.SetResult).ConfigureAwait(false);
        await started.Task.WaitAsync(stoppingToken).ConfigureAwait(false);
        using var variables = JsonDocument.Parse(Variables);
        var request = new GraphQlRequest(Query, null, variables.RootElement);

        // Other data may lack the ids: the answer then has errors, which nobody needs.
        await executor.ExecuteAsync(request, GraphQlTransport.Post, stoppingToken).ConfigureAwait(false);
    }
}
