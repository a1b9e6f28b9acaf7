using GraphKb.Knowledge.Stores;
using GraphKb.Packages;
using Spectre.Console;

namespace GraphKb.Server.Commands;

/// <summary>Tells of long work with progress bars on a terminal, and in plain lines elsewhere; on the error stream in both.</summary>
internal static class Bars
{
    /// <summary>Does some work and shows how far it is.</summary>
    /// <typeparam name="T">What comes of it.</typeparam>
    /// <param name="work">The work; it is given what to report to.</param>
    /// <returns>What came of it.</returns>
    public static async Task<T> ShowAsync<T>(Func<Telling, Task<T>> work)
    {
        if (Console.IsErrorRedirected)
        {
            var plain = new PlainProgress();
            return await work(new Telling(plain, plain, _ => { })).ConfigureAwait(false);
        }

        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await terminal.Progress().AutoClear(true).HideCompleted(false)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn(), new SpinnerColumn())
            .StartAsync(context =>
            {
                // Off this thread, so that the bars are drawn while the work runs.
                var bars = new BarProgress(context);
                return Task.Run(() => work(new Telling(bars, bars, bars.Begin)));
            }).ConfigureAwait(false);
    }

    private sealed class BarProgress(ProgressContext context) : IProgress<PackageProgress>, IProgress<ImportProgress>
    {
        private ProgressTask? _bar;
        private string _what = "";

        public void Begin(string what) => Bar(what);

        public void Report(PackageProgress value)
        {
            // How many rows there will be is not known before they are read.
            Bar("Reading").Description = $"Reading {value.Rows:N0} rows ({Markup.Escape(value.File)})";
        }

        public void Report(ImportProgress value)
        {
            var bar = Bar("Writing");
            bar.IsIndeterminate = false;
            bar.MaxValue = Math.Max(1, value.Total);
            bar.Value = value.Done;
            bar.Description = $"Writing {value.Done:N0} of {value.Total:N0} rows ({Markup.Escape(value.Step)})";
        }

        private ProgressTask Bar(string what)
        {
            if (_bar is null || _what != what)
            {
                _bar?.StopTask();
                (_what, _bar) = (what, context.AddTask(what));
                _bar.IsIndeterminate = true;
            }

            return _bar;
        }
    }
}

/// <summary>Whom to tell how far work is.</summary>
/// <param name="Reading">Told of reading a package.</param>
/// <param name="Writing">Told of writing to a store.</param>
/// <param name="Begin">Told what begins, where nobody knows how long it takes.</param>
internal sealed record Telling(IProgress<PackageProgress> Reading, IProgress<ImportProgress> Writing, Action<string> Begin);
