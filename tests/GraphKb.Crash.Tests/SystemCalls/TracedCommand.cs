namespace GraphKb.Crash.Tests.SystemCalls;

/// <summary>Runs commands of GraphKb under strace, which kills them at a system call, or lets the call fail.</summary>
internal static class TracedCommand
{
    // A file changes much less often than a system call is made.
    private const int MostChanges = 3;

    /// <summary>Why processes cannot be traced here; null where they can.</summary>
    public static async Task<string?> FindObstacleAsync()
    {
        try
        {
            using var traced = GraphKbProcess.StartProgram("strace", "-qq", "-o", "/dev/null", "true");
            var (code, _, error) = await GraphKbProcess.FinishAsync(traced);
            return code == 0 ? null : error.Trim();
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            return error.Message;
        }
    }

    /// <summary>Runs a command in which something happens at a system call.</summary>
    /// <param name="call">The system call, such as <c>fsync</c>.</param>
    /// <param name="effect">What happens there, such as <c>signal=KILL</c> or <c>error=EIO</c>.</param>
    /// <param name="when">The number of the call, 1 for the first.</param>
    /// <param name="args">The command.</param>
    public static Task<(int Code, string Output, string Error)> RunAsync(string call, string effect, int when, params string[] args)
    {
        var program = GraphKbProcess.Command.Split(' ', 2);
        return GraphKbProcess.FinishAsync(GraphKbProcess.StartProgram(
            "strace",
            ["-f", "-qq", "-o", "/dev/null", "-e", $"trace={call}", "-e", $"inject={call}:{effect}:when={when}", .. program, .. args]));
    }

    /// <summary>
    /// Runs a command that is killed at a system call. Where processes cannot be traced, it is killed as soon as a file has changed.
    /// </summary>
    /// <returns>Whether it was killed before its end.</returns>
    public static async Task<bool> KillAsync(string? obstacle, KillPoint point, string file, params string[] args)
    {
        if (obstacle is null)
        {
            return (await RunAsync(point.Call, "signal=KILL", point.When, args)).Code != 0;
        }

        using var process = GraphKbProcess.Start(args);
        var before = GetState(file);
        for (var changes = 0; changes < 1 + (point.When % MostChanges) && !process.HasExited;)
        {
            var now = GetState(file);
            changes += now != before ? 1 : 0;
            before = now;
        }

        return await GraphKbProcess.KillAsync(process, TimeSpan.Zero);
    }

    // What a kill may fall between: the draft that grows, and the file that it replaces.
    private static (bool, long, DateTime) GetState(string file)
    {
        var draft = new FileInfo(file + ".part");
        return (draft.Exists, draft.Exists && !draft.Attributes.HasFlag(FileAttributes.Directory) ? draft.Length : 0,
            File.GetLastWriteTimeUtc(file));
    }
}

/// <summary>Where a command is killed.</summary>
/// <param name="Call">The system call.</param>
/// <param name="When">The number of the call, 1 for the first.</param>
internal sealed record KillPoint(string Call, int When);
