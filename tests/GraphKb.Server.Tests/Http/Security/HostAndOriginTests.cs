using System.Net;
using System.Text;

namespace GraphKb.Server.Tests.Http.Security;

/// <summary>Pages of other origins, and names that were made to lead here, get no answer; programs do.</summary>
public sealed class HostAndOriginTests(ServerProcess server)
{
    private const string Question = "/graphql?query=%7B__typename%7D";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("evil.example", 400)]
    [InlineData("127.0.0.1.evil.example:80", 400)]
    [InlineData("192.0.2.1", 400)]
    [InlineData("localhost", 200)]
    [InlineData("LOCALHOST:1234", 200)]
    [InlineData("127.0.0.1", 200)]
    [InlineData("[::1]:5080", 200)]
    public async Task Only_names_of_this_machine_are_answered(string host, int status) =>
        Assert.Equal(status, (int)await GetAsync(server, Question, ("Host", host)));

    [Fact]
    public async Task Another_name_is_refused_in_one_sentence()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Question);
        request.Headers.Host = "evil.example";
        using var answer = await server.Client.SendAsync(request, Stop);

        Assert.Equal(
            "This server is not called evil.example; the setting AllowedHosts gives it other names.",
            (await answer.Content.ReadAsStringAsync(Stop)).TrimEnd());
    }

    [Fact]
    public async Task The_setting_allows_more_names()
    {
        await using var named = await ServerProcess.ServeAsync(new() { ["GRAPHKB_ALLOWEDHOSTS"] = "kb.example.org;*.example.net" });

        Assert.Equal(HttpStatusCode.OK, await GetAsync(named, Question, ("Host", "kb.example.org")));
        Assert.Equal(HttpStatusCode.OK, await GetAsync(named, Question, ("Host", "a.example.net")));
        Assert.Equal(HttpStatusCode.OK, await GetAsync(named, Question, ("Host", "localhost")));
        Assert.Equal(HttpStatusCode.BadRequest, await GetAsync(named, Question, ("Host", "example.org")));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(200, "Sec-Fetch-Site", "same-origin")]
    [InlineData(200, "Sec-Fetch-Site", "none")]
    [InlineData(403, "Sec-Fetch-Site", "cross-site")]
    [InlineData(403, "Sec-Fetch-Site", "same-site")]
    [InlineData(403, "Origin", "https://evil.example")]
    [InlineData(403, "Origin", "null")]
    [InlineData(403, "Origin", "http://localhost")]
    [InlineData(200, "Origin", "http://OWN")]
    [InlineData(403, "Origin", "http://OWN", "Sec-Fetch-Site", "cross-site")]
    [InlineData(200, "Origin", "https://proxy.example", "Sec-Fetch-Site", "same-origin")]
    [InlineData(403, "Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "document")]
    public async Task A_question_of_a_page_elsewhere_is_refused(int status, params string[] headers)
    {
        var own = $"127.0.0.1:{server.Port}";
        var pairs = headers.Select(text => text.Replace("OWN", own, StringComparison.Ordinal)).Chunk(2)
            .Select(pair => (pair[0], pair[1])).ToArray();

        Assert.Equal(status, (int)await GetAsync(server, Question, pairs));
        Assert.Equal(status, (int)await PostAsync(server, "application/json", pairs));
    }

    [Theory]
    [InlineData("/", "document", 200)]
    [InlineData("/graphiql", "document", 200)]
    [InlineData("/", "iframe", 403)]
    [InlineData("/graphql?query=%7B__typename%7D", "document", 403)]
    public async Task A_link_leads_to_pages_and_not_to_questions(string path, string destination, int status) => Assert.Equal(
        status,
        (int)await GetAsync(
            server, path, ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate"), ("Sec-Fetch-Dest", destination)));

    [Fact]
    public async Task Pages_of_allowed_origins_and_no_others_may_show_the_explorer_in_a_frame()
    {
        await using var open = await ServerProcess.ServeAsync(new() { ["GRAPHKB_CORS__ORIGINS"] = "https://example.org" });
        (string, string)[] frame = [("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate"), ("Sec-Fetch-Dest", "iframe")];
        using var page = await open.Client.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        using var own = await server.Client.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, await GetAsync(open, "/", frame));
        Assert.Equal(HttpStatusCode.Forbidden, await GetAsync(open, Question, frame));
        Assert.EndsWith(
            "frame-ancestors https://example.org", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'none'", own.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("text/plain")]
    public async Task A_form_elsewhere_cannot_ask(string type)
    {
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(server, type, ("Origin", "https://evil.example")));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await PostAsync(server, type));
    }

    [Fact]
    public async Task An_allowed_origin_may_ask_and_another_may_not()
    {
        await using var open = await ServerProcess.ServeAsync(new() { ["GRAPHKB_CORS__ORIGINS"] = "https://example.org" });

        Assert.Equal(
            HttpStatusCode.OK, await GetAsync(open, Question, ("Origin", "https://example.org"), ("Sec-Fetch-Site", "cross-site")));
        Assert.Equal(HttpStatusCode.Forbidden, await GetAsync(open, Question, ("Origin", "https://example.com")));
        Assert.Equal(HttpStatusCode.Forbidden, await GetAsync(open, Question, ("Sec-Fetch-Site", "cross-site")));
    }

    private static async Task<HttpStatusCode> GetAsync(ServerProcess server, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await SendAsync(server, request, headers);
    }

    private static async Task<HttpStatusCode> PostAsync(ServerProcess server, string type, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes("""{"query":"{__typename}"}""")),
        };
        request.Content.Headers.Add("Content-Type", type);
        return await SendAsync(server, request, headers);
    }

    private static async Task<HttpStatusCode> SendAsync(
        ServerProcess server, HttpRequestMessage request, (string Name, string Value)[] headers)
    {
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        using var answer = await server.Client.SendAsync(request, Stop);
        return answer.StatusCode;
    }
}
