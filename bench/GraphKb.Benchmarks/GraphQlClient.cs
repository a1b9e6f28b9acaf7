using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace GraphKb.Benchmarks;

/// <summary>Asks a server over HTTP, and takes the time.</summary>
internal sealed class GraphQlClient(string url) : IDisposable
{
    public const string Chains = """
        { chains(mineral: "mineral:m07", to: { countries: ["KOR"] }, through: [{ stages: [REFINING], controlledBy: ["CHN"] }],
                 maxHops: 6, asOf: "2026-11-23", first: 100) { nodes { sites { id name stage status country { code } } } } }
        """;

    public const string Exposure = """
        { exposure(mineral: "mineral:m07", of: { countries: ["KOR"] }, to: { stages: [REFINING], controlledBy: ["CHN"] }, asOf: "2026-11-23") { atLeast atMost tonnes } }
        """;

    private readonly HttpClient _client = new() { BaseAddress = new Uri(url) };

    /// <summary>Asks until the server listens.</summary>
    public async Task<string> FirstAnswerAsync(string query)
    {
        for (; ; await Task.Delay(20))
        {
            try
            {
                return await AskAsync(query);
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }
    }

    /// <summary>The median in milliseconds; the first third warms the server up and does not count.</summary>
    public async Task<double> MedianAsync(string query, int times)
    {
        var took = new List<double>();
        for (var time = 0; time < times; time++)
        {
            took.Add(await TakeAsync(query));
        }

        return Median(took);
    }

    /// <summary>The milliseconds of one question.</summary>
    public async Task<double> TakeAsync(string query)
    {
        var watch = Stopwatch.StartNew();
        await AskAsync(query);
        return watch.Elapsed.TotalMilliseconds;
    }

    public async Task<string> AskAsync(string query)
    {
        using var body = new StringContent(JsonSerializer.Serialize(new { query }), Encoding.UTF8, "application/json");
        using var answer = await _client.PostAsync(new Uri("/graphql", UriKind.Relative), body);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode && !text.Contains("\"errors\"", StringComparison.Ordinal) ? text : throw new InvalidOperationException(text);
    }

    public static double Median(IReadOnlyList<double> took) => took.Skip(took.Count / 3).Order().ElementAt(took.Count / 3);

    public void Dispose() => _client.Dispose();
}
