using System.Net;

namespace GraphKb.Server.Tests.Http;

/// <summary>What caches and browsers see of the addresses that are read by GET.</summary>
public sealed class CachingTests(ServerProcess server)
{
    private const string Version = "/graphql?query=%7Bdataset%7Bversion%7D%7D";
    private const string WithoutDay = "/graphql?query=%7Bcoverage(alliance:%22alliance:g7%22,mineral:%22mineral:copper%22)%7Bweakest%7D%7D";
    private const string WithDay =
        "/graphql?query=%7Bcoverage(alliance:%22alliance:g7%22,mineral:%22mineral:copper%22,asOf:%222024-06-30%22)%7Bweakest%7D%7D";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Version)]
    [InlineData(WithDay)]
    [InlineData(WithoutDay)]
    [InlineData("/schema.graphql")]
    public async Task An_answer_that_the_client_has_is_not_sent_again(string address)
    {
        using var first = await SendAsync(HttpMethod.Get, address);
        var tag = first.Headers.ETag!.ToString();
        using var second = await SendAsync(HttpMethod.Get, address, ("If-None-Match", $"\"other\", {tag}"));

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(tag, second.Headers.ETag!.ToString());
        Assert.Equal((true, true), (first.Headers.CacheControl!.Public, first.Headers.CacheControl.NoCache));
    }

    [Fact]
    public async Task The_tag_names_the_day_only_where_the_answer_depends_on_it()
    {
        using var withoutDay = await SendAsync(HttpMethod.Get, WithoutDay);
        using var withDay = await SendAsync(HttpMethod.Get, WithDay);

        Assert.Contains(FormatDay(0), withoutDay.Headers.ETag!.Tag, StringComparison.Ordinal);
        Assert.DoesNotContain(FormatDay(0), withDay.Headers.ETag!.Tag, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tag_of_another_day_is_not_current()
    {
        using var today = await SendAsync(HttpMethod.Get, WithoutDay);
        var yesterday = today.Headers.ETag!.ToString().Replace(FormatDay(0), FormatDay(-1), StringComparison.Ordinal);
        using var answer = await SendAsync(HttpMethod.Get, WithoutDay, ("If-None-Match", yesterday));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("/graphql?query=%7Bsite(id:%22site:x%22)%7Bid%7D%7D")]
    [InlineData("/graphql?query=%7B")]
    [InlineData("/graphql")]
    public async Task An_answer_with_an_error_is_not_stored(string address)
    {
        using var answer = await SendAsync(HttpMethod.Get, address);

        Assert.Null(answer.Headers.ETag);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Answers_vary_by_what_the_client_accepts()
    {
        using var answer = await SendAsync(HttpMethod.Get, Version);

        Assert.Equal(["Accept", "Accept-Encoding"], answer.Headers.Vary);
    }

    [Fact]
    public async Task A_head_has_the_headers_of_the_get_and_no_body()
    {
        using var get = await SendAsync(HttpMethod.Get, Version);
        using var head = await SendAsync(HttpMethod.Head, Version);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Stop));
    }

    [Theory]
    [InlineData("/graphql")]
    [InlineData("/graphql/")]
    public async Task A_browser_that_opens_the_endpoint_is_led_to_the_editor(string address)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var browser = new HttpClient(handler) { BaseAddress = server.Client.BaseAddress };
        browser.DefaultRequestHeaders.Accept.ParseAdd("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        using var answer = await browser.GetAsync(address, Stop);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/graphiql", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task The_schema_is_the_committed_file()
    {
        using var answer = await SendAsync(HttpMethod.Get, "/schema.graphql");

        Assert.Equal(
            await File.ReadAllTextAsync(Testing.Repository.GetPath("src/GraphKb.Api/schema.graphql"), Stop),
            await answer.Content.ReadAsStringAsync(Stop));
    }

    private static string FormatDay(int offset) => TimeProvider.System.GetUtcNow().AddDays(offset).ToString("-yyyy-MM-dd-");

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address);
        foreach (var (name, value) in headers)
        {
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        }

        return await server.Client.SendAsync(request, Stop);
    }
}
