using System.Globalization;
using GraphKb.Testing;

namespace GraphKb.Server.Tests.Http;

/// <summary>The client scripts with their packages from npm, and a server that allows the pages of one other origin.</summary>
public sealed class ClientScripts : IAsyncLifetime
{
    private ServerProcess _server = null!;

    /// <summary>The folder of the scripts.</summary>
    public string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "clients");

    /// <summary>The address of the server.</summary>
    public string Url => $"http://127.0.0.1:{_server.Port}";

    /// <summary>The port of the other origin.</summary>
    public string PagePort { get; } = ServerProcess.FreePort().ToString(CultureInfo.InvariantCulture);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Installs the packages and starts the server.</summary>
    public async ValueTask InitializeAsync()
    {
        var scripts = Repository.GetPath("tests/GraphKb.Server.Tests/clients");
        Assert.Equal("", await Programs.RunAsync(scripts, "sh", [Repository.GetPath("tests/install-packages.sh"), scripts], Stop));
        var modules = new DirectoryInfo(Path.Combine(Folder, "node_modules"));
        if (modules.LinkTarget is null)
        {
            modules.CreateAsSymbolicLink(Path.Combine(scripts, "node_modules"));
        }
        _server = await ServerProcess.ServeAsync(new() { ["GRAPHKB_CORS__ORIGINS"] = $"http://127.0.0.1:{PagePort}" });
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server.DisposeAsync();

    /// <summary>Runs a program in the folder.</summary>
    /// <returns>Its output; a program that fails adds its errors, so that they are seen in the comparison.</returns>
    public Task<string> RunAsync(string program, params string[] args) => Programs.RunAsync(Folder, program, args, Stop);
}
