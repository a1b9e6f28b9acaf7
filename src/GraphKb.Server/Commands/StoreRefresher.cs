using GraphKb.Analysis.Errors;
using GraphKb.Store.Embedded;

namespace GraphKb.Server.Commands;

/// <summary>
/// Checks once a second whether another process has imported into the served file, and loads the new data. After an error the server
/// keeps serving the data loaded before; an error that repeats is reported once.
/// </summary>
internal sealed class StoreRefresher(EmbeddedStore store, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private string? _reported;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
            {
                await RefreshAsync(stoppingToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    private async Task RefreshAsync(CancellationToken stop)
    {
        try
        {
            if (await store.RefreshAsync(stop).ConfigureAwait(false))
            {
                var dataset = (await store.OpenReaderAsync(stop).ConfigureAwait(false)).Dataset;
                Console.WriteLine($"The data changed: GraphKb serves {TerminalOutput.FormatContents(dataset.Entities, dataset.Facts)}.");
            }

            _reported = null;
        }
        catch (KnowledgeException failure)
        {
            if (failure.Message != _reported)
            {
                TerminalOutput.WriteErrorLine($"{failure.Message.TrimEnd('.')}. The data read before is served on.");
            }

            _reported = failure.Message;
        }
    }
}
