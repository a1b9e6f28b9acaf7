using System.Diagnostics;

namespace GraphKb.Benchmarks;

/// <summary>A server on the file: its start, its memory, and requests over HTTP.</summary>
internal static class ServerBench
{
    private const string Typename = "{__typename}";

    public static async Task RunAsync(string database, Figures figures)
    {
        var url = $"http://127.0.0.1:{ServerProcess.FreePort()}";
        Console.WriteLine($"serving {database} …");
        var watch = Stopwatch.StartNew();
        using var server = new ServerProcess("serve", "--database", database, "--urls", url);
        using var client = new GraphQlClient(url);
        await client.FirstAnswerAsync(GraphQlClient.Chains);
        figures.Add("start until the first answer", watch.Elapsed.TotalSeconds, "s", 8);
        figures.Add("resident after start", server.Look("VmRSS"), "MiB", 1.2 * 1024);
        figures.Add("  at its peak", server.Look("VmHWM"), "MiB");
        figures.Add("100 chains x 5 fields a site, over HTTP (median)", await client.MedianAsync(GraphQlClient.Chains, 300), "ms", 8);
        figures.Add("{__typename} over HTTP, server CPU, eight clients", await CpuAsync(server, client, 8), "us", 60);
        figures.Add("  one client: each request wakes the server anew", await CpuAsync(server, client, 1), "us");
    }

    // The first round warms up and does not count.
    private static async Task<double> CpuAsync(ServerProcess server, GraphQlClient client, int clients)
    {
        const int Requests = 5_000;
        Task AskAllAsync() => Task.WhenAll(Enumerable.Range(0, clients).Select(async _ =>
        {
            for (var request = 0; request < Requests; request++)
            {
                await client.AskAsync(Typename);
            }
        }));
        await AskAllAsync();
        var before = server.Cpu;
        await AskAllAsync();
        return (server.Cpu - before).TotalMicroseconds / (Requests * clients);
    }
}
