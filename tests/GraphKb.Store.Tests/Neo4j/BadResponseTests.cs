using GraphKb.Analysis.Errors;
using GraphKb.Store.Neo4j;
using GraphKb.Store.Neo4j.Connection;

namespace GraphKb.Store.Tests.Neo4j;

/// <summary>Every bad response becomes one sentence with an error code and without the password. No real server is needed.</summary>
public sealed class BadResponseTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(401, """{"errors":[{"code":"Neo.ClientError.Security.Unauthorized","message":"Invalid"}]}""", "STORE_REFUSED")]
    [InlineData(403, "", "STORE_REFUSED")]
    [InlineData(404, """{"errors":[{"code":"Neo.ClientError.Database.DatabaseNotFound","message":"No"}]}""", "STORE_MISSING")]
    [InlineData(503, "later", "STORE_UNAVAILABLE")]
    [InlineData(500, "<html>", "STORE_UNREADABLE")]
    [InlineData(200, "{\"results\":[{\"columns\":[\"a\"],\"da", "STORE_UNREADABLE")]
    [InlineData(200, "hello", "STORE_UNREADABLE")]
    [InlineData(200, "", "STORE_UNREADABLE")]
    [InlineData(
        200, """{"results":[],"errors":[{"code":"Neo.TransientError.Transaction.DeadlockDetected","message":"a-lock"}]}""", "STORE_BUSY")]
    [InlineData(
        200, """{"results":[],"errors":[{"code":"Neo.ClientError.Statement.SyntaxError","message":"line 1\nline 2"}]}""", "STORE_FAILED")]
    [InlineData(200, """{"results":[],"errors":[]}""", "STORE_MISSING")]
    public async Task A_bad_response_is_one_sentence_with_a_code(int status, string body, string code)
    {
        using var server = new FakeServer(
            (request, _) => request.HttpMethod == "GET" ? (200, FakeServer.TransactionalRoot) : (status, body));
        await using var store = new Neo4jStore(server.Options, new ImmediateClock());

        var exception = await Assert.ThrowsAsync<KnowledgeException>(() => store.OpenReaderAsync(Stop).AsTask());

        Assert.Equal(code, exception.Code);
        Assert.DoesNotContain("a-secret", exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
    }

    // The answer of a server whose heap a transaction has used up.
    [Fact]
    public async Task A_fault_without_a_reason_names_the_log_and_what_needs_less_memory()
    {
        using var server = new FakeServer((request, _) =>
            request.HttpMethod == "GET" ? (200, FakeServer.TransactionalRoot) : (500, """{"results":[],"errors":[]}"""));
        await using var store = new Neo4jStore(server.Options, new ImmediateClock());

        var exception = await Assert.ThrowsAsync<KnowledgeException>(() => store.OpenReaderAsync(Stop).AsTask());

        Assert.Equal("STORE_FAILED", exception.Code);
        Assert.EndsWith(
            "answered with status 500 without a reason; its log may have one, and an import that needs more memory than it has succeeds "
            + "with --batched.",
            exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"results":[],"errors":"none"}""")]
    [InlineData("""{"results":[],"errors":[7]}""")]
    [InlineData("""{"results":[],"errors":[{"message":"no code"}]}""")]
    [InlineData("""{"results":[{"columns":[],"data":[{"row":"not a list"}]}],"errors":[]}""")]
    [InlineData("""{"results":[],"errors":[],"commit":7}""")]
    [InlineData("""{"data":{"values":[7]}}""")]
    [InlineData("""{"data":{"values":"none"}}""")]
    [InlineData("""{"data":[]}""")]
    [InlineData("""{"transaction":{"id":7}}""")]
    [InlineData("[]")]
    public async Task A_body_that_Neo4j_would_not_send_is_unreadable_for_both_APIs(string body)
    {
        foreach (var root in new[] { FakeServer.TransactionalRoot, FakeServer.QueryApiRoot })
        {
            using var server = new FakeServer((request, _) => (200, request.HttpMethod == "GET" ? root : body));
            await using var transport = TransportFactory.Create(server.Options);
            Task BeginAsync() => transport.BeginAsync(Stop);
            Task ReadAsync() => transport.ReadAsync([Statement.From("RETURN 1"), Statement.From("RETURN 2")], (_, _) => { }, Stop);

            Assert.Equal("STORE_UNREADABLE", (await Assert.ThrowsAsync<KnowledgeException>(BeginAsync)).Code);

            // For the transactional endpoint, a response without results has no rows; that alone is not a fault.
            var isTransactional = root == FakeServer.TransactionalRoot;
            if (!isTransactional || body is "[]" || body.StartsWith("{\"results\"", StringComparison.Ordinal))
            {
                Assert.Equal("STORE_UNREADABLE", (await Assert.ThrowsAsync<KnowledgeException>(ReadAsync)).Code);
            }
        }
    }

    [Fact]
    public async Task A_slow_response_is_an_error_and_the_next_request_succeeds()
    {
        using var isSlow = new ManualResetEventSlim(true);
        using var server = new FakeServer((request, _) =>
        {
            if (request.HttpMethod == "POST" && isSlow.IsSet)
            {
                Thread.Sleep(TimeSpan.FromSeconds(7));
            }

            return (200, request.HttpMethod == "GET" ? FakeServer.TransactionalRoot : FakeServer.Meta);
        });
        var options = server.Options with { ReadTime = TimeSpan.FromMilliseconds(100) };
        await using var transport = TransportFactory.Create(options);
        var database = new Database(transport, options, TimeProvider.System);

        var exception = await Assert.ThrowsAsync<KnowledgeException>(() => database.ReadMetaAsync(Stop).AsTask());

        Assert.Equal("STORE_SLOW", exception.Code);
        Assert.EndsWith(
            "did not answer within the time limit; request less data, or try again later.", exception.Message, StringComparison.Ordinal);
        isSlow.Reset();
        Assert.Equal("v", (await database.ReadMetaAsync(Stop)).Version);
    }

    [Fact]
    public void An_unusable_address_is_refused_with_what_would_be_right()
    {
        static KnowledgeException Open(string uri) =>
            Assert.Throws<KnowledgeException>(() => new Neo4jStore(new Neo4jOptions { Uri = new Uri(uri) }));

        var driver = Open("neo4j+s://db.example:7687");
        Assert.Equal("STORE_NO_DRIVER", driver.Code);
        Assert.Contains("-p:Neo4jDriver=true", driver.Message, StringComparison.Ordinal);
        Assert.Equal("STORE_ADDRESS", Open("ftp://db.example").Code);
    }
}
