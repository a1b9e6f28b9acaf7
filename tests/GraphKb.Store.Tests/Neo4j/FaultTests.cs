using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Stores;
using GraphKb.Model.Facts;
using GraphKb.Store.Neo4j;
using GraphKb.Store.Neo4j.Transport;
using GraphKb.Testing;

namespace GraphKb.Store.Tests.Neo4j;

/// <summary>What goes wrong is one clear sentence without the password, and is over when its cause is.</summary>
[Collection(nameof(Neo4jServer))]
public sealed class FaultTests(Neo4jServer server)
{
    private const string Meta = """{"results":[{"columns":[],"data":[{"row":[1,"v",true,0,0,1]}]}],"errors":[]}""";

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
    [InlineData(200, """{"results":[],"errors":[{"code":"Neo.TransientError.Transaction.DeadlockDetected","message":"a-lock"}]}""", "STORE_BUSY")]
    [InlineData(200, """{"results":[],"errors":[{"code":"Neo.ClientError.Statement.SyntaxError","message":"line 1\nline 2"}]}""", "STORE_FAILED")]
    [InlineData(200, """{"results":[],"errors":[]}""", "STORE_MISSING")]
    public async Task A_bad_answer_is_one_sentence(int status, string body, string code)
    {
        FakeServer? fake = null;
        using var open = fake = new FakeServer((request, _) => request.HttpMethod == "GET" ? (200, fake!.Discovery) : (status, body));
        await using var store = new Neo4jStore(fake.Options);

        var wrong = await Assert.ThrowsAsync<KnowledgeException>(() => store.OpenReaderAsync(Stop).AsTask());

        Assert.Equal(code, wrong.Code);
        Assert.DoesNotContain("a-secret", wrong.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', wrong.Message);
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
    public async Task What_is_no_answer_of_Neo4j_is_said_so_at_every_interface(string body)
    {
        FakeServer? fake = null;
        var offers = "";
        using var open = fake = new FakeServer((request, _) => request.HttpMethod == "GET" ? (200, offers) : (200, body));
        foreach (var offer in new[] { fake.Discovery, """{"query":"/db/{databaseName}/query/v2","neo4j_version":"2025.06.0"}""" })
        {
            offers = offer;
            await using var transport = Transports.Of(fake.Options);
            Task BeginAsync() => transport.BeginAsync(Stop);
            Task ReadAsync() => transport.ReadAsync([Of("RETURN 1"), Of("RETURN 2")], (_, _) => { }, Stop);

            Assert.Equal("STORE_UNREADABLE", (await Assert.ThrowsAsync<KnowledgeException>(BeginAsync)).Code);

            // An answer without results has no rows: that alone is no mistake of the transactional endpoint.
            if (offer != fake.Discovery || body is "[]" || body.StartsWith("{\"results\"", StringComparison.Ordinal))
            {
                Assert.Equal("STORE_UNREADABLE", (await Assert.ThrowsAsync<KnowledgeException>(ReadAsync)).Code);
            }
        }
    }

    [Theory]
    [InlineData("""{"data":7}""")]
    [InlineData("""{"data":"no address","neo4j_version":"3.1.1"}""")]
    [InlineData("""{"transaction":7,"neo4j_version":7}""")]
    [InlineData("""{"transaction":"/db/{databaseName}/tx"}""")]
    [InlineData("""{"transaction":"/db/{databaseName}/tx","neo4j_version":"soon"}""")]
    [InlineData("[]")]
    [InlineData("7")]
    public async Task What_does_not_say_what_a_server_offers_is_said_so(string discovery)
    {
        using var fake = new FakeServer((_, _) => (200, discovery));
        await using var transport = Transports.Of(fake.Options);

        Assert.Equal("STORE_UNREADABLE", (await Assert.ThrowsAsync<KnowledgeException>(() => transport.BeginAsync(Stop))).Code);
    }

    [Theory]
    [InlineData("3.5.35", """{"data":"http://inside:7474/db/data/","bolt":"bolt://inside:7687"}""", "/db/data/transaction/commit")]
    [InlineData("4.4.42", """{"transaction":"http://inside:7474/db/{databaseName}/tx","neo4j_version":"4.4.42"}""", "/db/a%20b/tx/commit")]
    [InlineData("5.26.12", """{"query":"http://inside/db/{databaseName}/query/v2","transaction":"http://inside/db/{databaseName}/tx","neo4j_version":"5.26.12"}""", "/db/a%20b/tx/commit")]
    [InlineData("5.27", """{"query":"https://inside/db/{databaseName}/query/v2","neo4j_version":"5.27-aura"}""", "/db/a%20b/query/v2")]
    public async Task What_a_server_offers_is_found_at_its_root_and_asked_at_the_address_given(string version, string discovery, string path)
    {
        var asked = "";
        using var fake = new FakeServer((request, _) =>
        {
            asked = request.Url!.AbsolutePath;
            return (200, asked == "/" ? discovery
                : asked == "/db/data/" ? """{"transaction":"http://inside:7474/db/data/transaction","neo4j_version":"3.5.35"}"""
                : """{"results":[],"errors":[],"data":{"values":[]}}""");
        });
        await using var transport = Transports.Of(fake.Options with { Database = "a b" });

        await transport.ReadAsync([Of("RETURN 1")], (_, _) => { }, Stop);

        Assert.Equal(path, asked);
        Assert.StartsWith((await transport.GetVersionAsync(Stop)).ToString(), version, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_fails_for_the_moment_is_asked_again()
    {
        var asked = 0;
        FakeServer? fake = null;
        using var open = fake = new FakeServer((request, _) => request.HttpMethod == "GET" ? (200, fake!.Discovery)
            : ++asked < 3 ? (200, """{"results":[],"errors":[{"code":"Neo.TransientError.General.X","message":""}]}""") : (200, Meta));
        await using var transport = Transports.Of(fake.Options);

        Assert.Equal("v", (await new Database(transport, fake.Options).ReadMetaAsync(Stop)).Version);
        Assert.Equal(3, asked);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_said_so_and_used_when_it_is()
    {
        using var cable = new Cable((await server.OptionsAsync()).Uri);
        cable.PullOut();
        await using var store = new Neo4jStore(await server.OptionsAsync() with { Uri = cable.Uri });
        Assert.Equal("STORE_UNAVAILABLE", (await Assert.ThrowsAsync<KnowledgeException>(() => store.OpenReaderAsync(Stop).AsTask())).Code);

        cable.PutIn();
        await store.ImportAsync(TinyChain.Package, null, Stop);
        Assert.Equal(43, (await store.OpenReaderAsync(Stop)).Dataset is var dataset ? dataset.Entities + dataset.Facts : 0);

        cable.PullOut();
        Assert.Equal("STORE_UNAVAILABLE", (await Assert.ThrowsAsync<KnowledgeException>(() => store.OpenReaderAsync(Stop).AsTask())).Code);
        cable.PutIn();
        Assert.Equal(ContentVersion.Compute(TinyChain.Package), (await store.OpenReaderAsync(Stop)).Dataset.Version);
    }

    [Fact]
    public async Task A_server_that_goes_away_in_the_middle_of_an_import_keeps_the_old_state()
    {
        await using var direct = await server.OpenAsync();
        await direct.ImportAsync(TinyChain.Package, null, Stop);
        using var cable = new Cable((await server.OptionsAsync()).Uri);
        await using var store = new Neo4jStore(await server.OptionsAsync() with { Uri = cable.Uri });

        var wrong = await Assert.ThrowsAsync<KnowledgeException>(() => store.ImportAsync(new RandomPackage(4).Make(), new PullingOut(cable), Stop));

        Assert.Equal("STORE_UNAVAILABLE", wrong.Code);
        Assert.Equal(ContentVersion.Compute(TinyChain.Package), ContentVersion.Compute(await direct.ExportAsync(Stop)));
    }

    [Fact]
    public async Task A_wrong_password_is_refused_and_never_shown()
    {
        await using var store = new Neo4jStore(await server.OptionsAsync() with { Password = "a-wrong-secret" });

        var wrong = await Assert.ThrowsAsync<KnowledgeException>(() => store.OpenReaderAsync(Stop).AsTask());

        Assert.Equal("STORE_REFUSED", wrong.Code);
        Assert.DoesNotContain("a-wrong-secret", wrong.ToString() + await server.OptionsAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_statement_that_takes_too_long_is_ended_in_the_server(bool mayTakeLong)
    {
        await using var transport = Transports.Of(await server.OptionsAsync() with { ReadTime = TimeSpan.FromSeconds(1) });
        var endless = await EndlessAsync(transport) with { MayTakeLong = mayTakeLong };

        Assert.Equal("STORE_SLOW", (await Assert.ThrowsAsync<KnowledgeException>(() => transport.ReadAsync([endless], (_, _) => { }, Stop))).Code);
        await IsIdleAsync(transport);
    }

    [Fact]
    public async Task A_statement_that_nobody_waits_for_any_more_is_ended_in_the_server()
    {
        await using var transport = Transports.Of(await server.OptionsAsync());
        var endless = await EndlessAsync(transport) with { MayTakeLong = true };
        using var stopping = new CancellationTokenSource(TimeSpan.FromSeconds(1));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => transport.ReadAsync([endless], (_, _) => { }, stopping.Token));
        await IsIdleAsync(transport);
    }

    [Fact]
    public async Task A_server_that_answers_slowly_is_said_so_and_used_when_it_is_not()
    {
        using var isSlow = new ManualResetEventSlim(true);
        FakeServer? fake = null;
        using var open = fake = new FakeServer((request, _) =>
        {
            if (request.HttpMethod == "POST" && isSlow.IsSet)
            {
                Thread.Sleep(TimeSpan.FromSeconds(7));
            }

            return (200, request.HttpMethod == "GET" ? fake!.Discovery : Meta);
        });
        var options = fake.Options with { ReadTime = TimeSpan.FromMilliseconds(100) };
        await using var transport = Transports.Of(options);
        var database = new Database(transport, options);

        var wrong = await Assert.ThrowsAsync<KnowledgeException>(() => database.ReadMetaAsync(Stop).AsTask());

        Assert.Equal("STORE_SLOW", wrong.Code);
        Assert.EndsWith("did not answer within the time allowed; ask for less at a time, or again later.", wrong.Message, StringComparison.Ordinal);
        isSlow.Reset();
        Assert.Equal("v", (await database.ReadMetaAsync(Stop)).Version);
    }

    [Fact]
    public void An_address_that_leads_nowhere_is_said_so_with_what_would_be_right()
    {
        var driver = Assert.Throws<KnowledgeException>(() => new Neo4jStore(new Neo4jOptions { Uri = new Uri("neo4j+s://db.example:7687") }));
        Assert.Equal("STORE_NO_DRIVER", driver.Code);
        Assert.Contains("-p:Neo4jDriver=true", driver.Message, StringComparison.Ordinal);
        Assert.Equal("STORE_ADDRESS", Assert.Throws<KnowledgeException>(() => new Neo4jStore(new Neo4jOptions { Uri = new Uri("ftp://db.example") })).Code);
    }

    [Fact]
    public async Task Where_a_server_offers_only_the_query_interface_that_is_used()
    {
        var asked = new List<string>();
        FakeServer? fake = null;
        using var open = fake = new FakeServer((request, body) =>
        {
            asked.Add($"{request.HttpMethod} {request.Url!.AbsolutePath} {request.Headers["neo4j-cluster-affinity"]} {body}");
            return request.HttpMethod == "GET" ? (200, """{"neo4j_version":"2025.06-aura","query":"https://x.example/db/{databaseName}/query/v2"}""")
                : !body.Contains("statement", StringComparison.Ordinal) ? (202, """{"transaction":{"id":"t1","expires":"soon"}}""")
                : body.Contains("BROKEN", StringComparison.Ordinal) ? (400, """{"errors":[{"code":"Neo.ClientError.Statement.SyntaxError","message":"no"}]}""")
                : (202, """{"data":{"fields":["a"],"values":[["x",2],[null,2.5]]},"bookmarks":[]}""");
        });
        await using var transport = Transports.Of(fake.Options);
        var rows = new List<object?[]>();
        await transport.ReadAsync([new Statement("RETURN 1", new Dictionary<string, object?>())], (_, row) => rows.Add(row), Stop);
        await using (var transaction = await transport.BeginAsync(Stop))
        {
            await transaction.RunAsync([new Statement("RETURN 1", new Dictionary<string, object?>())], (_, row) => rows.Add(row), Stop);
            await transaction.CommitAsync(Stop);
        }

        Assert.Equal([["x", 2L], [null, 2.5], ["x", 2L], [null, 2.5]], rows);
        Assert.Equal(
            [
                "GET /  ",
                """POST /db/neo4j/query/v2  {"statement":"RETURN 1","parameters":{},"accessMode":"READ","maxExecutionTime":60}""",
                """POST /db/neo4j/query/v2/tx  {"accessMode":"WRITE","maxExecutionTime":3600}""",
                """POST /db/neo4j/query/v2/tx/t1 keeper {"statement":"RETURN 1","parameters":{}}""",
                "POST /db/neo4j/query/v2/tx/t1/commit keeper ",
            ],
            asked);
        Assert.Equal("STORE_FAILED", (await Assert.ThrowsAsync<KnowledgeException>(
            () => transport.ReadAsync([new Statement("BROKEN", new Dictionary<string, object?>())], (_, _) => { }, Stop))).Code);
    }

    // A server of 3.x lists no queries: there the statement holds a lock for as long as it runs.
    private async Task<Statement> EndlessAsync(ITransport transport)
    {
        await using var store = await server.OpenAsync();
        await store.ImportAsync(new RandomPackage(5).Make(), null, Stop);
        var hold = await IsOldAsync(transport) ? "MATCH (m:Meta) SET m.held = true WITH m " : "";
        return Of(hold + "MATCH (a:Entity), (b:Entity), (c:Entity), (d:Entity), (e:Entity), (f:Entity), (g:Entity), (h:Entity), (i:Entity) WHERE a.id + b.id + c.id + d.id + e.id + f.id + g.id + h.id + i.id = '' RETURN count(*)");
    }

    private async Task IsIdleAsync(ITransport transport)
    {
        await using var asking = Transports.Of(await server.OptionsAsync() with { ReadTime = TimeSpan.FromSeconds(5) });
        if (await IsOldAsync(transport))
        {
            await asking.ReadAsync([Of("MATCH (m:Meta) SET m.held = false REMOVE m.held")], (_, _) => { }, Stop);
            return;
        }

        var running = -1L;
        for (var time = 0; time < 50 && running != 0; time++, await Task.Delay(100, Stop))
        {
            await asking.ReadAsync([Of("SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS '(f:Entity' + ')' RETURN count(*)")], (_, row) => running = (long)row[0]!, Stop);
        }

        Assert.Equal(0, running);
    }

    private static async Task<bool> IsOldAsync(ITransport transport) => (await transport.GetVersionAsync(Stop)).Major < 4;

    private static Statement Of(string text) => new(text, new Dictionary<string, object?>());

    private sealed class PullingOut(Cable cable) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Step == "sites" && value.Done > 0)
            {
                cable.PullOut();
            }
        }
    }
}
