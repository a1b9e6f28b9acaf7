using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace GraphKb.Benchmarks;

/// <summary>Sends GraphQL queries to a server over HTTP and measures the time.</summary>
internal sealed class GraphQlClient(string url) : IDisposable
{
    public const string Chains = """
        { chains(mineral: "mineral:m07", to: { countries: ["KOR"] }, through: [{ stages: [REFINING], controlledBy: ["CHN"] }],
                 maxHops: 6, asOf: "2026-11-23", first: 100) { nodes { sites { id name stage status country { code } } } } }
        """;

    public const string Exposure = """
        { exposure(mineral: "mineral:m07", of: { countries: ["KOR"] }, to: { stages: [REFINING], controlledBy: ["CHN"] },
                   asOf: "2026-11-23") { atLeast atMost tonnes } }
        """;

    private readonly HttpClient _client = new() { BaseAddress = new Uri(url) };

    /// <summary>Retries until the server listens, and returns its first response.</summary>
    public async Task<string> WaitForResponseAsync(string query)
    {
        for (; ; await Task.Delay(20))
        {
            try
            {
                return await SendAsync(query);
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }
    }

    /// <summary>The median time of a query in milliseconds; the first third of the requests warms the server up and is left out.</summary>
    public async Task<double> MedianAsync(string query, int times)
    {
        var milliseconds = new List<double>();
        for (var time = 0; time < times; time++)
        {
            milliseconds.Add(await MeasureAsync(query));
        }

        return Median(milliseconds);
    }

    /// <summary>The time of one query in milliseconds.</summary>
    public async Task<double> MeasureAsync(string query)
    {
        var watch = Stopwatch.StartNew();
        await SendAsync(query);
        return watch.Elapsed.TotalMilliseconds;
    }

    /// <summary>The body of the response to a query.</summary>
    /// <exception cref="InvalidOperationException">The response has errors.</exception>
    public async Task<string> SendAsync(string query)
    {
        using var body = new StringContent(JsonSerializer.Serialize(new { query }), Encoding.UTF8, "application/json");
        using var response = await _client.PostAsync(new Uri("/graphql", UriKind.Relative), body);
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode && !text.Contains("\"errors\"", StringComparison.Ordinal)
            ? text : throw new InvalidOperationException(text);
    }

    /// <summary>The median of the last two thirds.</summary>
    public static double Median(IReadOnlyList<double> values) =>
        values.Skip(values.Count / 3).Order().ElementAt(values.Count / 3);

    public void Dispose() => _client.Dispose();
}
