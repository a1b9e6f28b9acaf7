using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using GraphKb.Model.Facts;

namespace GraphKb.Server.Tests.Http;

public sealed class PageTests(ServerProcess server)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/?mineral=rare-earths&into=KOR")]
    [InlineData("/site/mt-weld-mine")]
    [InlineData("/company/lynas")]
    [InlineData("/country/KOR?stage=mining&control=AUS")]
    [InlineData("/alliance/pax-silica")]
    [InlineData("/mineral/dysprosium")]
    [InlineData("/measure/chn-dual-use-jpn-2026-01")]
    [InlineData("/source/usgs-mcs2025")]
    [InlineData("/site/that-does-not-exist")]
    public async Task The_explorer_is_at_the_root_and_at_every_entity(string path)
    {
        var page = await GetAsync(path);

        Assert.Contains("<script type=\"module\" src=\"/explorer/assets/main-", page, StringComparison.Ordinal);
        foreach (var part in page.Split('"').Where(word => word.StartsWith("/explorer/assets/", StringComparison.Ordinal)))
        {
            using var answer = await SendAsync("GET", part);
            Assert.Equal("public, max-age=31536000, immutable", string.Join(", ", answer.Headers.GetValues("Cache-Control")));
        }
    }

    [Fact]
    public async Task The_explorer_is_small_before_the_map_is_opened()
    {
        var page = await GetAsync("/");
        var bytes = 0L;
        foreach (var part in page.Split('"').Where(word => word.StartsWith("/explorer/assets/", StringComparison.Ordinal)))
        {
            using var compressed = new MemoryStream();
            await using (var gzip = new GZipStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
            {
                await gzip.WriteAsync(Encoding.UTF8.GetBytes(await GetAsync(part)), TestContext.Current.CancellationToken);
            }

            bytes += compressed.Length;
        }

        Assert.InRange(bytes, 10_000, 150_000);
    }

    [Fact]
    public async Task The_explorer_allows_no_inline_code_and_no_other_host()
    {
        using var answer = await SendAsync("GET", "/");
        var policy = string.Join(";", answer.Headers.GetValues("Content-Security-Policy"));

        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/explorer/assets/nowhere.js")]
    [InlineData("/explorer/assets/..%2findex.html")]
    [InlineData("/explorer/index.html")]
    [InlineData("/thing/mt-weld-mine")]
    public async Task There_are_no_other_pages_of_the_explorer(string path)
    {
        using var answer = await SendAsync("GET", path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_editor_needs_nothing_from_elsewhere()
    {
        var page = await GetAsync("/graphiql");

        Assert.DoesNotContain("http", page.Replace("http-equiv", "", StringComparison.Ordinal), StringComparison.Ordinal);
        foreach (var part in page.Split('"').Where(word => word.StartsWith("/graphiql/", StringComparison.Ordinal)))
        {
            Assert.NotEmpty(await GetAsync(part));
        }
    }

    [Fact]
    public async Task The_editor_lists_the_files_of_questions()
    {
        using var list = JsonDocument.Parse(await GetAsync("/graphiql/questions"));
        var chains = list.RootElement.EnumerateArray()
            .Single(question => question.GetProperty("name").GetString() == "chains-through-refining");

        Assert.Equal(
            "Which chains of a mineral run into a country through refining that another country controls?",
            chains.GetProperty("title").GetString());
        Assert.Contains("query ChainsThroughRefining(", chains.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_tells_alive_from_ready()
    {
        Assert.Equal("{\"alive\":true,\"ready\":true,\"because\":null}", await GetAsync("/health"));
        Assert.Equal("alive\n", await GetAsync("/health/live"));
        Assert.Equal("ready\n", await GetAsync("/health/ready"));
    }

    [Theory]
    [InlineData("/", "text/html")]
    [InlineData("/health", "application/json")]
    [InlineData("/health/live", "text/plain")]
    [InlineData("/health/ready", "text/plain")]
    [InlineData("/graphiql/questions", "application/json")]
    public async Task A_page_says_what_kind_of_text_it_is(string path, string kind)
    {
        using var answer = await SendAsync("GET", path);

        Assert.Equal(kind, answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("POST", "/")]
    [InlineData("PUT", "/health")]
    [InlineData("DELETE", "/health/live")]
    [InlineData("OPTIONS", "/health/ready")]
    [InlineData("PATCH", "/graphiql")]
    [InlineData("POST", "/graphiql/start.js")]
    public async Task A_page_says_which_methods_it_answers(string method, string path)
    {
        using var answer = await SendAsync(method, path);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow);
        Assert.Equal(
            $"{method} is not answered here; use GET or HEAD, or ask by POST at /graphql.\n",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_method_without_end_is_not_said_back_whole()
    {
        using var answer = await SendAsync(new string('A', 3000), "/");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.StartsWith(
            "AAAAAAAAAAAAAAAAAAAA… is not answered here; ",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/health")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/graphiql/start.js")]
    public async Task The_head_of_a_page_comes_without_its_body(string path)
    {
        using var answer = await SendAsync("HEAD", path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task Where_there_is_nothing_every_method_is_told_so(string method)
    {
        using var answer = await SendAsync(method, "/nowhere");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("", "200", "application/json")]
    [InlineData("Accept:\r\n", "200", "application/json")]
    [InlineData("Accept:  \r\nAccept:\r\n", "200", "application/json")]
    [InlineData("Accept:\r\nAccept: application/graphql-response+json\r\n", "200", "application/graphql-response+json")]
    [InlineData("Accept: text/plain\r\n", "406", "application/json")]
    public async Task An_empty_Accept_header_is_as_good_as_none(string header, string status, string media)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", server.Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        const string Request = "GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{Request}{header}\r\n"), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        Assert.Contains($"\r\nContent-Type: {media}; charset=utf-8\r\n", answer, StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> SendAsync(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        return await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private Task<string> GetAsync(string path) =>
        server.Client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
}
