using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace GraphKb.Server.Tests.Hostile;

/// <summary>What nobody means well with: each is refused with a status and a code, and the next question is answered.</summary>
public sealed class HostileRequestTests(ServerProcess server) : IClassFixture<ServerProcess>
{
    private const long MostMoreMemory = 150L * 1024 * 1024;

    public static TheoryData<string, string, string> Documents => new()
    {
        { "alias flood", "TOO_COMPLEX", "{" + Repeat(2000, i => $"a{i}:__typename ") + "}" },
        { "depth 21", "TOO_COMPLEX", Nested(21) },
        { "depth 60", "TOO_COMPLEX", Nested(60) },
        { "depth 100,000", "TOO_COMPLEX", string.Concat(Enumerable.Repeat("{a", 49_000)) },
        { "depth through fragments", "TOO_COMPLEX", "{country(code:\"KOR\"){...f0}}" + Repeat(12, i => $"fragment f{i} on Country{{memberships{{country{{id ...f{i + 1}}}}}}}") + "fragment f12 on Country{id}" },
        { "2^30 fragments", "TOO_COMPLEX", "{...f0}" + Repeat(30, i => $"fragment f{i} on Query{{...f{i + 1} ...f{i + 1}}}") + "fragment f30 on Query{a:__typename b:__typename}" },
        { "a circle of fragments", "VALIDATION_FAILED", "{...a} fragment a on Query{...b} fragment b on Query{...a}" },
        { "16,000 duplicates", "TOO_COMPLEX", "{" + string.Concat(Enumerable.Repeat("__typename ", 9000)) + "}" },
        { "5,000 directives", "TOO_COMPLEX", "{__typename " + string.Concat(Enumerable.Repeat("@include(if:true)", 5000)) + "}" },
        { "5,000 variables", "TOO_COMPLEX", "query(" + Repeat(5001, i => $"$v{i}:Int ") + "){__typename}" },
        { "5,000 operations", "TOO_COMPLEX", Repeat(3000, i => $"query q{i}{{__typename}}") },
        { "first -1", "BAD_USER_INPUT", "{sites(first:-1){totalCount}}" },
        { "first 2^31", "BAD_USER_INPUT", "{sites(first:2147483648){totalCount}}" },
        { "first 501", "BAD_USER_INPUT", "{sites(first:501){totalCount}}" },
        { "a tampered cursor", "BAD_USER_INPUT", "{sites(after:\"AAAA\"){totalCount}}" },
        { "a cursor that is no base64", "BAD_USER_INPUT", "{chains(mineral:\"mineral:rare-earths\",after:\"💥\"){totalCount}}" },
        { "maxHops 50", "BAD_USER_INPUT", "{chains(mineral:\"mineral:rare-earths\",maxHops:50){totalCount}}" },
        { "a selector nested 60 deep", "BAD_USER_INPUT", "{sites(where:" + string.Concat(Enumerable.Repeat("{not:", 60)) + "{}" + new string('}', 60) + "){totalCount}}" },
        { "a list of 100,000 values", "TOO_COMPLEX", "{sites(where:{ids:[" + string.Concat(Enumerable.Repeat("\"a\",", 20_000)) + "]}){totalCount}}" },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_hostile_document_gets_a_stable_code_and_the_next_question_an_answer(string what, string code, string document)
    {
        var before = server.ResidentBytes();
        var (status, body) = await server.AskAsync(document);

        Assert.True(status is HttpStatusCode.BadRequest or HttpStatusCode.OK, what);
        Assert.Equal(code, ServerProcess.Error(body).Code);
        Assert.InRange(body.Length, 1, 20_000);
        Assert.DoesNotContain("   at ", body, StringComparison.Ordinal);
        Assert.InRange(server.ResidentBytes() - before, long.MinValue, MostMoreMemory);
        Assert.Equal((HttpStatusCode.OK, "{\"data\":{\"__typename\":\"Query\"}}"), await server.AskAsync("{__typename}"));
    }

    [Fact]
    public async Task A_list_of_100_000_values_in_variables_is_refused()
    {
        var ids = Enumerable.Repeat("site:none", 60_000).ToArray();

        Assert.Equal("TOO_COMPLEX", ServerProcess.Error((await server.AskAsync("query($i:[ID!]){sites(where:{ids:$i}){totalCount}}", new { i = ids })).Body).Code);
    }

    [Theory]
    [InlineData("{", 400)]
    [InlineData("[]", 400)]
    [InlineData("[{\"query\":\"{__typename}\"}]", 400)]
    [InlineData("{\"query\":5}", 400)]
    [InlineData("{\"query\":\"{__typename}\",\"variables\":[]}", 400)]
    [InlineData("{\"query\":\"{__typename}\",\"operationName\":{}}", 400)]
    [InlineData("null", 400)]
    public async Task A_body_of_another_shape_is_400(string body, int status)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        var answer = await server.PostAsync(content);

        Assert.Equal((status, "BAD_REQUEST"), ((int)answer.Status, ServerProcess.Error(answer.Body).Code));
    }

