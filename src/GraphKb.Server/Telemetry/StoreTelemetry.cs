using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace GraphKb.Server.Telemetry;

/// <summary>A span and a duration for each operation of the store.</summary>
internal static class StoreTelemetry
{
    private static readonly ActivitySource Source = new("GraphKb.Store");
    private static readonly Meter Meter = new("GraphKb.Store");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "graphkb.store.operation.duration", "s", "Duration of an operation of the store.");

    private static readonly Counter<long> ImportedRows = Meter.CreateCounter<long>(
        "graphkb.import.rows", "{row}", "Rows that an import added, updated or removed.");

    /// <summary>Measures an operation.</summary>
    /// <typeparam name="T">The type of its result.</typeparam>
    /// <param name="store">The kind of store.</param>
    /// <param name="operation">The name of the operation, such as <c>get network</c>.</param>
    /// <param name="run">The operation.</param>
    /// <returns>The operation's result; its exception is passed on.</returns>
    public static async ValueTask<T> MeasureAsync<T>(string store, string operation, Func<ValueTask<T>> run)
    {
        using var activity = Source.StartActivity("store " + operation);
        activity?.SetTag("graphkb.store", store);
        var started = Stopwatch.GetTimestamp();
        var isFailed = true;
        try
        {
            var result = await run().ConfigureAwait(false);
            isFailed = false;
            return result;
        }
        finally
        {
            if (isFailed)
            {
                activity?.SetStatus(ActivityStatusCode.Error);
            }

            Duration.Record(
                Stopwatch.GetElapsedTime(started).TotalSeconds,
                new("graphkb.store", store), new("operation", operation), new("failed", isFailed));
        }
    }

    /// <summary>Counts the rows that an import changed.</summary>
    /// <param name="rows">The number of rows.</param>
    public static void CountImported(long rows) => ImportedRows.Add(rows);
}
