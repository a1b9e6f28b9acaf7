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
        figures.Add("{__typename} over HTTP, server CPU", await CpuAsync(server, client), "us", 60);
    }

    private static async Task<double> CpuAsync(ServerProcess server, GraphQlClient client)
    {
        const int Requests = 20_000;
        for (var request = 0; request < Requests; request++)
        {
            await client.AskAsync(Typename);
        }

        var before = server.Cpu;
        for (var request = 0; request < Requests; request++)
        {
            await client.AskAsync(Typename);
        }

        return (server.Cpu - before).TotalMicroseconds / Requests;
    }
}