    [Fact]
    public async Task Invalid_UTF_8_is_400_and_another_content_type_415()
    {
        using var broken = new ByteArrayContent([.. "{\"query\":\"{__typename}"u8, 0xC3, 0x28, .. "\"}"u8]);
        broken.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        Assert.Equal(HttpStatusCode.BadRequest, (await server.PostAsync(broken)).Status);

        using var form = new StringContent("query={__typename}", Encoding.UTF8, "application/x-www-form-urlencoded");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await server.PostAsync(form)).Status);
    }

    [Fact]
    public async Task An_answer_nobody_could_read_is_406()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={__typename}");
        request.Headers.Accept.ParseAdd("text/html");
        using var answer = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotAcceptable, answer.StatusCode);
    }

    [Fact]
    public async Task A_long_address_is_414_and_a_large_body_413()
    {
        using var answer = await server.Client.GetAsync(new Uri("/graphql?query=" + new string('a', 100_000), UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestUriTooLong, answer.StatusCode);

        using var large = new StringContent("{\"query\":\"" + new string('a', 5_000_000) + "\"}", Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await server.PostAsync(large)).Status);
    }

    [Fact]
    public async Task A_body_that_does_not_arrive_is_408()
    {
        using var socket = new TcpClient("127.0.0.1", server.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync("POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 30\r\n\r\n{\"qu"u8.ToArray(), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);

        Assert.Equal("HTTP/1.1 408 Request Timeout", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("' OR '1'='1")]
    [InlineData("\" OR 1=1 --")]
    [InlineData("%_")]
    [InlineData("NEAR(a, b) AND *")]
    [InlineData("}) DETACH DELETE n //")]
    [InlineData("`")]
    public async Task What_means_something_to_a_store_is_taken_literally(string text)
    {
        var (status, body) = await server.AskAsync("query($t:String!){search(text:$t){totalCount} site(id:\"site:none\"){id}}".Replace("site(id:\"site:none\"){id}", "dataset{facts}", StringComparison.Ordinal), new { t = text });

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.DoesNotContain("errors", body, StringComparison.Ordinal);
        Assert.Equal("BAD_USER_INPUT", ServerProcess.Error((await server.AskAsync("query($t:ID!){site(id:$t){id}}", new { t = "site:" + text })).Body).Code);
    }

    private static string Repeat(int times, Func<int, string> part) => string.Concat(Enumerable.Range(0, times).Select(part));

    private static string Nested(int depth)
    {
        var query = "id";
        for (var level = 0; level < depth - 2; level++)
        {
            query = level % 2 == 0 ? $"country{{{query}}}" : $"memberships{{{query}}}";
        }

        return "{country(code:\"KOR\"){memberships{" + query + "}}}";
    }
}
