using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace GraphKb.Server.Tests;

/// <summary>The server as a person starts it, on the seed and a free port.</summary>
public sealed class ServerProcess : IAsyncLifetime
{
    private Process _process = null!;

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

    public static Process Start(Dictionary<string, string?> environment, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "GraphKb.Server.dll"), .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    public static Task<(int Code, string Output, string Error)> RunAsync(params string[] args) => RunAsync([], args);

    public static async Task<(int Code, string Output, string Error)> RunAsync(Dictionary<string, string?> environment, params string[] args)
    {
        using var process = Start(environment, args);
        var error = process.StandardError.ReadToEndAsync(Stop);
        var output = await process.StandardOutput.ReadToEndAsync(Stop);
        await process.WaitForExitAsync(Stop);
        return (process.ExitCode, output, await error);
    }

    public async ValueTask InitializeAsync()
    {
        _process = Start(new Dictionary<string, string?> { ["GRAPHKB_LIMITS__BODYSECONDS"] = "2" }, "serve", "--urls", $"http://127.0.0.1:{Port}");
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

    public long ResidentBytes()
    {
        _process.Refresh();
        return _process.WorkingSet64;
    }

    /// <summary>Posts a document; gives the status and the whole body.</summary>
    public async Task<(HttpStatusCode Status, string Body)> AskAsync(string query, object? variables = null)
    {
        using var content = new StringContent(JsonSerializer.Serialize(new { query, variables }), Encoding.UTF8, "application/json");
        return await PostAsync(content);
    }

    public async Task<(HttpStatusCode Status, string Body)> PostAsync(HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        request.Headers.Accept.ParseAdd("application/graphql-response+json");

        // A body that is too large is refused by its length; without this the connection would close while it is still being sent.
        request.Headers.ExpectContinue = content.Headers.ContentLength > 1_000_000;
        using var answer = await Client.SendAsync(request, Stop);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Stop));
    }

    /// <summary>The code and the message of the first error of an answer.</summary>
    public static (string Code, string Message) Error(string body)
    {
        using var json = JsonDocument.Parse(body);
        var error = json.RootElement.GetProperty("errors")[0];
        return (error.GetProperty("extensions").GetProperty("code").GetString()!, error.GetProperty("message").GetString()!);
    }
}
