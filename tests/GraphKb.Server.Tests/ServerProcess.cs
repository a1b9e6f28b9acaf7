using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using GraphKb.Testing;

namespace GraphKb.Server.Tests;

/// <summary>Runs the server in a process of its own, on the seed and a free port.</summary>
public sealed class ServerProcess : IAsyncLifetime
{
    private readonly Dictionary<string, string?> _environment;
    private readonly int? _descriptors;
    private Process _process = null!;

    /// <summary>A server with a short time limit for bodies, so that tests of slow clients are fast.</summary>
    public ServerProcess()
        : this([])
    {
    }

    private ServerProcess(Dictionary<string, string?> environment, int? descriptors = null) =>
        (_environment, _descriptors) = (environment, descriptors);

    public int Port { get; } = FreePort();

    public HttpClient Client { get; private set; } = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public static Process Start(params string[] args) => Start(new Dictionary<string, string?>(), args);

    public static Process Start(Dictionary<string, string?> environment, params string[] args) =>
        StartIn(AppContext.BaseDirectory, environment, null, args);

    // A limit on descriptors is inherited from the process that starts another one, so a shell sets it.
    private static Process StartIn(string directory, Dictionary<string, string?> environment, int? descriptors, params string[] args)
    {
        string[] command = ["dotnet", Path.Combine(AppContext.BaseDirectory, "GraphKb.Server.dll"), .. args];
        string[] all = descriptors is null ? command : ["sh", "-c", $"ulimit -n {descriptors}; exec \"$@\"", "sh", .. command];
        var start = new ProcessStartInfo(all[0], all[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = directory,
        };

        // A question that nobody asked would cost time at every start, and appear in what is measured.
        start.Environment["GRAPHKB_WARMUP"] = "false";

        // A process that lives for seconds starts in half the time when methods are optimized only once they are used much.
        start.Environment["DOTNET_TC_QuickJit"] = "1";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>A running server with some environment variables of its own.</summary>
    /// <param name="environment">The variables.</param>
    /// <param name="descriptors">How many descriptors the system allows it; null for as many as this process may have.</param>
    public static async Task<ServerProcess> ServeAsync(Dictionary<string, string?> environment, int? descriptors = null)
    {
        var server = new ServerProcess(environment, descriptors);
        await server.InitializeAsync();
        return server;
    }

    public static Task<(int Code, string Output, string Error)> RunAsync(params string[] args) => RunAsync([], args);

    public static Task<(int Code, string Output, string Error)> RunAsync(Dictionary<string, string?> environment, params string[] args) =>
        RunInAsync(AppContext.BaseDirectory, environment, args);

    /// <summary>Runs a command in a working directory; returns its exit code and output.</summary>
    public static async Task<(int Code, string Output, string Error)> RunInAsync(
        string directory, Dictionary<string, string?> environment, params string[] args)
    {
        using var process = StartIn(directory, environment, null, args);
        var error = process.StandardError.ReadToEndAsync(Stop);
        var output = await process.StandardOutput.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);
        return (process.ExitCode, output, await error);
    }

    public async ValueTask InitializeAsync()
    {
        _environment.TryAdd("GRAPHKB_LIMITS__BODYSECONDS", "2");
        _process = StartIn(AppContext.BaseDirectory, _environment, _descriptors, "serve", "--urls", $"http://127.0.0.1:{Port}");
        Assert.StartsWith("GraphKb serves", await _process.StandardOutput.ReadLineAsync(CancellationToken.None), StringComparison.Ordinal);
        Client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{Port}") };
    }

    public ValueTask DisposeAsync()
    {
        Client.Dispose();
        _process.Kill();
        _process.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Stops the server; returns the lines that it has logged since its start, without those that greet.</summary>
    public async Task<string[]> StopAsync()
    {
        _process.Kill();
        var output = await _process.StandardOutput.ReadToEndAsync(Stop) + await _process.StandardError.ReadToEndAsync(Stop);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith("Look at", StringComparison.Ordinal))];
    }

    /// <summary>Waits for the next line that the running server logs.</summary>
    public async Task<string?> ReadLogAsync()
    {
        string? line;
        do
        {
            line = await _process.StandardOutput.ReadLineAsync(Stop).AsTask().WaitAsync(TimeSpan.FromMinutes(1), Stop);
        }
        while (line?.StartsWith("Look at", StringComparison.Ordinal) == true);
        return line;
    }

    public int CountDescriptors() => Directory.EnumerateFileSystemEntries($"/proc/{_process.Id}/fd").Count();

    /// <summary>Changes how many descriptors the system allows the running server.</summary>
    public async Task LimitDescriptorsAsync(int count) =>
        await Programs.RunAsync("/", "prlimit", ["--pid", $"{_process.Id}", $"--nofile={count}:"], Stop);

    public long ResidentBytes()
    {
        _process.Refresh();
        return _process.WorkingSet64;
    }

    public TimeSpan ProcessorTime()
    {
        _process.Refresh();
        return _process.TotalProcessorTime;
    }

    /// <summary>Posts a document; returns the status and the body.</summary>
    public async Task<(HttpStatusCode Status, string Body)> QueryAsync(string query, object? variables = null)
    {
        using var content = new StringContent(JsonSerializer.Serialize(new { query, variables }), Encoding.UTF8, "application/json");
        return await PostAsync(content);
    }

    public async Task<(HttpStatusCode Status, string Body)> PostAsync(HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        request.Headers.Accept.ParseAdd("application/graphql-response+json");

        // The server rejects a body that is too large by its length. Without this header it would close the connection during the upload.
        request.Headers.ExpectContinue = content.Headers.ContentLength > 1_000_000;
        using var response = await Client.SendAsync(request, Stop);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Stop));
    }

    /// <summary>The code and the message of the first error of a response.</summary>
    public static (string Code, string Message) Error(string body)
    {
        using var json = JsonDocument.Parse(body);
        var error = json.RootElement.GetProperty("errors")[0];
        return (error.GetProperty("extensions").GetProperty("code").GetString()!, error.GetProperty("message").GetString()!);
    }
}
