using System.Diagnostics;

namespace GraphKb.Crash.Tests;

/// <summary>Runs a command of GraphKb in a process of its own, which can be killed.</summary>
internal static class GraphKbProcess
{
    /// <summary>The program and its first argument, for scripts.</summary>
    public static string Command => $"dotnet {Path.Combine(AppContext.BaseDirectory, "GraphKb.Server.dll")}";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static Process Start(params string[] args) =>
        StartProgram("dotnet", [Path.Combine(AppContext.BaseDirectory, "GraphKb.Server.dll"), .. args]);

    public static Process StartProgram(string program, params string[] args)
    {
        var start = new ProcessStartInfo(program, args)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };

        // A busy machine may take long to start a process, which is no failure.
        start.Environment["GRAPHKB_LIMITS__SECONDS"] = "600";
        return Process.Start(start)!;
    }

    /// <summary>Runs a command to its end.</summary>
    public static Task<(int Code, string Output, string Error)> RunAsync(params string[] args) => FinishAsync(Start(args));

    /// <summary>Waits for a process and disposes of it.</summary>
    public static async Task<(int Code, string Output, string Error)> FinishAsync(Process process)
    {
        using (process)
        {
            var error = process.StandardError.ReadToEndAsync(Stop);
            var output = await process.StandardOutput.ReadToEndAsync(Stop);
            await process.WaitForExitAsync(Stop);
            return (process.ExitCode, output, await error);
        }
    }

    /// <summary>Kills a process after a while, as a power cut does: it has no time to clean up.</summary>
    /// <returns>Whether it was still running.</returns>
    public static async Task<bool> KillAsync(Process process, TimeSpan delay)
    {
        await Task.Delay(delay, Stop);
        var isRunning = !process.HasExited;
        process.Kill();
        await FinishAsync(process);
        return isRunning;
    }
}
