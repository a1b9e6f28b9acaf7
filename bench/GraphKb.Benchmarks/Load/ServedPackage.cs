namespace GraphKb.Benchmarks.Load;

/// <summary>A server on a database with a data package.</summary>
internal sealed class ServedPackage : IDisposable
{
    private readonly string _database;

    private ServedPackage(string database, string url, ServerProcess server) => (_database, Url, Server) = (database, url, server);

    public string Url { get; }

    public ServerProcess Server { get; }

    /// <summary>Imports a package into a new database, serves it, and waits for the first answer.</summary>
    public static async Task<ServedPackage> StartAsync(string package, string directory)
    {
        var database = Path.Combine(directory, "load.db");
        Import(package, database);
        var url = $"http://127.0.0.1:{ServerProcess.FreePort()}";
        var server = new ServerProcess("serve", "--database", database, "--urls", url);
        using var client = new GraphQlClient(url);
        await client.WaitForResponseAsync("{__typename}");
        await Task.Delay(TimeSpan.FromSeconds(2));
        return new ServedPackage(database, url, server);
    }

    /// <summary>Replaces the served data by a package.</summary>
    public void Import(string package) => Import(package, _database);

    public void Dispose() => Server.Dispose();

    private static void Import(string package, string database)
    {
        using var import = new ServerProcess("import", package, "--database", database);
        import.WaitForExit();
    }
}
