using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using GraphKb.Model.Facts;

namespace GraphKb.Server.Tests.Hostile;

/// <summary>Malformed HTTP requests: each gets a status, a code and one sentence, and the server still answers.</summary>
public sealed class HostileHttpTests(ProbedServer server) : IClassFixture<ProbedServer>
{
    private const string PostHeaders = "POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, byte[]> Malformed => new()
    {
        { "nothing", [] },
        { "half an object", "{"u8.ToArray() },
        { "no JSON", "query"u8.ToArray() },
        { "two objects", "{}{}"u8.ToArray() },
        { "null", "null"u8.ToArray() },
        { "a number", "5"u8.ToArray() },
        { "an array", "[]"u8.ToArray() },
        { "a batch of 100,000 requests", Encoding.UTF8.GetBytes("[" + string.Join(',', Enumerable.Repeat("{}", 100_000)) + "]") },
        { "no query", "{}"u8.ToArray() },
        { "a query of null", """{"query":null}"""u8.ToArray() },
        { "a query of a number", """{"query":5}"""u8.ToArray() },
        { "a query of a list", """{"query":["{__typename}"]}"""u8.ToArray() },
        { "variables of text", """{"query":"{__typename}","variables":"{}"}"""u8.ToArray() },
        { "variables of a list", """{"query":"{__typename}","variables":[]}"""u8.ToArray() },
        { "an operation name of a number", """{"query":"{__typename}","operationName":5}"""u8.ToArray() },
        { "extensions of text", """{"query":"{__typename}","extensions":"x"}"""u8.ToArray() },
        { "invalid UTF-8 in the query", [.. "{\"query\":\"{__typename} #"u8, 0xFF, 0xC0, .. "\"}"u8] },
        { "invalid UTF-8 in a variable", [.. "{\"query\":\"{__typename}\",\"variables\":{\"a\":\""u8, 0xE2, 0x28, .. "\"}}"u8] },
        { "half a character in the query", """{"query":"{__typename} #\ud800"}"""u8.ToArray() },
        {
            "half a character in a variable",
            """{"query":"query($t: String!) { search(text: $t) { totalCount } }","variables":{"t":"\ud800"}}"""u8.ToArray()
        },
        { "JSON nested 100,000 deep", Encoding.UTF8.GetBytes(new string('[', 100_000)) },
        { "UTF-16", Encoding.Unicode.GetBytes("{\"query\":\"{__typename}\"}") },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task A_malformed_body_is_a_bad_request(string name, byte[] body)
    {
        var (status, answer) = await server.SendAsync(HttpMethod.Post, "/graphql", body);

        Assert.Equal((name, 400, "BAD_REQUEST"), (name, status, ProbedServer.Code(answer)));
    }

    [Theory]
    [InlineData("application/json; charset=\"utf-8\"")]
    [InlineData("Application/JSON; Charset=UTF-8")]
    public async Task The_content_type_is_read_without_regard_to_case_and_quotes(string type) => Assert.Equal(
        (200, "{\"data\":{\"__typename\":\"Query\"}}"),
        await server.SendAsync(HttpMethod.Post, "/graphql", "{\"query\":\"{__typename}\"}"u8.ToArray(), type));

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/graphql")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task A_wrong_content_type_is_415(string type)
    {
        var (status, answer) = await server.SendAsync(HttpMethod.Post, "/graphql", "{}"u8.ToArray(), type);

        Assert.Equal((415, "UNSUPPORTED_MEDIA_TYPE"), (status, ProbedServer.Code(answer)));
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/json; q=0")]
    [InlineData("image/*")]
    public async Task An_answer_that_nobody_accepts_is_406(string accept)
    {
        var (status, answer) = await server.SendAsync(
            HttpMethod.Post, "/graphql", """{"query":"{__typename}"}"""u8.ToArray(), accept: accept);

        Assert.Equal((406, "NOT_ACCEPTABLE"), (status, ProbedServer.Code(answer)));
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("PATCH")]
    public async Task Another_method_is_405(string method)
    {
        var (status, answer) = await server.SendAsync(new HttpMethod(method), "/graphql", null);

        Assert.Equal((405, "METHOD_NOT_ALLOWED"), (status, ProbedServer.Code(answer)));
    }

    [Theory]
    [InlineData(17_000, "URL_TOO_LONG")]
    [InlineData(100_000, "")]
    public async Task A_long_url_is_414_and_a_very_long_one_is_not_even_read(int length, string code)
    {
        var (status, answer) = await server.SendAsync(HttpMethod.Get, "/graphql?query=%7B__typename%7D&x=" + new string('x', length), null);

        Assert.Equal((414, code), (status, answer.Length == 0 ? "" : ProbedServer.Code(answer)));
    }

    [Theory]
    [InlineData("/graphql")]
    [InlineData("/graphql?query=")]
    [InlineData("/graphql?query=%7B__typename%7D&variables=%7B")]
    [InlineData("/graphql?query=%7B__typename%7D&variables=5")]
    [InlineData("/graphql?query=%7B__typename%7D&query=%7B__typename%7D")]
    public async Task A_wrong_url_is_a_bad_request(string path)
    {
        var (status, answer) = await server.SendAsync(HttpMethod.Get, path, null);

        Assert.Equal((400, "BAD_REQUEST"), (status, ProbedServer.Code(answer)));
    }

    [Fact]
    public async Task A_body_of_five_megabytes_is_413()
    {
        var (status, answer) = await RawAsync("Content-Length: 5000000\r\n\r\n" + new string(' ', 2_000_000), TimeSpan.Zero);
        Assert.Equal((413, "BODY_TOO_LARGE"), (status, ProbedServer.Code(answer)));

        var chunk = "200000\r\n" + new string(' ', 0x200000) + "\r\n";
        (status, answer) = await RawAsync("Transfer-Encoding: chunked\r\n\r\n" + chunk, TimeSpan.Zero);
        Assert.Equal((413, "BODY_TOO_LARGE"), (status, ProbedServer.Code(answer)));
        await server.AssertAliveAsync();
    }

    [Fact]
    public async Task A_body_that_never_comes_is_408()
    {
        var (status, answer) = await RawAsync("Content-Length: 100\r\n\r\n{\"query\":", TimeSpan.Zero);

        Assert.Equal((408, "BODY_TOO_SLOW"), (status, ProbedServer.Code(answer)));
        await server.AssertAliveAsync();
    }

    [Fact]
    public async Task A_body_that_drips_is_408()
    {
        var (status, answer) = await RawAsync("Content-Length: 100\r\n\r\n{\"query\":\"{__typename}\"}", TimeSpan.FromMilliseconds(200));

        Assert.Equal((408, "BODY_TOO_SLOW"), (status, ProbedServer.Code(answer)));
        await server.AssertAliveAsync();
    }

    [Fact]
    public async Task Clients_that_do_not_read_do_not_fill_the_memory()
    {
        const string Query = "{ chains(mineral: \\\"mineral:rare-earths\\\", first: 500) "
            + "{ nodes { sites { id name operator { name } } supplies { id sources { id title url } } } } }";
        const string Body = "{\"query\":\"" + Query + "\"}";
        var request = Encoding.UTF8.GetBytes($"{PostHeaders}Content-Length: {Body.Length}\r\n\r\n{Body}");
        var before = server.Memory();
        var clients = new List<TcpClient>();
        for (var connection = 0; connection < 40; connection++)
        {
            var client = new TcpClient { ReceiveBufferSize = 1024 };
            await client.ConnectAsync(server.Url.Host, server.Url.Port, Stop);
            for (var repetition = 0; repetition < 20; repetition++)
            {
                await client.GetStream().WriteAsync(request, Stop);
            }

            clients.Add(client);
        }

        await Task.Delay(2_000, Stop);
        var after = server.Memory();
        await server.AssertAliveAsync();
        clients.ForEach(client => client.Dispose());

        TestContext.Current.TestOutputHelper?.WriteLine($"{(after - before) / 1_000_000} MB");
        Assert.InRange(after - before, long.MinValue, 300_000_000);
    }

    private async Task<(int Status, string Body)> RawAsync(string text, TimeSpan betweenBytes)
    {
        using var client = await RawConnection.OpenAsync(server.Url.Port);
        var (headers, body) = SplitAtBlankLine(text);
        var watch = Stopwatch.StartNew();
        await client.SendAsync(PostHeaders + headers);
        var reading = client.ReadToEndAsync();
        try
        {
            foreach (var part in betweenBytes == TimeSpan.Zero ? [body] : body.Select(character => character.ToString()))
            {
                await client.SendAsync(part);
                await Task.Delay(betweenBytes, Stop);
            }
        }
        catch (IOException)
        {
            // The server answered and closed the connection before the end of the body.
        }

        var answer = await reading;
        TestContext.Current.TestOutputHelper?.WriteLine($"{watch.ElapsedMilliseconds} ms {answer}");
        return (int.Parse(answer.AsSpan(9, 3), null), SplitAtBlankLine(answer).Body);
    }

    private static (string Headers, string Body) SplitAtBlankLine(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
        return (text[..end], text[end..]);
    }
}
