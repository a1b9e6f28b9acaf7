using System.Runtime;
using GraphKb.Model.Text;
using GraphKb.Server.Progress;
using GraphKb.Server.Telemetry;

namespace GraphKb.Server.Commands;

/// <summary>The command <c>import</c>.</summary>
internal static class ImportCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> directories, StoreChoice choice, CancellationToken stop)
    {
        // Nobody waits for an answer meanwhile: a collector that stops the work needs a fifth less memory than one beside it.
        GCSettings.LatencyMode = GCLatencyMode.Batch;
        try
        {
            var summary = await ProgressDisplay.RunAsync(async progress =>
            {
                var package = PackageInput.Read(directories, progress, stop);

                // More than half of the memory that reading took is free now, and the rest of the work would come on top of it.
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                await using var store = ObservedStore.Wrap(choice.OpenNamed(create: true, stop));
                return await store.ImportAsync(package, progress, stop).ConfigureAwait(false);
            }).ConfigureAwait(false);
            TerminalOutput.WriteLine(
                $"{choice.DisplayName}: {Counted.Format(summary.Added, "row")} added, {summary.Updated} updated, "
                + $"{summary.Removed} removed, {summary.Unchanged} unchanged.");
            return 0;
        }
        catch (OperationCanceledException) when (choice.CancelledImport is not null)
        {
            return CommandLine.Fail(choice.CancelledImport);
        }
    }
}
