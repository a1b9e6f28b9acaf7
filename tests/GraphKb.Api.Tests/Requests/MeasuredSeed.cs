using System.Globalization;
using System.Text;
using GraphKb.Api.Requests;
using GraphKb.DataPackages.Reading;
using GraphKb.Store.Embedded;
using GraphKb.Testing;

namespace GraphKb.Api.Tests.Requests;

/// <summary>The seed, and what a request about it costs: the second of two equal requests, so that compilation does not count.</summary>
internal static class MeasuredSeed
{
    private const string ThreadTimes = "/proc/thread-self/schedstat";
    private static readonly EmbeddedStore Store =
        EmbeddedStore.InMemory(PackageReader.Read(Repository.GetPath("seed"), null, CancellationToken.None).Package!);

    /// <summary>
    /// Executes a request. A store in memory answers on the thread of the caller, so its counters are those of the request.
    /// </summary>
    public static (string Json, TimeSpan Processor, long Bytes) Execute(string query)
    {
        var (json, processor, bytes, _) = Measure(query);
        return (json, processor, bytes);
    }

    /// <summary>Executes a request, and tells the units of work that it counts too.</summary>
    public static (string Json, TimeSpan Processor, long Bytes, long Units) Measure(string query)
    {
        using var executor = new GraphQlExecutor(Store, new ApiLimits(), TimeProvider.System);
        Execute(executor, query, executor.CreateBudget());
        var budget = executor.CreateBudget();
        var (time, bytes) = (GetProcessorTime(), GC.GetAllocatedBytesForCurrentThread());
        var json = Execute(executor, query, budget);
        return (json, GetProcessorTime() - time, GC.GetAllocatedBytesForCurrentThread() - bytes, budget.Spent);
    }

    private static string Execute(GraphQlExecutor executor, string query, RequestBudget budget)
    {
        var response = executor.ExecuteAsync(
            new GraphQlRequest(query, null, null), GraphQlTransport.Post, CancellationToken.None, budget);
        Assert.True(response.IsCompleted, "The request was answered on another thread.");
        return Encoding.UTF8.GetString(response.GetAwaiter().GetResult().Json);
    }

    // The first number is the nanoseconds that the thread ran, whatever else the machine does.
    private static TimeSpan GetProcessorTime()
    {
        if (!File.Exists(ThreadTimes))
        {
            return TimeSpan.Zero;
        }

        var nanoseconds = long.Parse(File.ReadAllText(ThreadTimes).Split(' ')[0], CultureInfo.InvariantCulture);
        return TimeSpan.FromMicroseconds(nanoseconds / 1000);
    }
}
