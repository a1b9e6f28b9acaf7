using GraphKb.Analysis.Errors;
using GraphKb.Store.Embedded;

namespace GraphKb.Server.Commands;

/// <summary>Looks every second whether another process has imported into the file that is served, and serves that from then on.</summary>
internal static class Following
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Goes on until it is stopped. What is wrong with the file is said once, until it is something else.</summary>
    public static async Task RunAsync(EmbeddedStore store, TimeProvider time, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Pause, time);
        string? said = null;
        try
        {
            while (await timer.WaitForNextTickAsync(stop).ConfigureAwait(false))
            {
                said = await LookAsync(store, said, stop).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    private static async Task<string?> LookAsync(EmbeddedStore store, string? said, CancellationToken stop)
    {
        try
        {
            if (await store.RefreshAsync(stop).ConfigureAwait(false))
            {
                var dataset = (await store.OpenReaderAsync(stop).ConfigureAwait(false)).Dataset;
                Console.WriteLine($"The data changed: GraphKb serves {dataset.Entities} entities and {dataset.Facts} facts.");
            }

            return null;
        }
        catch (KnowledgeException wrong)
        {
            if (wrong.Message != said)
            {
                await Console.Error.WriteLineAsync($"{wrong.Message} The data read before is served on.").ConfigureAwait(false);
            }

            return wrong.Message;
        }
    }
}
