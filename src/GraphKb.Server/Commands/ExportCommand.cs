using GraphKb.DataPackages.Writing;
using GraphKb.Server.Progress;
using GraphKb.Server.Telemetry;

namespace GraphKb.Server.Commands;

/// <summary>The command <c>export</c>.</summary>
internal static class ExportCommand
{
    public static async Task<int> RunAsync(string directory, StoreChoice choice, CancellationToken stop)
    {
        // Checked first, before a large database is read.
        PackageWriter.CheckPlace(directory);
        await using var store = ObservedStore.Wrap(choice.OpenNamed(create: false, stop));
        var package = await ProgressDisplay.RunAsync(async progress =>
        {
            var all = await store.ExportAsync(stop).ConfigureAwait(false);
            PackageWriter.Write(all, directory, "graphkb", new ExportProgress(progress, all.EntityCount + all.FactCount), stop);
            return all;
        }).ConfigureAwait(false);
        TerminalOutput.WriteLine($"{directory}: {package.EntityCount} entities, {package.FactCount} facts.");
        return 0;
    }
}
