using GraphKb.Analysis.Stores;
using GraphKb.DataPackages.Format;
using Spectre.Console;

namespace GraphKb.Server.Progress;

/// <summary>Bars on a terminal: one for each file that is read (of unknown length), and one for the rows that are written.</summary>
internal sealed class TerminalProgress(ProgressContext bars) : IWorkProgress
{
    private readonly Dictionary<string, ProgressTask> _files = new(StringComparer.Ordinal);
    private ProgressTask? _writing;

    public void Report(PackageProgress value)
    {
        if (!_files.TryGetValue(value.File, out var bar))
        {
            Finish();
            bar = _files[value.File] = bars.AddTask(Markup.Escape(value.File));
            bar.IsIndeterminate = true;
        }

        bar.Description = Markup.Escape(FormattableString.Invariant($"{value.File}, {value.Rows:N0} rows"));
    }

    public void Report(ImportProgress value)
    {
        Finish();
        _writing ??= bars.AddTask("writing", maxValue: Math.Max(1, value.Total));
        _writing.Value = value.Done;
        _writing.Description = Markup.Escape(
            FormattableString.Invariant($"writing {value.Step}, {value.Done:N0} of {value.Total:N0} rows"));
    }

    private void Finish()
    {
        foreach (var bar in _files.Values.Where(bar => !bar.IsFinished))
        {
            bar.IsIndeterminate = false;
            bar.Value = bar.MaxValue;
            bar.StopTask();
        }
    }
}
