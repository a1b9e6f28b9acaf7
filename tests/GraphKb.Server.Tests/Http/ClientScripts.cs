using System.Diagnostics;
using System.Globalization;

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
        await RunAsync("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel", "error");
        _server = await ServerProcess.ServeAsync(new() { ["GRAPHKB_CORS__ORIGINS"] = $"http://127.0.0.1:{PagePort}" });
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server.DisposeAsync();

    /// <summary>Runs a program in the folder.</summary>
    /// <returns>Its output; a program that fails adds its errors, so that they are seen in the comparison.</returns>
    public async Task<string> RunAsync(string program, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync(Stop);
        var output = await process.StandardOutput.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);
        return process.ExitCode == 0 ? output : output + await error;
    }
}
