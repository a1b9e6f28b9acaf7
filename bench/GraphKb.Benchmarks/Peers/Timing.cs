using System.Diagnostics;

namespace GraphKb.Benchmarks.Peers;

/// <summary>How long a question takes when it is asked again and again: the least of several times, in milliseconds.</summary>
internal static class Timing
{
    private const int FewestRuns = 3;
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(1.5);

    /// <summary>A question that takes longer is interrupted.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>Repeats a question for 1.5 seconds, and at least three times unless one takes over 20 seconds.</summary>
    /// <param name="ask">The question; it gets a token that ends after 60 seconds.</param>
    /// <returns>The least milliseconds; positive infinity if the question was interrupted.</returns>
    public static double Measure(Action<CancellationToken> ask)
    {
        // The time of all runs has a watch of its own: a run may be shorter than what a TimeSpan can hold.
        var (least, all) = (long.MaxValue, Stopwatch.StartNew());
        for (var run = 0L; (run < FewestRuns && all.Elapsed < Limit / FewestRuns) || all.Elapsed < Enough; run++)
        {
            using var limit = new CancellationTokenSource(Limit);
            var start = Stopwatch.GetTimestamp();
            try
            {
                ask(limit.Token);
            }
            catch (Exception) when (limit.IsCancellationRequested)
            {
                return double.PositiveInfinity;
            }

            least = Math.Min(least, Stopwatch.GetTimestamp() - start);
        }

        return least * 1000.0 / Stopwatch.Frequency;
    }
}
