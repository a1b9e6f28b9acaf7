using System.Diagnostics;
using System.Globalization;

namespace GraphKb.Server.Tests;

/// <summary>The program as a person starts it.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, Uri url) => (_process, Url) = (process, url);

    public Uri Url { get; }

    public int Id => _process.Id;

    public Task<string> Errors { get; private set; } = Task.FromResult("");

    /// <summary>Starts the server on a free port and waits until it says where it listens.</summary>
    public static Task<ServerProcess> ServeAsync(params string[] more) => ServeAsync([], more);

    public static async Task<ServerProcess> ServeAsync((string Name, string Value)[] environment, params string[] more)
    {
        var process = Start(["serve", "--urls", "http://127.0.0.1:0", .. more], environment);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var url = "";
        while (url.Length == 0)
        {
            var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? throw new InvalidOperationException(await errors);
            url = line.StartsWith("Look at ", StringComparison.Ordinal) ? line["Look at ".Length..line.IndexOf(';', StringComparison.Ordinal)] : "";
        }

        _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        return new ServerProcess(process, new Uri(url)) { Errors = errors };
    }

    /// <summary>Runs a command to its end.</summary>
    public static Task<(int Code, string Output, string Error)> RunAsync(params string[] args) => RunAsync([], args);

    public static async Task<(int Code, string Output, string Error)> RunAsync((string Name, string Value)[] environment, string[] args)
    {
        using var process = Start(args, environment);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output, await error);
    }

    public static Process Start(string[] args, (string Name, string Value)[] environment)
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

    public static void Terminate(int id)
    {
        using var kill = Process.Start("kill", ["-TERM", id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public long Memory()
    {
        _process.Refresh();
        return _process.WorkingSet64;
    }

    public async Task<int> StopAsync()
    {
        Terminate(_process.Id);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }
}
