using GraphKb.Model;
using GraphKb.Server.Tests;
using GraphKb.Store.Embedded;

namespace GraphKb.Explorer.Tests;

/// <summary>A server on a data package of its own, in a database file that goes with it.</summary>
internal sealed class PackageServer : IAsyncDisposable
{
    private readonly DirectoryInfo _directory;
    private readonly ServerProcess _server;

    private PackageServer(DirectoryInfo directory, ServerProcess server) => (_directory, _server) = (directory, server);

    public Uri Origin => _server.Client.BaseAddress!;

    public static async Task<PackageServer> ServeAsync(DataPackage package)
    {
        var directory = Directory.CreateTempSubdirectory("graphkb-explorer-");
        var path = Path.Combine(directory.FullName, "data.db");
        await using (var store = EmbeddedStore.Open(path, create: true, TestContext.Current.CancellationToken))
        {
            await store.ImportAsync(package, null, TestContext.Current.CancellationToken);
        }

        return new(directory, await ServerProcess.ServeAsync(new() { ["GRAPHKB_DATABASE"] = path }));
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _directory.Delete(recursive: true);
    }
}
