using GraphKb.DataPackages.Writing;
using GraphKb.Server.Progress;

namespace GraphKb.Server.Commands;

/// <summary>The command <c>export</c>.</summary>
internal static class ExportCommand
{
    public static async Task<int> RunAsync(string directory, StoreChoice choice, CancellationToken stop)
    {
        // Said at once, not after a large database has been read.
        PackageWriter.CheckPlace(directory);
        await using var store = choice.OpenNamed(create: false, stop);
        var package = await Work.ShowAsync(async progress =>
        {
            var all = await store.ExportAsync(stop).ConfigureAwait(false);
            PackageWriter.Write(all, directory, "graphkb", new ExportProgress(progress, all.EntityCount + all.FactCount), stop);
            return all;
        }).ConfigureAwait(false);
        Console.WriteLine($"{directory}: {package.EntityCount} entities, {package.FactCount} facts.");
        return 0;
    }
}
