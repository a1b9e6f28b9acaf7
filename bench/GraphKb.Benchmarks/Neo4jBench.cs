using System.Diagnostics;
using GraphKb.Testing;

namespace GraphKb.Benchmarks;

/// <summary>Sends the same queries in turn to a server on the file and to one on Neo4j.</summary>
internal static class Neo4jBench
{
    private const int Repetitions = 90;

    public static async Task RunAsync(string package, string database, ResultTable results)
    {
        await using var neo4j = await RunningNeo4j.StartAsync();
        Console.WriteLine($"importing {package} into {neo4j.Options} …");
        var watch = Stopwatch.StartNew();
        using (var import = new ServerProcess(neo4j.Environment(), "import", package, "--batched"))
        {
            import.WaitForExit();
        }

        Console.WriteLine($"imported in {watch.Elapsed.TotalSeconds:0} s, in batches; measuring both …");
        var urls = (Embedded: $"http://127.0.0.1:{ServerProcess.FreePort()}", Neo4j: $"http://127.0.0.1:{ServerProcess.FreePort()}");
        using var embeddedServer = new ServerProcess("serve", "--database", database, "--urls", urls.Embedded);
        using var neo4jServer = new ServerProcess(neo4j.Environment(), "serve", "--urls", urls.Neo4j);
        using var embeddedClient = new GraphQlClient(urls.Embedded);
        using var neo4jClient = new GraphQlClient(urls.Neo4j);
        await CompareAsync(
            "100 chains of m07 into KOR through refining that CHN controls, 6 hops",
            GraphQlClient.Chains, embeddedClient, neo4jClient, results);
        await CompareAsync("exposure of KOR to that refining", GraphQlClient.Exposure, embeddedClient, neo4jClient, results);
        await MixBench.RunAsync(embeddedClient, neo4jClient, results);
    }

    private static async Task CompareAsync(string name, string query, GraphQlClient embedded, GraphQlClient neo4j, ResultTable results)
    {
        if (await embedded.WaitForResponseAsync(query) != await neo4j.WaitForResponseAsync(query))
        {
            throw new InvalidOperationException($"The stores disagree: {name}.");
        }

        var milliseconds = (Embedded: new List<double>(), Neo4j: new List<double>());
        for (var time = 0; time < Repetitions; time++)
        {
            milliseconds.Embedded.Add(await embedded.MeasureAsync(query));
            milliseconds.Neo4j.Add(await neo4j.MeasureAsync(query));
        }

        results.AddPair(name, GraphQlClient.Median(milliseconds.Embedded), GraphQlClient.Median(milliseconds.Neo4j), "ms");
    }
}
