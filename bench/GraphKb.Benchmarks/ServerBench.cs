using System.Diagnostics;

namespace GraphKb.Benchmarks;

/// <summary>Measures a server on the file: its start, its memory, and requests over HTTP.</summary>
internal static class ServerBench
{
    private const string Typename = "{__typename}";
    private const int Requests = 5_000;
    private const int Rounds = 3;

    // A program that is compiled ahead has its final code after some 1,200 of them.
    private const int ChainRequests = 4_500;

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
        var chains = await client.MedianAsync(GraphQlClient.Chains, ChainRequests);
        results.Add("100 chains x 5 fields a site, over HTTP (median)", chains, "ms", 3);
        results.Add(
            "{__typename} over HTTP, server CPU, eight clients, least of three rounds",
            await LeastCpuAsync(server, client, clients: 8), "us", 35);
        results.Add(
            "  one client, so that each request wakes an idle server",
            await LeastCpuAsync(server, client, clients: 1), "us");
    }

    private static async Task<double> LeastCpuAsync(ServerProcess server, GraphQlClient client, int clients)
    {
        var least = double.PositiveInfinity;
        for (var round = 0; round < Rounds; round++)
        {
            least = Math.Min(least, await CpuAsync(() => server.Cpu, client, Typename, (clients, Requests)));
        }

        return least;
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
