using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using GraphKb.Testing;

namespace GraphKb.Benchmarks.Peers;

/// <summary>Neo4j over HTTP with the sites and supplies as plain nodes and relationships, which hold what a question needs.</summary>
internal sealed class Neo4jPeer : IPeer
{
    private const int BatchRows = 20_000;
    private const string Path = "/db/data/transaction/commit";

    private readonly RunningNeo4j _neo4j;
    private readonly HttpClient _client;

    private Neo4jPeer(RunningNeo4j neo4j)
    {
        _neo4j = neo4j;
        _client = new HttpClient { BaseAddress = neo4j.Options.Uri, Timeout = Timeout.InfiniteTimeSpan };
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{neo4j.Options.User}:{neo4j.Options.Password}"));
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", credentials);
    }

    public string Name => "Neo4j 3.1.1";

    /// <summary>Starts a server and loads the data in batches.</summary>
    public static async Task<Neo4jPeer> LoadAsync(PeerData data)
    {
        var peer = new Neo4jPeer(await StartAsync());
        await peer.RunAsync("CREATE CONSTRAINT ON (s:S) ASSERT s.id IS UNIQUE", null, CancellationToken.None);
        await peer.RunAsync("CREATE INDEX ON :S(country)", null, CancellationToken.None);
        await peer.RunBatchesAsync(PeerText.Load("load-sites.cypher"), data.ReadSites().Select(row =>
            new object[] { ToInt(row[0]), row[1], row[2], ToInt(row[3]) }));
        await peer.RunBatchesAsync(PeerText.Load("load-supplies.cypher"), data.ReadSupplies().Select(row => new object[]
        {
            ToInt(row[0]), ToInt(row[1]), ToInt(row[2]), double.Parse(row[3], CultureInfo.InvariantCulture), ToInt(row[4]), ToInt(row[5]),
        }));
        return peer;
    }

    public double? Ask(PeerQuestion question, CancellationToken cancellationToken)
    {
        var file = question switch
        {
            PeerQuestion.Chains => "chains.cypher",
            PeerQuestion.AllChains => "all-chains.cypher",
            PeerQuestion.Network => "active.cypher",
            _ => null,
        };
        if (file is null)
        {
            return null;
        }

        var rows = RunAsync(PeerText.Load(file), null, cancellationToken).GetAwaiter().GetResult();
        return question == PeerQuestion.Network ? rows.GetArrayLength() : rows[0].GetProperty("row")[0].GetDouble();
    }

    public void Dispose()
    {
        _client.Dispose();
        _neo4j.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private static async Task<RunningNeo4j> StartAsync()
    {
        try
        {
            return await LocalNeo4j.StartAsync();
        }
        catch (InvalidOperationException error)
        {
            throw new NotStartedException(error.Message.Split('\n')[0], error);
        }
    }

    private static int ToInt(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);

    private async Task RunBatchesAsync(string statement, IEnumerable<object[]> rows)
    {
        foreach (var batch in rows.Chunk(BatchRows))
        {
            await RunAsync(statement, new { rows = batch }, CancellationToken.None);
        }
    }

    private async Task<JsonElement> RunAsync(string statement, object? parameters, CancellationToken cancellationToken)
    {
        var body = new { statements = new[] { new { statement, parameters = parameters ?? new { } } } };
        using var response = await _client.PostAsJsonAsync(new Uri(Path, UriKind.Relative), body, cancellationToken);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        return answer.GetProperty("errors").GetArrayLength() == 0
            ? answer.GetProperty("results")[0].GetProperty("data") : throw new InvalidOperationException(answer.ToString());
    }
}
