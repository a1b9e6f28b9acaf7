using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace GraphKb.Benchmarks;

/// <summary>A server on the file: its start, its memory, and requests over HTTP.</summary>
internal static class ServerBench
{
    private const string Chains = """
        { chains(mineral: "mineral:m07", to: { countries: ["KOR"] }, through: [{ stages: [REFINING], controlledBy: ["CHN"] }],
                 maxHops: 6, asOf: "2026-11-23", first: 100) { nodes { sites { id name stage status country { code } } } } }
        """;

    private const string Typename = "{__typename}";

    public static async Task RunAsync(string database, Figures figures)
    {
        var url = $"http://127.0.0.1:{ServerProcess.FreePort()}";
        Console.WriteLine($"serving {database} …");
        var watch = Stopwatch.StartNew();
        using var server = new ServerProcess("serve", "--database", database, "--urls", url);
        using var client = new HttpClient { BaseAddress = new Uri(url) };
        await FirstAnswerAsync(client);
        figures.Add("start until the first answer", watch.Elapsed.TotalSeconds, "s", 8);
        figures.Add("resident after start", server.Look("VmRSS"), "MiB", 1.2 * 1024);
        figures.Add("  at its peak", server.Look("VmHWM"), "MiB");
        figures.Add("100 chains x 5 fields a site, over HTTP (median)", await MedianAsync(client, Chains, 300), "ms", 8);
        figures.Add("{__typename} over HTTP, server CPU", await CpuAsync(server, client), "us", 60);
    }

    private static async Task FirstAnswerAsync(HttpClient client)
    {
        for (; ; await Task.Delay(20))
        {
            try
            {
                await AskAsync(client, Chains);
                return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }
    }

    private static async Task<double> MedianAsync(HttpClient client, string query, int times)
    {
        var took = new List<double>();
        for (var time = 0; time < times; time++)
        {
            var watch = Stopwatch.StartNew();
            await AskAsync(client, query);
            took.Add(watch.Elapsed.TotalMilliseconds);
        }

        // The first third warms the server up.
        return took.Skip(times / 3).Order().ElementAt(times / 3);
    }

    private static async Task<double> CpuAsync(ServerProcess server, HttpClient client)
    {
        const int Requests = 20_000;
        for (var request = 0; request < Requests; request++)
        {
            await AskAsync(client, Typename);
        }

        var before = server.Cpu;
        for (var request = 0; request < Requests; request++)
        {
            await AskAsync(client, Typename);
        }

        return (server.Cpu - before).TotalMicroseconds / Requests;
    }

    private static async Task AskAsync(HttpClient client, string query)
    {
        using var body = new StringContent(JsonSerializer.Serialize(new { query }), Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri("/graphql", UriKind.Relative), body);
        var text = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode || text.Contains("\"errors\"", StringComparison.Ordinal))
        {
            throw new InvalidOperationException(text);
        }
    }
}
