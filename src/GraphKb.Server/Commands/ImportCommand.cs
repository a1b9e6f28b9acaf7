namespace GraphKb.Server.Commands;

/// <summary>The command <c>import</c>.</summary>
internal static class ImportCommand
{
    public static async Task<int> RunAsync(string directory, StoreChoice choice, CancellationToken stop)
    {
        var package = Stores.ReadPackage(directory, stop);
        await using var store = choice.OpenNamed(create: true, stop);
        var done = await store.ImportAsync(package, new PlainProgress(), stop).ConfigureAwait(false);
        Console.WriteLine($"{choice.Words}: {done.Added} rows added, {done.Updated} updated, {done.Removed} removed, {done.Unchanged} unchanged.");
        return 0;
    }
}
