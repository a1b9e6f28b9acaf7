using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using GraphKb.Analysis.Errors;
using GraphKb.Api;
using GraphKb.Api.Requests;
using GraphKb.Store.Neo4j;
using GraphKb.Store.Neo4j.Connection;
using GraphKb.Testing;

namespace GraphKb.Store.Tests.Neo4j;

/// <summary>
/// A user that may only read. The server of the tests has no roles, so a stand-in before it refuses every statement that writes, as
/// servers with roles do.
/// </summary>
[Collection(nameof(Neo4jServer))]
public sealed partial class ReadOnlyUserTests(Neo4jServer server)
{
    private const string Forbidden =
        """{"results":[],"errors":[{"code":"Neo.ClientError.Security.Forbidden","message":"Write operations are not allowed."}]}""";

    private static readonly ApiLimits Patient = new() { Time = TimeSpan.FromMinutes(2) };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_question_is_answered_and_the_lock_of_imports_is_not_acquired()
    {
        await using var embedded = Repository.CreateSeedStore();
        await using var importing = await server.OpenAsync();
        await importing.ImportAsync(await embedded.ExportAsync(Stop), null, Stop);
        var refused = new List<string>();
        var options = await server.OptionsAsync();
        using var client = new HttpClient { BaseAddress = options.Uri };
        using var standIn = new FakeServer((request, body) => Answer(client, request, body, refused));
        await using var store = new Neo4jStore(options with { Uri = standIn.Uri });
        using var expecting = new GraphQlExecutor(embedded, Patient, TimeProvider.System);
        using var asking = new GraphQlExecutor(store, Patient, TimeProvider.System);

        foreach (var query in RoundTripTests.Queries)
        {
            Assert.Equal((await expecting.AskAsync(query)).GetRawText(), (await asking.AskAsync(query)).GetRawText());
        }

        // The wait for a running import is tried once for a version.
        Assert.Equal([Cypher.Load("read/wait-for-import")], refused);
    }

    [Fact]
    public async Task An_import_is_refused_in_a_sentence_that_names_the_permissions()
    {
        var options = await server.OptionsAsync();
        using var client = new HttpClient { BaseAddress = options.Uri };
        using var standIn = new FakeServer((request, body) => Answer(client, request, body, []));
        await using var store = new Neo4jStore(options with { Uri = standIn.Uri });

        var exception = await Assert.ThrowsAsync<KnowledgeException>(() => store.ImportAsync(TinyChain.Package, null, Stop));

        Assert.Equal("STORE_REFUSED", exception.Code);
        Assert.Contains("permissions", exception.Message, StringComparison.Ordinal);
    }

    private static FakeAnswer Answer(HttpClient client, HttpListenerRequest request, string body, List<string> refused)
    {
        var writing = ReadStatements(body).Where(text => Write().IsMatch(Comment().Replace(text, ""))).ToList();
        if (writing.Count > 0)
        {
            refused.AddRange(writing);
            return (200, Forbidden);
        }

        using var message = new HttpRequestMessage(new HttpMethod(request.HttpMethod), request.Url!.AbsolutePath);
        message.Headers.Add("Authorization", request.Headers["Authorization"]);
        message.Headers.Add("Accept", "application/json");
        if (request.HttpMethod == "POST")
        {
            message.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        using var response = client.Send(message, Stop);
        using var reader = new StreamReader(response.Content.ReadAsStream(Stop));
        return ((int)response.StatusCode, reader.ReadToEnd());
    }

    private static List<string> ReadStatements(string body)
    {
        using var json = JsonDocument.Parse(body.Length == 0 ? """{"statements":[]}""" : body);
        return [.. json.RootElement.GetProperty("statements").EnumerateArray().Select(each => each.GetProperty("statement").GetString()!)];
    }

    [GeneratedRegex("^//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\b(CREATE|MERGE|SET|DELETE|REMOVE|DROP)\b")]
    private static partial Regex Write();
}
