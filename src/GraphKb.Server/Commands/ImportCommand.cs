using GraphKb.Server.Progress;
using GraphKb.Store.Embedded;

namespace GraphKb.Server.Commands;

/// <summary>The command <c>import</c>.</summary>
internal static class ImportCommand
{
    public static async Task<int> RunAsync(string directory, string database, CancellationToken stop)
    {
        var done = await Work.ShowAsync(async progress =>
        {
            var package = Stores.ReadPackage(directory, progress, stop);
            await using var store = EmbeddedStore.Open(database, create: true, stop);
            return await store.ImportAsync(package, progress, stop).ConfigureAwait(false);
        }).ConfigureAwait(false);
        Console.WriteLine($"{database}: {done.Added} rows added, {done.Updated} updated, {done.Removed} removed, {done.Unchanged} unchanged.");
        return 0;
    }
}
