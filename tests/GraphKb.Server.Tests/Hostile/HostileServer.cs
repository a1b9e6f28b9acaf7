using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace GraphKb.Server.Tests.Hostile;

/// <summary>A server of the seed, and requests to it of which each is followed by one that must be answered.</summary>
public sealed class HostileServer : IAsyncLifetime
{
    private readonly ServerProcess _server = new();

    public HttpClient Client => _server.Client;

    public Uri Url => Client.BaseAddress!;

    public async ValueTask InitializeAsync()
    {
        await _server.InitializeAsync();
        await AskAsync("{__typename}", null);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    public long Memory() => _server.ResidentBytes();

    /// <summary>Asks a query by POST.</summary>
    public Task<(int Status, string Body)> AskAsync(string query, object? variables) =>
        SendAsync(HttpMethod.Post, "/graphql", Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { query, variables })));

    /// <summary>Sends bytes, waits for the answer, and makes sure that the server still answers.</summary>
    public async Task<(int Status, string Body)> SendAsync(
        HttpMethod method, string path, byte[]? body, string type = "application/json", string accept = "application/graphql-response+json")
    {
        var (before, watch) = (Memory(), Stopwatch.StartNew());
        var answer = await SendOnceAsync(method, path, body, type, accept);
        var (milliseconds, after) = (watch.ElapsedMilliseconds, Memory());
        TestContext.Current.TestOutputHelper?.WriteLine($"{answer.Status} {milliseconds} ms {(after - before) / 1_000_000} MB {answer.Body[..Math.Min(300, answer.Body.Length)]}");
        await AssertAliveAsync();
        return answer;
    }

    /// <summary>Makes sure that the server answers.</summary>
    public async Task AssertAliveAsync() =>
        Assert.Equal((200, """{"data":{"__typename":"Query"}}"""), await SendOnceAsync(
            HttpMethod.Post, "/graphql", """{"query":"{__typename}"}"""u8.ToArray(), "application/json", "application/json"));

    /// <summary>The code of the first error of an answer.</summary>
    public static string Code(string body)
    {
        using var json = JsonDocument.Parse(body);
        return json.RootElement.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()!;
    }

    private async Task<(int Status, string Body)> SendOnceAsync(HttpMethod method, string path, byte[]? body, string type, string accept)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Accept.ParseAdd(accept);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        }

        using var answer = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
