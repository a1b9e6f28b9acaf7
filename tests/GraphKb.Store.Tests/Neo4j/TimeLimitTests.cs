using GraphKb.Analysis.Errors;
using GraphKb.Store.Neo4j;
using GraphKb.Store.Neo4j.Connection;
using GraphKb.Testing;

namespace GraphKb.Store.Tests.Neo4j;

/// <summary>A query that is too slow, or that nobody waits for, ends in the real server too.</summary>
[Collection(nameof(Neo4jServer))]
public sealed class TimeLimitTests(Neo4jServer server)
{
    private const string EndlessQuery =
        "MATCH (a:Entity), (b:Entity), (c:Entity), (d:Entity), (e:Entity), (f:Entity), (g:Entity), (h:Entity), (i:Entity) "
        + "WHERE a.id + b.id + c.id + d.id + e.id + f.id + g.id + h.id + i.id = '' RETURN count(*)";

    // The text is split so that the query does not count itself.
    private const string CountRunning =
        "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS '(f:Entity' + ')' RETURN count(*)";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_query_over_the_time_limit_ends_in_the_server(bool mayTakeLong)
    {
        await using var transport = TransportFactory.Create(await server.OptionsAsync() with { ReadTime = TimeSpan.FromSeconds(1) });
        var endless = await CreateEndlessAsync(transport) with { MayTakeLong = mayTakeLong };
        Task ReadAsync() => transport.ReadAsync([endless], (_, _) => { }, Stop);

        Assert.Equal("STORE_SLOW", (await Assert.ThrowsAsync<KnowledgeException>(ReadAsync)).Code);
        await AssertIdleAsync(transport);
    }

    [Fact]
    public async Task A_cancelled_query_ends_in_the_server()
    {
        await using var transport = TransportFactory.Create(await server.OptionsAsync());
        var endless = await CreateEndlessAsync(transport) with { MayTakeLong = true };
        using var stopping = new CancellationTokenSource(TimeSpan.FromSeconds(1));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => transport.ReadAsync([endless], (_, _) => { }, stopping.Token));
        await AssertIdleAsync(transport);
    }

    // 3.x has no list of running queries. There the endless query holds a lock, and whoever acquires it knows that the query ended.
    private async Task<Statement> CreateEndlessAsync(ITransport transport)
    {
        await using var store = await server.OpenAsync();
        await store.ImportAsync(new RandomPackage(5).Make(), null, Stop);
        return Statement.From((await IsOldAsync(transport) ? "MATCH (m:Meta) SET m.held = true WITH m " : "") + EndlessQuery);
    }

    private async Task AssertIdleAsync(ITransport transport)
    {
        await using var other = TransportFactory.Create(await server.OptionsAsync() with { ReadTime = TimeSpan.FromSeconds(30) });
        if (await IsOldAsync(transport))
        {
            await other.ReadAsync([Statement.From("MATCH (m:Meta) SET m.held = false REMOVE m.held")], (_, _) => { }, Stop);
            return;
        }

        var running = -1L;
        for (var attempt = 0; attempt < 50 && running != 0; attempt++, await Task.Delay(100, Stop))
        {
            await other.ReadAsync([Statement.From(CountRunning)], (_, row) => running = (long)row[0]!, Stop);
        }

        Assert.Equal(0, running);
    }

    private static async Task<bool> IsOldAsync(ITransport transport) => (await transport.GetVersionAsync(Stop)).Major < 4;
}
