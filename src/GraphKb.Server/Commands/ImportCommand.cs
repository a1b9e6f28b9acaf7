using GraphKb.Knowledge.Stores;
using GraphKb.Model;
using GraphKb.Store.Embedded;

namespace GraphKb.Server.Commands;

/// <summary>The command <c>import</c>.</summary>
internal static class ImportCommand
{
    public static async Task<int> RunAsync(string directory, string database, CancellationToken stop)
    {
        var done = await Bars.ShowAsync(async telling =>
        {
            var package = Stores.ReadPackage(directory, telling, stop);
            telling.Begin($"Opening {Path.GetFileName(database)}");
            return await WriteAsync(package, database, telling, stop).ConfigureAwait(false);
        }).ConfigureAwait(false);
        Console.WriteLine($"{database}: {done.Added} rows added, {done.Updated} updated, {done.Removed} removed, {done.Unchanged} unchanged.");
        return 0;
    }

    private static async Task<ImportSummary> WriteAsync(DataPackage package, string database, Telling telling, CancellationToken stop)
    {
        var isNew = !File.Exists(database);
        var isDone = false;
        try
        {
            await using var store = EmbeddedStore.Open(database, create: true, stop);
            var done = await store.ImportAsync(package, telling.Writing, stop).ConfigureAwait(false);
            isDone = true;
            return done;
        }
        finally
        {
            if (isNew && !isDone)
            {
                // A database that was not there before is not left behind empty.
                Array.ForEach([database, database + "-wal", database + "-shm"], File.Delete);
            }
        }
    }
}
