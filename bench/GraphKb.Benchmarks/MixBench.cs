using System.Collections.Concurrent;
using System.Diagnostics;

namespace GraphKb.Benchmarks;

/// <summary>Five ordinary questions from 16 clients at once, on two servers in turn.</summary>
internal static class MixBench
{
    private const int Clients = 16;
    private const int Turns = 3;
    private static readonly TimeSpan TurnTime = TimeSpan.FromSeconds(5);

    private static readonly string[] Mix =
    [
        GraphQlClient.Exposure,
        GraphQlClient.Chains.Replace("first: 100", "first: 10", StringComparison.Ordinal),
        """{ sites(first: 20) { nodes { id name country { name } control { country { code } } suppliers { from { name } tonnes } } } }""",
        """{ companies(first: 20) { totalCount nodes { name country { name } owners { share } } } }""",
        """{ search(text: "site 99", first: 10) { nodes { __typename } } mineral(id: "mineral:m07") { name children { name } } }""",
    ];

    public static async Task RunAsync(GraphQlClient embedded, GraphQlClient neo4j, ResultTable results)
    {
        foreach (var query in Mix)
        {
            if (await embedded.SendAsync(query) != await neo4j.SendAsync(query))
            {
                throw new InvalidOperationException($"The stores disagree: {query}");
            }
        }

        var times = (Embedded: new ConcurrentBag<double>(), Neo4j: new ConcurrentBag<double>());
        for (var turn = 0; turn < Turns; turn++)
        {
            await SendAsync(embedded, times.Embedded);
            await SendAsync(neo4j, times.Neo4j);
        }

        var seconds = Turns * TurnTime.TotalSeconds;
        results.AddPair("five questions from 16 clients, a second", times.Embedded.Count / seconds, times.Neo4j.Count / seconds, "");
        results.AddPair("their median", Rank(times.Embedded, 0.5), Rank(times.Neo4j, 0.5), "ms");
        results.AddPair("their 99th percentile", Rank(times.Embedded, 0.99), Rank(times.Neo4j, 0.99), "ms");
    }

    private static Task SendAsync(GraphQlClient client, ConcurrentBag<double> milliseconds)
    {
        var watch = Stopwatch.StartNew();
        return Task.WhenAll(Enumerable.Range(0, Clients).Select(async first =>
        {
            for (var number = first; watch.Elapsed < TurnTime; number++)
            {
                milliseconds.Add(await client.MeasureAsync(Mix[number % Mix.Length]));
            }
        }));
    }

    private static double Rank(ConcurrentBag<double> values, double rank) => values.Order().ElementAt((int)(values.Count * rank));
}
