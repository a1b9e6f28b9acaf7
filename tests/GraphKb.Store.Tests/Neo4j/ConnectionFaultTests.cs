using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Stores;
using GraphKb.Store.Neo4j;
using GraphKb.Testing;

namespace GraphKb.Store.Tests.Neo4j;

/// <summary>A real server that cannot be reached is an error, and the store works again when the server does.</summary>
[Collection(nameof(Neo4jServer))]
public sealed class ConnectionFaultTests(Neo4jServer server)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_unreachable_server_is_used_once_it_is_back()
    {
        using var proxy = new CuttableProxy((await server.OptionsAsync()).Uri);
        proxy.Cut();
        await using var store = new Neo4jStore(await server.OptionsAsync() with { Uri = proxy.Uri });
        Task OpenAsync() => store.OpenReaderAsync(Stop).AsTask();
        Assert.Equal("STORE_UNAVAILABLE", (await Assert.ThrowsAsync<KnowledgeException>(OpenAsync)).Code);

        proxy.Restore();
        await store.ImportAsync(TinyChain.Package, null, Stop);
        Assert.Equal(43, (await store.OpenReaderAsync(Stop)).Dataset is var dataset ? dataset.Entities + dataset.Facts : 0);

        proxy.Cut();
        Assert.Equal("STORE_UNAVAILABLE", (await Assert.ThrowsAsync<KnowledgeException>(OpenAsync)).Code);
        proxy.Restore();
        Assert.Equal(ContentVersion.Compute(TinyChain.Package), (await store.OpenReaderAsync(Stop)).Dataset.Version);
    }

    [Fact]
    public async Task A_connection_lost_during_an_import_leaves_the_old_state()
    {
        await using var direct = await server.OpenAsync();
        await direct.ImportAsync(TinyChain.Package, null, Stop);
        using var proxy = new CuttableProxy((await server.OptionsAsync()).Uri);
        await using var store = new Neo4jStore(await server.OptionsAsync() with { Uri = proxy.Uri });

        var exception = await Assert.ThrowsAsync<KnowledgeException>(
            () => store.ImportAsync(new RandomPackage(4).Make(), new CutAtSites(proxy), Stop));

        Assert.Equal("STORE_UNAVAILABLE", exception.Code);
        Assert.Equal(ContentVersion.Compute(TinyChain.Package), ContentVersion.Compute(await direct.ExportAsync(Stop)));
    }

    [Fact]
    public async Task A_wrong_password_is_refused_and_appears_in_no_message()
    {
        await using var store = new Neo4jStore(await server.OptionsAsync() with { Password = "a-wrong-secret" });

        var exception = await Assert.ThrowsAsync<KnowledgeException>(() => store.OpenReaderAsync(Stop).AsTask());

        Assert.Equal("STORE_REFUSED", exception.Code);
        Assert.DoesNotContain("a-wrong-secret", exception.ToString() + await server.OptionsAsync(), StringComparison.Ordinal);
    }

    private sealed class CutAtSites(CuttableProxy proxy) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Step == "sites" && value.Done > 0)
            {
                proxy.Cut();
            }
        }
    }
}
