using System.Net;
using System.Text.Json;

namespace GraphKb.Server.Tests.Http;

/// <summary>The questions over HTTP.</summary>
public sealed class QuestionEndpointTests(ServerProcess server)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_list_has_each_question_with_its_variables_and_formats()
    {
        using var list = JsonDocument.Parse(await server.Client.GetStringAsync("/questions", Stop));
        var chains = list.RootElement.EnumerateArray()
            .Single(question => question.GetProperty("name").GetString() == "chains-through-refining");

        Assert.Equal(
            ["json", "csv", "xlsx", "parquet", "geojson", "graphml", "table"],
            chains.GetProperty("formats").EnumerateArray().Select(format => format.GetString()));
        var control = chains.GetProperty("variables").EnumerateArray()
            .Single(variable => variable.GetProperty("name").GetString() == "control");
        Assert.Equal("EITHER", control.GetProperty("default").GetString());
        Assert.Equal(3, control.GetProperty("values").GetArrayLength());
    }

    [Theory]
    [InlineData("/questions/largest-sites", null, "application/json")]
    [InlineData("/questions/largest-sites", "text/csv", "text/csv")]
    [InlineData("/questions/largest-sites", "text/csv;q=0.5, application/vnd.apache.parquet", "application/vnd.apache.parquet")]
    [InlineData("/questions/largest-sites", "text/csv;q=0, */*", "application/json")]
    [InlineData("/questions/largest-sites", "application/json;q=0, */*", "text/csv")]
    [InlineData("/questions/largest-sites.csv", "application/json", "text/csv")]
    [InlineData("/questions/largest-sites.xlsx", null, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("/questions/largest-sites.parquet", null, "application/vnd.apache.parquet")]
    [InlineData("/questions/largest-sites.geojson", null, "application/geo+json")]
    [InlineData("/questions/origins-of-intake.graphml", null, "application/graphml+xml")]
    public async Task The_ending_or_what_the_client_accepts_chooses_the_format(string address, string? accept, string expected)
    {
        using var answer = await GetAsync(address, accept is null ? [] : [("Accept", accept)]);

        Assert.Equal((HttpStatusCode.OK, expected), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
    }

    [Theory]
    [InlineData("/questions/largest-site", 404, "NOT_FOUND", "There is no question \"largest-site\"; did you mean largest-sites?")]
    [InlineData("/questions/largest-sites.pdf", 404, "NOT_FOUND", "The answer to largest-sites has no such form; expected one of json, ")]
    [InlineData("/questions/world-trade.geojson", 404, "NOT_FOUND", "The answer to world-trade has no such form; expected one of json, ")]
    [InlineData("/questions/exposure?off=KOR", 400, "BAD_USER_INPUT", "exposure has no variable \"off\"; did you mean of?")]
    [InlineData("/questions/exposure?minConfidence=much", 400, "BAD_USER_INPUT", "minConfidence is \"much\"; expected a number.")]
    [InlineData("/questions/exposure?mineral=mineral:galium", 404, "NOT_FOUND", "")]
    public async Task A_mistake_is_told_with_a_code_and_is_not_stored(string address, int status, string code, string message)
    {
        using var answer = await GetAsync(address);
        var error = ServerProcess.Error(await answer.Content.ReadAsStringAsync(Stop));

        Assert.Equal((status, code), ((int)answer.StatusCode, error.Code));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task An_answer_of_no_type_that_is_accepted_is_refused()
    {
        using var answer = await GetAsync("/questions/largest-sites", ("Accept", "image/png"));

        Assert.Equal(HttpStatusCode.NotAcceptable, answer.StatusCode);
    }

    [Theory]
    [InlineData("/questions/exposure?of=KOR")]
    [InlineData("/questions/exposure.csv?of=KOR&asOf=2025-01-01")]
    [InlineData("/questions")]
    public async Task An_answer_that_the_client_has_is_not_sent_again(string address)
    {
        using var first = await GetAsync(address);
        var tag = first.Headers.ETag!.ToString();
        using var second = await GetAsync(address, ("If-None-Match", tag));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified), (first.StatusCode, second.StatusCode));
        Assert.Equal(tag, second.Headers.ETag!.ToString());
        Assert.True(first.Headers.ETag!.IsWeak, "An answer that may be compressed has a weak tag.");
    }

    [Fact]
    public async Task The_tag_differs_by_variables_and_by_format()
    {
        var tags = new List<string>();
        foreach (var address in new[] { "exposure", "exposure?of=KOR", "exposure.csv", "exposure.csv?of=KOR" })
        {
            using var answer = await GetAsync("/questions/" + address);
            tags.Add(answer.Headers.ETag!.Tag);
        }

        Assert.Equal(4, tags.Distinct().Count());
    }

    [Fact]
    public async Task A_head_of_the_description_is_answered()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/openapi.json");
        using var answer = await server.Client.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_head_has_the_length_and_no_body()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/questions/find.csv");
        using var answer = await server.Client.SendAsync(request, Stop);

        Assert.True(answer.Content.Headers.ContentLength > 100);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Stop));
    }

    [Fact]
    public async Task The_openapi_document_describes_every_question()
    {
        using var document = JsonDocument.Parse(await server.Client.GetStringAsync("/openapi.json", Stop));
        var paths = document.RootElement.GetProperty("paths");
        using var list = JsonDocument.Parse(await server.Client.GetStringAsync("/questions", Stop));

        Assert.StartsWith("3.", document.RootElement.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.All(
            list.RootElement.EnumerateArray(),
            question => Assert.True(paths.TryGetProperty($"/questions/{question.GetProperty("name").GetString()}", out _)));
        var parameter = paths.GetProperty("/questions/largest-sites").GetProperty("get").GetProperty("parameters").EnumerateArray()
            .Single(one => one.GetProperty("name").GetString() == "first");
        Assert.Equal("integer", parameter.GetProperty("schema").GetProperty("type").GetString());
        Assert.Equal(10, parameter.GetProperty("schema").GetProperty("default").GetInt32());
        Assert.Equal(
            ["200", "304", "400", "404", "406", "503"],
            paths.GetProperty("/questions/largest-sites").GetProperty("get").GetProperty("responses").EnumerateObject()
                .Select(response => response.Name));
    }

    [Fact]
    public async Task The_page_to_try_them_loads_nothing_from_another_host()
    {
        using var answer = await GetAsync("/reference/");
        var page = await answer.Content.ReadAsStringAsync(Stop);
        var policy = string.Join(";", answer.Headers.GetValues("Content-Security-Policy"));

        Assert.StartsWith("default-src 'none'; script-src 'self' 'nonce-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page + policy, StringComparison.Ordinal);
        Assert.Contains("customFetch", await server.Client.GetStringAsync("/reference-start.js", Stop), StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> GetAsync(string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
        {
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        }

        return await server.Client.SendAsync(request, Stop);
    }
}
