using System.Diagnostics;
using GraphKb.Testing;

namespace GraphKb.Benchmarks;

/// <summary>The same questions to a server on the file and to one on a real Neo4j, in turn, in one run.</summary>
internal static class Neo4jBench
{
    private const int Times = 90;

    public static async Task RunAsync(string package, string database, Figures figures)
    {
        await using var neo4j = await RunningNeo4j.StartAsync();
        Console.WriteLine($"importing {package} into {neo4j.Options} …");
        var watch = Stopwatch.StartNew();
        using (var import = new ServerProcess(neo4j.Environment(), "import", package, "--batched"))
        {
            import.WaitForExit();
        }

        Console.WriteLine($"imported in {watch.Elapsed.TotalSeconds:0} s, batch by batch; asking both …");
        var urls = (Embedded: $"http://127.0.0.1:{ServerProcess.FreePort()}", Neo4j: $"http://127.0.0.1:{ServerProcess.FreePort()}");
        using var embeddedServer = new ServerProcess("serve", "--database", database, "--urls", urls.Embedded);
        using var neo4jServer = new ServerProcess(neo4j.Environment(), "serve", "--urls", urls.Neo4j);
        using var embedded = new GraphQlClient(urls.Embedded);
        using var other = new GraphQlClient(urls.Neo4j);
        await CompareAsync("100 chains of m07 into KOR through refining that CHN controls, 6 hops", GraphQlClient.Chains, embedded, other, figures);
        await CompareAsync("exposure of KOR to that refining", GraphQlClient.Exposure, embedded, other, figures);
    }

    private static async Task CompareAsync(string what, string query, GraphQlClient embedded, GraphQlClient neo4j, Figures figures)
    {
        if (await embedded.FirstAnswerAsync(query) != await neo4j.FirstAnswerAsync(query))
        {
            throw new InvalidOperationException($"The stores disagree: {what}.");
        }

        var took = (Embedded: new List<double>(), Neo4j: new List<double>());
        for (var time = 0; time < Times; time++)
        {
            took.Embedded.Add(await embedded.TakeAsync(query));
            took.Neo4j.Add(await neo4j.TakeAsync(query));
        }

        figures.AddPair(what, GraphQlClient.Median(took.Embedded), GraphQlClient.Median(took.Neo4j));
    }
}
