using System.Diagnostics;

namespace GraphKb.Benchmarks;

/// <summary>Measures a server on the file: its start, its memory, and requests over HTTP.</summary>
internal static class ServerBench
{
    private const string Typename = "{__typename}";
    private const int Requests = 5_000;

    public static async Task RunAsync(string database, ResultTable results)
    {
        var url = $"http://127.0.0.1:{ServerProcess.FreePort()}";
        Console.WriteLine($"serving {database} …");
        var watch = Stopwatch.StartNew();
        using var server = new ServerProcess("serve", "--database", database, "--urls", url);
        using var client = new GraphQlClient(url);
        await client.WaitForResponseAsync(GraphQlClient.Chains);
        results.Add("start until the first answer", watch.Elapsed.TotalSeconds, "s", 1);
        results.Add("resident memory after start", server.ReadMemory("VmRSS"), "MiB", 400);
        results.Add("  peak", server.ReadMemory("VmHWM"), "MiB");
        results.Add("100 chains x 5 fields a site, over HTTP (median)", await client.MedianAsync(GraphQlClient.Chains, 300), "ms", 3);
        results.Add(
            "{__typename} over HTTP, server CPU, eight clients",
            await CpuAsync(() => server.Cpu, client, Typename, (8, Requests)), "us", 35);
        results.Add(
            "  one client, so that each request wakes an idle server",
            await CpuAsync(() => server.Cpu, client, Typename, (1, Requests)), "us");
    }

    /// <summary>Microseconds of processor time per request. The first round warms the server up and is not measured.</summary>
    /// <param name="cpu">The processor time that the server has used so far.</param>
    /// <param name="client">A client of the server.</param>
    /// <param name="query">The request.</param>
    /// <param name="load">How many clients send at the same time, and how many requests each.</param>
    public static async Task<double> CpuAsync(Func<TimeSpan> cpu, GraphQlClient client, string query, (int Clients, int Requests) load)
    {
        Task SendAllAsync() => Task.WhenAll(Enumerable.Range(0, load.Clients).Select(async _ =>
        {
            for (var request = 0; request < load.Requests; request++)
            {
                await client.SendAsync(query);
            }
        }));
        await SendAllAsync();
        var before = cpu();
        await SendAllAsync();
        return (cpu() - before).TotalMicroseconds / (load.Requests * load.Clients);
    }
}
