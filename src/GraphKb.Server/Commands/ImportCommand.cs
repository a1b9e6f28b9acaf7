using GraphKb.Server.Progress;

namespace GraphKb.Server.Commands;

/// <summary>The command <c>import</c>.</summary>
internal static class ImportCommand
{
    public static async Task<int> RunAsync(string directory, StoreChoice choice, CancellationToken stop)
    {
        try
        {
            var done = await Work.ShowAsync(async progress =>
            {
                var package = PackageInput.Read(directory, progress, stop);
                await using var store = choice.OpenNamed(create: true, stop);
                return await store.ImportAsync(package, progress, stop).ConfigureAwait(false);
            }).ConfigureAwait(false);
            Console.WriteLine($"{choice.Words}: {done.Added} rows added, {done.Updated} updated, {done.Removed} removed, {done.Unchanged} unchanged.");
            return 0;
        }
        catch (OperationCanceledException) when (choice.IsBatched)
        {
            return CommandLine.Fail("Stopped; what was committed stays, and once a batch was, the database answers nothing until an import is run to its end.");
        }
    }
}
