using GraphKb.Packages;

namespace GraphKb.Server.Commands;

/// <summary>The command <c>export</c>.</summary>
internal static class ExportCommand
{
    public static async Task<int> RunAsync(string directory, string database, CancellationToken stop)
    {
        var package = await Bars.ShowAsync(async telling =>
        {
            telling.Begin($"Opening {Path.GetFileName(database)}");
            await using var store = Stores.Open(database, telling, stop);
            var all = await store.ExportAsync(stop).ConfigureAwait(false);
            telling.Begin($"Writing {all.EntityCount + all.FactCount:N0} rows");
            PackageWriter.Write(all, directory, "graphkb", stop);
            return all;
        }).ConfigureAwait(false);
        Console.WriteLine($"{directory}: {package.EntityCount} entities and {package.FactCount} facts written.");
        return 0;
    }
}
