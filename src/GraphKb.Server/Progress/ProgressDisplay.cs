using Spectre.Console;

namespace GraphKb.Server.Progress;

/// <summary>Runs long work and shows its progress: bars where the error stream is a terminal, plain lines elsewhere.</summary>
internal static class ProgressDisplay
{
    public static async Task<T> RunAsync<T>(Func<IWorkProgress, Task<T>> work)
    {
        // On another thread, so that the caller can receive a request to stop.
        if (Console.IsErrorRedirected)
        {
            return await Task.Run(() => work(new PlainProgress())).ConfigureAwait(false);
        }

        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await terminal.Progress().AutoClear(true)
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(),
                new ElapsedTimeColumn(), new SpinnerColumn())
            .StartAsync(bars => Task.Run(() => work(new TerminalProgress(bars)))).ConfigureAwait(false);
    }
}
