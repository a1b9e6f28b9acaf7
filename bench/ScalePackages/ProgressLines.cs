using System.Globalization;

namespace ScalePackages;

/// <summary>Reports progress as lines of text, at most one every two seconds. Work that is done sooner prints nothing.</summary>
/// <param name="output">Where the lines are written.</param>
/// <param name="clock">The source of time.</param>
internal sealed class ProgressLines(TextWriter output, TimeProvider clock)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private long _last = clock.GetTimestamp();

    /// <summary>Prints a line if two seconds have passed since the last one.</summary>
    /// <param name="step">What is being done, such as "Writing sites".</param>
    /// <param name="done">How many sites are done.</param>
    /// <param name="total">How many sites there are.</param>
    public void Report(string step, int done, int total)
    {
        if (clock.GetElapsedTime(_last) >= Interval)
        {
            _last = clock.GetTimestamp();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{step}: {done:N0} of {total:N0} sites"));
        }
    }
}
