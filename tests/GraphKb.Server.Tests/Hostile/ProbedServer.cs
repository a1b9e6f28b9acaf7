using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace GraphKb.Server.Tests.Hostile;

/// <summary>A server on the seed. After each request a probe checks that the server still answers.</summary>
public sealed class ProbedServer : IAsyncLifetime
{
    private readonly ServerProcess _server = new();

    public HttpClient Client => _server.Client;

    public Uri Url => Client.BaseAddress!;

    public async ValueTask InitializeAsync()
    {
        await _server.InitializeAsync();
        await QueryAsync("{__typename}", null);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    public long Memory() => _server.ResidentBytes();

    /// <summary>Posts a query.</summary>
    public Task<(int Status, string Body)> QueryAsync(string query, object? variables) =>
        SendAsync(HttpMethod.Post, "/graphql", Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { query, variables })));

    /// <summary>Sends bytes, waits for the response, and checks that the server still answers.</summary>
    public async Task<(int Status, string Body)> SendAsync(
        HttpMethod method, string path, byte[]? body, string type = "application/json", string accept = "application/graphql-response+json")
    {
        var (before, watch) = (Memory(), Stopwatch.StartNew());
        var response = await SendOnceAsync(method, path, body, type, accept);
        var (milliseconds, after) = (watch.ElapsedMilliseconds, Memory());
        var start = response.Body[..Math.Min(300, response.Body.Length)];
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{response.Status} {milliseconds} ms {(after - before) / 1_000_000} MB {start}");
        await AssertAliveAsync();
        return response;
    }

    /// <summary>Asserts that the server answers.</summary>
    public async Task AssertAliveAsync() =>
        Assert.Equal((200, """{"data":{"__typename":"Query"}}"""), await SendOnceAsync(
            HttpMethod.Post, "/graphql", """{"query":"{__typename}"}"""u8.ToArray(), "application/json", "application/json"));

    /// <summary>The code of the first error of a response.</summary>
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

        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.NotEqual(HttpStatusCode.InternalServerError, response.StatusCode);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
