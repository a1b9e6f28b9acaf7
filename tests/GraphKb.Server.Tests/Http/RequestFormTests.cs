using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace GraphKb.Server.Tests.Http;

/// <summary>The forms in which clients send a request: persisted, in batches, compressed, with a slash at the end.</summary>
public sealed class RequestFormTests(ServerProcess server)
{
    private const string Typename = """{"data":{"__typename":"Query"}}""";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("POST", "{ __typename a: __typename }")]
    [InlineData("GET", "{ __typename b: __typename }")]
    public async Task A_persisted_query_is_asked_for_once_and_then_known_by_its_hash(string method, string query)
    {
        var extensions = new { persistedQuery = new { version = 1, sha256Hash = Hash(query) } };

        var unknown = await SendAsync(method, new { extensions });
        var first = await SendAsync(method, new { query, extensions });
        var later = await SendAsync(method, new { extensions });

        Assert.Equal(
            """{"errors":[{"message":"PersistedQueryNotFound","extensions":{"code":"PERSISTED_QUERY_NOT_FOUND"}}]}""", unknown);
        Assert.StartsWith("""{"data":{"__typename":"Query",""", first, StringComparison.Ordinal);
        Assert.Equal(first, later);
    }

    [Theory]
    [InlineData("""{"version":1,"sha256Hash":"00"}""", "sha256Hash is not the SHA-256 of query")]
    [InlineData("""{"version":2,"sha256Hash":"00"}""", "has no version that is supported; expected version 1")]
    [InlineData("""{"version":1}""", "has no sha256Hash")]
    [InlineData("7", "has no version that is supported")]
    public async Task A_wrong_persisted_query_is_refused(string persistedQuery, string sentence)
    {
        var (status, body) = await server.PostAsync(new StringContent(
            """{"query":"{ __typename }","extensions":{"persistedQuery":""" + persistedQuery + "}}",
            Encoding.UTF8,
            "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(sentence, ServerProcess.Error(body).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_is_answered_in_its_order_and_a_wrong_request_costs_one_answer()
    {
        var (status, body) = await server.PostAsync(new StringContent(
            """[{"query":"{ __typename }"},{},{"query":"query($n: String!) { __type(name: $n) { name } }","variables":{"n":"Site"}}]""",
            Encoding.UTF8,
            "application/json"));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(
            """
            [{"data":{"__typename":"Query"}},{"errors":[{"message":"query is missing or not a string; expected a GraphQL document.",
            "extensions":{"code":"BAD_REQUEST"}}]},{"data":{"__type":{"name":"Site"}}}]
            """.Replace("\n", "", StringComparison.Ordinal),
            body);
    }

    [Fact]
    public async Task The_requests_of_a_batch_share_the_work_of_one()
    {
        var fields = string.Join(' ', Enumerable.Range(0, 30).Select(index => $"a{index}: search(text: \"c\") {{ totalCount }}"));
        var body = await SendAsync("POST", Enumerable.Repeat(new { query = $"{{ {fields} }}" }, 4));

        using var answers = JsonDocument.Parse(body);
        var messages = answers.RootElement.EnumerateArray()
            .Select(answer => answer.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("message").GetString() : null)
            .ToList();
        Assert.Null(messages[0]);
        Assert.StartsWith("The request would cause over 400000 units of work", messages[1], StringComparison.Ordinal);
        Assert.StartsWith("The requests of the batch would cause over 400000 units", messages[2], StringComparison.Ordinal);
        Assert.Equal(messages[2], messages[3]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(21)]
    public async Task A_batch_has_1_to_20_requests(int count)
    {
        var requests = string.Join(',', Enumerable.Repeat("""{"query":"{ __typename }"}""", count));
        var (status, body) = await server.PostAsync(new StringContent($"[{requests}]", Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal($"The batch has {count} requests; expected 1 to 20.", ServerProcess.Error(body).Message);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_compressed_body_is_read(string encoding)
    {
        using var content = Compress(encoding, """{"query":"{ __typename }"}""");

        Assert.Equal((HttpStatusCode.OK, Typename), await server.PostAsync(content));
    }

    [Fact]
    public async Task A_compressed_body_is_limited_by_its_size_as_text()
    {
        using var content = Compress("gzip", new string(' ', 20_000_000));
        var (status, body) = await server.PostAsync(content);

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "BODY_TOO_LARGE"), (status, ServerProcess.Error(body).Code));
    }

    [Theory]
    [InlineData("zstd", HttpStatusCode.UnsupportedMediaType, "The content encoding is \"zstd\"; expected br, gzip, deflate or none.")]
    [InlineData("gzip", HttpStatusCode.BadRequest, "The body cannot be decompressed; expected it in its Content-Encoding.")]
    public async Task A_body_that_cannot_be_decompressed_is_refused(string encoding, HttpStatusCode expected, string sentence)
    {
        using var content = new StringContent("""{"query":"{ __typename }"}""", Encoding.UTF8, "application/json");
        content.Headers.ContentEncoding.Add(encoding);
        var (status, body) = await server.PostAsync(content);

        Assert.Equal((expected, sentence), (status, ServerProcess.Error(body).Message));
    }

    [Fact]
    public async Task A_slash_at_the_end_of_the_address_does_not_matter()
    {
        using var content = new StringContent("""{"query":"{ __typename }"}""", Encoding.UTF8, "application/json");
        using var answer = await server.Client.PostAsync("/graphql/", content, Stop);

        Assert.Equal(Typename, await answer.Content.ReadAsStringAsync(Stop));
    }

    [Fact]
    public async Task A_league_table_of_38_minerals_and_3_countries_by_aliases_is_answered()
    {
        var fields = Enumerable.Range(0, 114).Select(position =>
            $"f{position}: exposure(mineral: \"mineral:copper\", to: {{ countries: [\"CHN\"] }}) {{ atLeast }}");
        var (status, body) = await server.QueryAsync($"{{ {string.Join(' ', fields)} }}");

        Assert.True(status == HttpStatusCode.OK, body);
        Assert.Equal(115, body.Split("atLeast").Length);
    }

    private async Task<string> SendAsync(string method, object parameters)
    {
        var json = JsonSerializer.SerializeToElement(parameters);
        using var request = new HttpRequestMessage(HttpMethod.Parse(method), "/graphql");
        if (method == "POST")
        {
            request.Content = new StringContent(json.GetRawText(), Encoding.UTF8, "application/json");
        }
        else
        {
            var pairs = json.EnumerateObject().Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value.ToString())}");
            request.RequestUri = new Uri("/graphql?" + string.Join('&', pairs), UriKind.Relative);
        }

        using var answer = await server.Client.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Stop);
    }

    private static string Hash(string query) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(query)));

    private static ByteArrayContent Compress(string encoding, string text)
    {
        using var bytes = new MemoryStream();
        using (Stream stream = encoding switch
        {
            "br" => new BrotliStream(bytes, CompressionLevel.Fastest, leaveOpen: true),
            "gzip" => new GZipStream(bytes, CompressionLevel.Fastest, leaveOpen: true),
            _ => new ZLibStream(bytes, CompressionLevel.Fastest, leaveOpen: true),
        })
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        var content = new ByteArrayContent(bytes.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        content.Headers.ContentEncoding.Add(encoding);
        return content;
    }
}
