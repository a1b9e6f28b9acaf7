using System.Diagnostics;

namespace GraphKb.Benchmarks;

/// <summary>Measures a server on the file: its start, its memory, and requests over HTTP.</summary>
internal static class ServerBench
{
    private const string Typename = "{__typename}";

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
        results.Add("100 chains x 5 fields a site, over HTTP (median)", await client.MedianAsync(GraphQlClient.Chains, 300), "ms", 8);
        results.Add("{__typename} over HTTP, server CPU, eight clients", await CpuAsync(server, client, 8), "us", 60);
        results.Add("  one client, so that each request wakes an idle server", await CpuAsync(server, client, 1), "us");
    }

    // Microseconds of processor time per request. The first round warms the server up and is not measured.
    private static async Task<double> CpuAsync(ServerProcess server, GraphQlClient client, int clients)
    {
        const int Requests = 5_000;
        Task SendAllAsync() => Task.WhenAll(Enumerable.Range(0, clients).Select(async _ =>
        {
            for (var request = 0; request < Requests; request++)
            {
                await client.SendAsync(Typename);
            }
        }));
        await SendAllAsync();
        var before = server.Cpu;
        await SendAllAsync();
        return (server.Cpu - before).TotalMicroseconds / (Requests * clients);
    }
}
