using System.Text;
using GraphKb.Model.Facts;

namespace GraphKb.Server.Tests.Hostile;

/// <summary>Queries that try to exhaust the server: each is rejected with a status and a code, and the server still answers.</summary>
public sealed class HostileQueryTests(ProbedServer server) : IClassFixture<ProbedServer>
{
    private const long MemoryLimitBytes = 300_000_000;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, string> Refused => new()
    {
        {
            "an alias flood",
            "{" + Repeat(500, number => $" a{number}: chains(mineral: \"mineral:rare-earths\") {{ totalCount }}") + "}",
            "TOO_COMPLEX"
        },
        { "16,000 duplicates", "{" + Repeat(16_000, _ => " __typename") + "}", "TOO_COMPLEX" },
        { "depth 21", Nested(20), "TOO_COMPLEX" },
        { "depth 60", Nested(60), "TOO_COMPLEX" },
        { "depth 100,000", Repeat(100_000, _ => "{a"), "TOO_COMPLEX" },
        { "100,000 braces", new string('{', 100_000), "SYNTAX_ERROR" },
        { "depth 30,000 of a field", Repeat(30_000, _ => "{a"), "TOO_COMPLEX" },
        {
            "depth through fragments",
            "{ mineral(id: \"mineral:ndpr\") { ...f0 } }"
                + Repeat(60, number => $" fragment f{number} on Mineral {{ parent {{ ...f{number + 1} }} }}")
                + " fragment f60 on Mineral { id }",
            "TOO_COMPLEX"
        },
        {
            "2^30 fragments",
            "{ ...f0 }"
                + Repeat(30, number => $" fragment f{number} on Query {{ ...f{number + 1} ...f{number + 1} }}")
                + " fragment f30 on Query { __typename }",
            "TOO_COMPLEX"
        },
        { "a cycle of fragments", "{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }", "VALIDATION_FAILED" },
        { "a fragment within itself", "{ ...a } fragment a on Query { __typename ...a }", "VALIDATION_FAILED" },
        {
            "ninety fragments that all spread each other",
            "{ ...f0 }" + Repeat(90, number => $" fragment f{number} on Query {{ {Repeat(90, other => $"...f{other} ")}}}"),
            "VALIDATION_FAILED"
        },
        { "10,000 spreads of no fragment", "{" + Repeat(10_000, _ => "...a ") + "}", "TOO_COMPLEX" },
        {
            "fifty copies of a field that multiplies",
            "{" + Repeat(50, _ => "country(code: \"KOR\") { " + Repeat(3, _ => "imports { importer { ") + "id } } } } } } } ") + "}",
            "TOO_COMPLEX"
        },
        { "a search of 45,000 words", "{ search(text: \"" + Repeat(45_000, _ => "a ") + "\") { totalCount } }", "TOO_COMPLEX" },
        { "a search of 33 words", "{ search(text: \"" + Repeat(33, _ => "a ") + "\") { totalCount } }", "BAD_USER_INPUT" },
        { "4,900 wrong values", "{ sites(where: { stages: [" + Repeat(4_900, _ => "NO ") + "] }) { totalCount } }", "BAD_USER_INPUT" },
        { "5,000 directives", "{ __typename" + Repeat(5_000, _ => " @skip(if: false)") + " }", "TOO_COMPLEX" },
        { "5,000 variables", "query(" + Repeat(5_000, number => $"$v{number}: Int ") + ") { __typename }", "TOO_COMPLEX" },
        { "5,000 operations", Repeat(5_000, number => $"query q{number} {{ __typename }} "), "TOO_COMPLEX" },
        { "a list of 100,000 values", "{ sites(where: { ids: [" + Repeat(24_000, _ => "\"a\" ") + "] }) { totalCount } }", "TOO_COMPLEX" },
        {
            "filters nested 60 deep",
            "{ sites(where: " + Repeat(60, _ => "{ not: ") + "{}" + new string('}', 60) + ") { totalCount } }",
            "TOO_COMPLEX"
        },
        {
            "introspection that multiplies",
            "{ __type(name: \"Node\") { " + Repeat(8, _ => "possibleTypes { interfaces { ") + "name" + new string('}', 18),
            "TOO_COMPLEX"
        },
        { "first -1", "{ sites(first: -1) { totalCount } }", "BAD_USER_INPUT" },
        { "first 2^31", "{ sites(first: 2147483648) { totalCount } }", "BAD_USER_INPUT" },
        { "first 501", "{ sites(first: 501) { totalCount } }", "BAD_USER_INPUT" },
        { "maxHops 50", "{ chains(mineral: \"mineral:rare-earths\", maxHops: 50) { totalCount } }", "BAD_USER_INPUT" },
        { "a tampered cursor", "{ sites(after: \"MDAwMDAwMDBzaXRlOmE\") { totalCount } }", "BAD_USER_INPUT" },
        { "a cursor of nonsense", "{ chains(mineral: \"mineral:rare-earths\", after: \"%%%\") { totalCount } }", "BAD_USER_INPUT" },
        { "a cursor of 50,000 characters", "{ sites(after: \"" + new string('A', 50_000) + "\") { totalCount } }", "TOO_COMPLEX" },
        { "a broken date", "{ sites(asOf: \"2026-02-30\") { totalCount } }", "BAD_USER_INPUT" },
        { "an unknown mineral", "{ chains(mineral: \"mineral:x\") { totalCount } }", "NOT_FOUND" },
        { "an id of 50,000 characters", "{ chains(mineral: \"" + new string('A', 50_000) + "\") { totalCount } }", "TOO_COMPLEX" },
        { "an unknown field", "{ nope }", "VALIDATION_FAILED" },
        { "a document of 200,000 characters", "{ __typename }" + new string(' ', 200_000), "TOO_COMPLEX" },
        { "no document", "", "VALIDATION_FAILED" },
        { "a mutation", "mutation { x }", "VALIDATION_FAILED" },
        { "a subscription", "subscription { x }", "VALIDATION_FAILED" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_hostile_query_is_refused_with_its_code(string name, string query, string code)
    {
        var before = server.Memory();

        var (status, body) = await server.QueryAsync(query, null);

        Assert.Equal((name, ExpectedStatus(body), code), (name, status, ProbedServer.Code(body)));
        Assert.InRange(body.Length, 1, 30_000);
        Assert.InRange(server.Memory() - before, long.MinValue, MemoryLimitBytes);
    }

    public static TheoryData<string, string, object, string> RefusedVariables => new()
    {
        {
            "a list of 100,000 values",
            "query($w: SiteSelector) { sites(where: $w) { totalCount } }",
            new { w = new { ids = Enumerable.Repeat("a", 100_000) } },
            "TOO_COMPLEX"
        },
        { "first -1", "query($n: Int) { sites(first: $n) { totalCount } }", new { n = -1 }, "BAD_USER_INPUT" },
        { "first 2^31", "query($n: Int) { sites(first: $n) { totalCount } }", new { n = 2147483648 }, "BAD_USER_INPUT" },
        {
            "maxHops 50",
            "query($n: Int) { chains(mineral: \"mineral:rare-earths\", maxHops: $n) { totalCount } }",
            new { n = 50 },
            "BAD_USER_INPUT"
        },
        { "a broken date", "query($d: Date) { sites(asOf: $d) { totalCount } }", new { d = "2026-02-30" }, "BAD_USER_INPUT" },
        {
            "a date of 900,000 characters",
            "query($d: Date) { sites(asOf: $d) { totalCount } }",
            new { d = new string('2', 900_000) },
            "BAD_USER_INPUT"
        },
        {
            "a search of 900,000 characters",
            "query($t: String!) { search(text: $t) { totalCount } }",
            new { t = new string('a', 900_000) },
            "BAD_USER_INPUT"
        },
        { "a number for a date", "query($d: Date) { sites(asOf: $d) { totalCount } }", new { d = 20260230 }, "BAD_USER_INPUT" },
        {
            "an unknown field",
            "query($w: SiteSelector) { sites(where: $w) { totalCount } }",
            new { w = new { nope = 1 } },
            "BAD_USER_INPUT"
        },
    };

    [Theory]
    [MemberData(nameof(RefusedVariables))]
    public async Task A_hostile_variable_is_refused_with_its_code(string name, string query, object variables, string code)
    {
        var (status, body) = await server.QueryAsync(query, variables);

        Assert.Equal((name, ExpectedStatus(body), code), (name, status, ProbedServer.Code(body)));
        Assert.InRange(body.Length, 1, 30_000);
    }

    [Fact]
    public async Task A_number_of_500_000_digits_is_refused()
    {
        var number = "1" + new string('0', 499_999);
        var body = "{\"query\":\"query($n: Int) { sites(first: $n) { totalCount } }\",\"variables\":{\"n\":" + number + "}}";

        var (status, answer) = await server.SendAsync(HttpMethod.Post, "/graphql", Encoding.UTF8.GetBytes(body));

        Assert.Equal((400, "TOO_COMPLEX"), (status, ProbedServer.Code(answer)));
    }

    [Theory]
    [InlineData(58)]
    [InlineData(70)]
    [InlineData(400)]
    public async Task Filters_nested_sixty_deep_in_variables_are_refused(int depth)
    {
        var filter = Repeat(depth, _ => "{\"not\":") + "{}" + new string('}', depth);
        var body = "{\"query\":\"query($w: SiteSelector) { sites(where: $w) { totalCount } }\",\"variables\":{\"w\":" + filter + "}}";

        var (status, answer) = await server.SendAsync(HttpMethod.Post, "/graphql", Encoding.UTF8.GetBytes(body));

        Assert.Equal((400, "TOO_COMPLEX"), (status, ProbedServer.Code(answer)));
    }

    [Fact]
    public async Task Five_thousand_errors_come_back_as_twenty()
    {
        var (status, body) = await server.QueryAsync("{" + Repeat(900, number => $" x{number}") + "}", null);

        Assert.Equal((400, 20), (status, body.Split("\"message\"").Length - 1));
    }

    [Theory]
    [InlineData("' OR 1=1 --")]
    [InlineData("\" OR \"a")]
    [InlineData("a* NEAR(b c) AND NOT d ^e")]
    [InlineData("%_\\")]
    [InlineData("name:baotou {a b} (c")]
    [InlineData("}) DETACH DELETE n //")]
    [InlineData("`$x`[*1..]")]
    [InlineData("\0\u0001\uFFFF")]
    public async Task Characters_that_mean_something_to_a_store_are_taken_literally(string text)
    {
        const string Query = "query($t: String!) { search(text: $t) { totalCount nodes { __typename } } }";

        var (status, body) = await server.QueryAsync(Query, new { t = text });

        Assert.Equal(200, status);
        Assert.StartsWith("{\"data\":{\"search\":{\"totalCount\":", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_was_answered_is_still_asked_about_its_variables()
    {
        const string Query = "query($n: Int, $w: SiteSelector) { sites(first: $n, where: $w) { totalCount } }";

        Assert.Equal(200, (await server.QueryAsync(Query, new { n = 1 })).Status);
        Assert.Equal(200, (await server.QueryAsync(Query, new { n = 1 })).Status);
        Assert.Equal("BAD_USER_INPUT", ProbedServer.Code((await server.QueryAsync(Query, new { n = -1 })).Body));
        Assert.Equal(400, (await server.QueryAsync(Query, new { w = new { ids = Enumerable.Repeat("a", 6_000) } })).Status);
    }

    [Fact]
    public async Task Two_thousand_documents_do_not_fill_the_memory()
    {
        var before = server.Memory();
        for (var number = 0; number < 2_000; number++)
        {
            await server.Client.GetStringAsync(new Uri($"/graphql?query=%7Ba{number}:__typename%7D", UriKind.Relative), Stop);
        }

        await server.AssertAliveAsync();
        Assert.InRange(server.Memory() - before, long.MinValue, MemoryLimitBytes);
    }

    private static string Repeat(int times, Func<int, string> text) => string.Concat(Enumerable.Range(0, times).Select(text));

    private static string Nested(int levels) =>
        "{ mineral(id: \"mineral:ndpr\") " + Repeat(levels, _ => "{ parent ") + "{ id }" + new string('}', levels + 1);

    // A field that is refused when it is resolved is null beside its error; every other refusal has no data.
    private static int ExpectedStatus(string body) => body.EndsWith(":null}}", StringComparison.Ordinal) ? 200 : 400;
}
