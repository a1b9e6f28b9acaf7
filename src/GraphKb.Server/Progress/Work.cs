using Spectre.Console;

namespace GraphKb.Server.Progress;

/// <summary>Runs long work and shows how far it has come: bars where the error stream is a terminal, plain lines elsewhere.</summary>
internal static class Work
{
    public static async Task<T> ShowAsync<T>(Func<IWorkProgress, Task<T>> work)
    {
        // On a thread of its own, so that whoever called is free to hear that the work should stop.
        if (Console.IsErrorRedirected)
        {
            return await Task.Run(() => work(new PlainProgress())).ConfigureAwait(false);
        }

        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await terminal.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn(), new SpinnerColumn())
            .StartAsync(bars => Task.Run(() => work(new TerminalProgress(bars)))).ConfigureAwait(false);
    }
}
