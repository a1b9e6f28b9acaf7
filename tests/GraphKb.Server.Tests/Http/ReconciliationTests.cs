using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace GraphKb.Server.Tests.Http;

/// <summary>
/// The reconciliation service over HTTP, against what version 0.2 of its specification requires of the manifest and of results.
/// </summary>
public sealed class ReconciliationTests(ServerProcess server)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_manifest_has_what_the_specification_requires_and_addresses_of_this_server()
    {
        var manifest = (await GetAsync("/reconcile")).Json;

        Assert.Contains("0.2", manifest.GetProperty("versions").EnumerateArray().Select(version => version.GetString()));
        Assert.Equal("GraphKb", manifest.GetProperty("name").GetString());
        Assert.True(Uri.IsWellFormedUriString(manifest.GetProperty("identifierSpace").GetString(), UriKind.Absolute));
        Assert.True(Uri.IsWellFormedUriString(manifest.GetProperty("schemaSpace").GetString(), UriKind.Absolute));
        Assert.Equal($"http://127.0.0.1:{server.Port}/reconcile/view?id={{{{id}}}}", Text(manifest, "view", "url"));
        Assert.Contains("{{id}}", Text(manifest, "preview", "url"), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Number, manifest.GetProperty("preview").GetProperty("width").ValueKind);
        Assert.Equal(["site", "company"], manifest.GetProperty("defaultTypes").EnumerateArray().Select(type => Text(type, "id")));
        foreach (var what in (string[])["entity", "type", "property"])
        {
            var suggest = manifest.GetProperty("suggest").GetProperty(what);
            Assert.Equal(HttpStatusCode.OK, (await GetAsync(Text(suggest, "service_path") + "?prefix=s")).Status);
        }
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task A_batch_is_answered_by_the_keys_of_its_queries(string method)
    {
        const string queries = """
            {"q0":{"query":"POSCO Future M Co., Ltd.","type":"company","limit":3},
             "q1":{"query":"Murrin Murrin","type":["site"],"properties":[{"pid":"country","v":"Australia"},{"pid":"stage","v":"refining"}]},
             "q2":{"query":"Xyzzyx Qwrtpsdf"}}
            """;
        var answer = (await SendAsync(method, queries)).Json;

        Assert.Equal(["q0", "q1", "q2"], answer.EnumerateObject().Select(query => query.Name));
        Assert.Equal("company:posco-future-m 98 True", First(answer, "q0"));
        Assert.Equal("site:murrin-murrin-refinery", First(answer, "q1").Split(' ')[0]);
        Assert.Empty(answer.GetProperty("q2").GetProperty("result").EnumerateArray());
        foreach (var candidate in answer.EnumerateObject().SelectMany(query => query.Value.GetProperty("result").EnumerateArray()))
        {
            Assert.Matches(new Regex("^(site|company):"), Text(candidate, "id"));
            Assert.NotEmpty(Text(candidate, "name"));
            Assert.NotEmpty(Text(candidate, "description"));
            Assert.InRange(candidate.GetProperty("score").GetDouble(), 0, 100);
            Assert.Equal(Text(candidate, "id").Split(':')[0], Text(candidate.GetProperty("type")[0], "id"));
        }
    }

    [Fact]
    public async Task An_id_of_GraphKb_decides() =>
        Assert.Equal("site:wodgina-mine 100 True", First((await SendAsync("GET", """{"a":{"query":"site:wodgina-mine"}}""")).Json, "a"));

    [Theory]
    [InlineData("[]", "queries is no object; expected {\"q0\": {\"query\": \"a name\"}}.")]
    [InlineData("{", "queries is no JSON; expected {\"q0\": {\"query\": \"a name\"}}.")]
    [InlineData("""{"q0":7}""", "The query \"q0\" is no object; expected one with \"query\".")]
    [InlineData("""{"q0":{}}""", "The query \"q0\" has no text; expected \"query\", or the property \"identifier\".")]
    public async Task A_wrong_batch_is_refused_with_a_sentence(string queries, string expected)
    {
        var (status, json) = await SendAsync("POST", queries);

        Assert.Equal((HttpStatusCode.BadRequest, expected), (status, Text(json, "error")));
    }

    [Fact]
    public async Task More_than_fifty_queries_are_refused()
    {
        var queries = "{" + string.Join(',', Enumerable.Range(0, 51).Select(index => $"\"q{index}\":{{\"query\":\"a\"}}")) + "}";

        Assert.Equal("The batch has 51 queries; at most 50 are allowed.", Text((await SendAsync("POST", queries)).Json, "error"));
    }

    [Fact]
    public async Task A_form_that_is_too_large_is_refused() =>
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await SendAsync("POST", new string('x', 2_000_000))).Status);

    [Fact]
    public async Task Entities_are_suggested_and_shown()
    {
        var suggested = (await GetAsync("/reconcile/suggest/entity?prefix=wodgina")).Json.GetProperty("result")[0];
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = server.Client.BaseAddress };
        using var view = await client.GetAsync("/reconcile/view?id=site:wodgina-mine", Stop);
        using var preview = await client.GetAsync("/reconcile/preview?id=site:wodgina-mine", Stop);

        Assert.Equal(("site:wodgina-mine", "Wodgina lithium mine"), (Text(suggested, "id"), Text(suggested, "name")));
        Assert.Equal("/site/wodgina-mine", view.Headers.Location!.ToString());
        Assert.Contains("<h1>Wodgina lithium mine</h1>", await preview.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_needs_a_key_where_GraphQL_does()
    {
        // printf 'gkb_first' | sha256sum
        await using var closed = await ServerProcess.ServeAsync(new()
        {
            ["GRAPHKB_AUTH__KEYS__0"] = "249fcf11f5afdd8ee53648f8ddc0ab461e3647827274cef146fc731bea2ab80f",
        });
        using var refused = await closed.Client.GetAsync("/reconcile", Stop);
        closed.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "gkb_first");
        using var answered = await closed.Client.GetAsync("/reconcile", Stop);

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (refused.StatusCode, answered.StatusCode));
    }

    private static string Text(JsonElement json, params string[] path) =>
        path.Aggregate(json, (element, name) => element.GetProperty(name)).GetString()!;

    private static string First(JsonElement answer, string key)
    {
        var first = answer.GetProperty(key).GetProperty("result")[0];
        return $"{Text(first, "id")} {first.GetProperty("score")} {first.GetProperty("match").GetBoolean()}";
    }

    private async Task<(HttpStatusCode Status, JsonElement Json)> SendAsync(string method, string queries)
    {
        if (method == "GET")
        {
            return await GetAsync("/reconcile?queries=" + Uri.EscapeDataString(queries));
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, "/reconcile")
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("queries", queries)]),
        };

        // As in ServerProcess: otherwise the connection would be closed during the upload of a body that is too large.
        request.Headers.ExpectContinue = true;
        using var response = await server.Client.SendAsync(request, Stop);
        return (response.StatusCode, JsonDocument.Parse(await response.Content.ReadAsStringAsync(Stop)).RootElement);
    }

    private async Task<(HttpStatusCode Status, JsonElement Json)> GetAsync(string path)
    {
        using var response = await server.Client.GetAsync(path, Stop);
        return (response.StatusCode, JsonDocument.Parse(await response.Content.ReadAsStringAsync(Stop)).RootElement);
    }
}
