using System.Diagnostics;
using System.Globalization;

namespace GraphKb.Crash.Tests;

/// <summary>How long each test tries: some seconds, or GRAPHKB_CRASH_SECONDS.</summary>
internal sealed class CrashTime
{
    private const double DefaultSeconds = 5;
    private readonly TimeSpan _limit = TimeSpan.FromSeconds(
        double.TryParse(Environment.GetEnvironmentVariable("GRAPHKB_CRASH_SECONDS"), CultureInfo.InvariantCulture, out var seconds)
            ? seconds
            : DefaultSeconds);

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private int _rounds;

    /// <summary>The rounds so far.</summary>
    public int Rounds => _rounds;

    /// <summary>Begins another round, unless the time is over. There is always a first one.</summary>
    public bool Next()
    {
        TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        return _rounds++ == 0 || _watch.Elapsed < _limit;
    }

    /// <summary>Prints the counts of a test.</summary>
    public void Print(string counts) =>
        TestContext.Current.TestOutputHelper!.WriteLine($"{_rounds} rounds in {_watch.Elapsed.TotalSeconds:0.0} s: {counts}");
}
