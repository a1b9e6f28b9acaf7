using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Stores;
using GraphKb.Model.Facts;
using GraphKb.Store.Neo4j;
using GraphKb.Store.Neo4j.Transport;
using GraphKb.Testing;

namespace GraphKb.Store.Tests.Neo4j;

[Collection(nameof(Neo4jServer))]
public sealed class Neo4jImportTests(Neo4jServer server) : IAsyncDisposable
{
    private static readonly DateOnly Today = new(2026, 1, 1);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Importing_twice_changes_nothing()
    {
        await using var store = await EmptyAsync();

        Assert.Equal(new ImportSummary(43, 0, 0, 0), await store.ImportAsync(TinyChain.Package, null, Stop));
        Assert.Equal(new ImportSummary(0, 0, 0, 43), await store.ImportAsync(TinyChain.Package, null, Stop));
    }

    [Fact]
    public async Task Importing_a_newer_package_updates_and_removes()
    {
        await using var store = await EmptyAsync();
        await store.ImportAsync(TinyChain.Package, null, Stop);
        var newer = TinyChain.Package with
        {
            Sites = [.. TinyChain.Package.Sites.Where(site => site.Id != "site:orphan")],
            Supplies = [.. TinyChain.Package.Supplies.Select(supply => supply.From == "site:plant" && supply.To == "site:market" ? supply with { Tonnes = 5 } : supply)],
        };

        Assert.Equal(new ImportSummary(0, 1, 1, 41), await store.ImportAsync(newer, null, Stop));
        Assert.Equal(ContentVersion.Compute(newer), ContentVersion.Compute(await store.ExportAsync(Stop)));
    }

    [Fact]
    public async Task A_reader_opened_before_an_import_says_that_the_data_changed()
    {
        await using var store = await EmptyAsync();
        await store.ImportAsync(TinyChain.Package, null, Stop);
        var reader = await store.OpenReaderAsync(Stop);
        await store.ImportAsync(new RandomPackage(9).Make(), null, Stop);

        Assert.Equal("STORE_CHANGED", (await Assert.ThrowsAsync<KnowledgeException>(() => reader.CountSearchAsync("a", Stop).AsTask())).Code);
    }

    [Fact]
    public async Task A_reader_of_a_new_version_waits_until_what_wrote_it_is_through()
    {
        await using var store = await EmptyAsync();
        await store.ImportAsync(TinyChain.Package, null, Stop);
        await using var transport = Transports.Of(await server.OptionsAsync());
        Task<IKnowledgeReader> opening;
        await using (var writing = await transport.BeginAsync(Stop))
        {
            await writing.RunAsync(
                [new Statement("MATCH (m:Meta {name: 'graphkb'}) SET m.held = true", new Dictionary<string, object?>())], (_, _) => { }, Stop);
            opening = store.OpenReaderAsync(Stop).AsTask();
            await Task.Delay(TimeSpan.FromSeconds(2), Stop);
            Assert.False(opening.IsCompleted);
        }

        Assert.Equal(43, (await opening).Dataset is var dataset ? dataset.Entities + dataset.Facts : 0);
    }

    [Fact]
    public async Task A_reader_is_not_kept_waiting_by_an_import_that_has_not_come_to_its_end()
    {
        await using var store = await EmptyAsync();
        await store.ImportAsync(TinyChain.Package, null, Stop);
        await using var transport = Transports.Of(await server.OptionsAsync());
        await using var writing = await transport.BeginAsync(Stop);
        await writing.RunAsync([Statement.Of("meta/lock")], (_, _) => { }, Stop);

        Assert.Equal(ContentVersion.Compute(TinyChain.Package), (await store.OpenReaderAsync(Stop)).Dataset.Version);
    }

    [Fact]
    public async Task An_import_stopped_in_the_middle_leaves_the_old_state()
    {
        await using var store = await EmptyAsync();
        await store.ImportAsync(TinyChain.Package, null, Stop);
        using var stopping = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => store.ImportAsync(new RandomPackage(4).Make(), new Stopping(stopping, "sites"), stopping.Token));

        Assert.Equal(ContentVersion.Compute(TinyChain.Package), ContentVersion.Compute(await store.ExportAsync(Stop)));
    }

    [Fact]
    public async Task A_batched_import_stopped_in_the_middle_leaves_a_database_that_says_so_until_it_is_run_to_its_end()
    {
        await using var store = await EmptyAsync();
        await store.ImportAsync(TinyChain.Package, null, Stop);
        await using var batched = new Neo4jStore(await server.OptionsAsync() with { Batched = true });
        var package = new RandomPackage(4).Make();
        using var stopping = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => batched.ImportAsync(package, new Stopping(stopping, "sites", 2), stopping.Token));
        Assert.Equal("STORE_INCOMPLETE", (await Assert.ThrowsAsync<KnowledgeException>(() => store.OpenReaderAsync(Stop).AsTask())).Code);

        await batched.ImportAsync(package, null, Stop);
        Assert.Equal(ContentVersion.Compute(package), (await store.OpenReaderAsync(Stop)).Dataset.Version);
        Assert.Equal(ContentVersion.Compute(package), ContentVersion.Compute(await store.ExportAsync(Stop)));
    }

    [Theory]
    [InlineData("MATCH (n:Site {id: 'site:plant'}) REMOVE n.stage")]
    [InlineData("MATCH (n:Site {id: 'site:plant'}) SET n.country = 'XXX'")]
    [InlineData("MATCH (n:Site {id: 'site:plant'}) SET n.opened = 'soon'")]
    [InlineData("MATCH ()-[r:OWNS]->() SET r.share = 'most'")]
    [InlineData("MATCH ()-[r:OWNS]->() REMOVE r.id")]
    [InlineData("MATCH (n:Entity {id: 'site:plant'}) DETACH DELETE n")]
    [InlineData("MATCH (n:Source) WITH n LIMIT 1 DETACH DELETE n")]
    [InlineData("MATCH (a)-[r:SUPPLIES]->(b) WITH r LIMIT 1 DELETE r")]
    [InlineData("MATCH (a)-[r:OWNS]->(b) WITH a, r, b LIMIT 1 CREATE (a)-[s:OWNS]->(b) SET s = properties(r)")]
    [InlineData("CREATE (:Entity:Site {name: 'Nameless'})")]
    [InlineData("CREATE (:Entity:Site {id: 7, name: 'Seven'})")]
    [InlineData("CREATE (:Entity:Company {name: 'Nameless'})")]
    public async Task A_graph_broken_by_hand_is_said_so_and_the_next_import_mends_it(string damage)
    {
        await using var store = await EmptyAsync();
        await store.ImportAsync(TinyChain.Package, null, Stop);
        await RowsAsync(damage);

        await using var fresh = await server.OpenAsync();
        Assert.Equal("STORE_BROKEN", (await Assert.ThrowsAsync<KnowledgeException>(() => fresh.OpenReaderAsync(Stop).AsTask())).Code);

        await fresh.ImportAsync(TinyChain.Package, null, Stop);
        Assert.Equal(0, (await fresh.ImportAsync(TinyChain.Package, null, Stop)).Updated);
        Assert.Equal(ContentVersion.Compute(TinyChain.Package), ContentVersion.Compute(await fresh.ExportAsync(Stop)));
    }

    [Theory]
    [InlineData("MATCH (:Entity {id: 'site:plant'})-[r:LOCATED_IN]->() DELETE r")]
    [InlineData("MATCH (a:Entity {id: 'site:plant'}), (b:Entity {id: 'country:USA'}) CREATE (a)-[:LOCATED_IN]->(b)")]
    [InlineData("MATCH (a)-[r:SUPPLIES]->(b) CREATE (a)-[s:SUPPLIES]->(b) SET s = properties(r)")]
    [InlineData("MATCH (a:Site {id: 'site:plant'}), (b:Site {id: 'site:mine'}) CREATE (a)-[:SUPPLIES]->(b)")]
    [InlineData("MATCH (n:Site {id: 'site:plant'}) REMOVE n:Site SET n:Refinery, n.words = ''")]
    [InlineData("MATCH (n:Entity) DETACH DELETE n")]
    [InlineData("CREATE (:Entity {name: 'Nameless'}), (:Entity {id: 7})")]
    [InlineData("MATCH (a)-[r:SUPPLIES]->(b) SET r.id = 7")]
    [InlineData("MATCH (a:Site {id: 'site:plant'}) CREATE (a)-[:SUPPLIES {id: 'supply:new'}]->(:Entity:Site {name: 'Nameless'})")]
    public async Task Whatever_a_hand_did_the_next_import_mends(string damage)
    {
        await using var store = await EmptyAsync();
        await store.ImportAsync(TinyChain.Package, null, Stop);
        await RowsAsync(damage);
        await store.ImportAsync(TinyChain.Package, null, Stop);

        Assert.Equal(new ImportSummary(0, 0, 0, 43), await store.ImportAsync(TinyChain.Package, null, Stop));
        await using var fresh = await server.OpenAsync();
        Assert.Equal(ContentVersion.Compute(TinyChain.Package), ContentVersion.Compute(await fresh.ExportAsync(Stop)));
        Assert.Equal(
            [(7L, 8L)], (await RowsAsync("MATCH (:Site)-[s:SUPPLIES]->(:Site) WITH count(s) AS supplies MATCH (:Site)-[l:LOCATED_IN]->(:Country) RETURN supplies, count(l)"))
                .Select(row => ((long)row[0]!, (long)row[1]!)));
    }

    [Theory]
    [InlineData("MATCH (a)-[r:SUPPLIES]->(b) CREATE (a)-[s:SUPPLIES]->(b) SET s = properties(r)")]
    [InlineData("MATCH (a)-[r:SUPPLIES]->(b) SET r.id = 7")]
    [InlineData("MATCH (a)-[r:SUPPLIES]->(b) REMOVE r.id")]
    public async Task Supplies_broken_by_hand_under_a_running_service_are_said_so_until_an_import_mends_them(string damage)
    {
        await using var store = await EmptyAsync();
        await store.ImportAsync(TinyChain.Package, null, Stop);
        var before = await store.OpenReaderAsync(Stop);
        var network = await before.GetNetworkAsync("mineral:nd", Today, Stop);
        await RowsAsync(damage);

        var kept = await store.OpenReaderAsync(Stop);
        async Task<string> CodeAsync(Func<Task> ask) => (await Assert.ThrowsAsync<KnowledgeException>(ask)).Code;
        Assert.Equal("STORE_BROKEN", await CodeAsync(() => kept.GetFactsAsync(FactLookup.SuppliesFrom, ["site:mine", "site:plant"], Stop).AsTask()));
        Assert.Equal("STORE_BROKEN", await CodeAsync(() => kept.GetSuppliesAsync(network, [0, 1, 2], Stop).AsTask()));
        Assert.Equal("STORE_BROKEN", await CodeAsync(() => kept.GetNetworkAsync("mineral:re", Today, Stop).AsTask()));

        await store.ImportAsync(TinyChain.Package, null, Stop);
        var mended = await store.OpenReaderAsync(Stop);
        Assert.NotSame(kept, mended);
        Assert.NotEmpty(await mended.GetSuppliesAsync(await mended.GetNetworkAsync("mineral:nd", Today, Stop), [0, 1, 2], Stop));
    }

    [Fact]
    public async Task A_database_of_a_newer_layout_is_refused_and_left_alone()
    {
        await using var store = await EmptyAsync();
        await store.ImportAsync(TinyChain.Package, null, Stop);
        await RowsAsync("MATCH (m:Meta) SET m.layout = 99");

        Assert.Equal("STORE_NEWER", (await Assert.ThrowsAsync<KnowledgeException>(() => store.OpenReaderAsync(Stop).AsTask())).Code);
        Assert.Equal("STORE_NEWER", (await Assert.ThrowsAsync<KnowledgeException>(() => store.ImportAsync(new RandomPackage(1).Make(), null, Stop))).Code);
        Assert.Equal(8L, (await RowsAsync("MATCH (s:Site) RETURN count(s)"))[0][0]);
    }

    [Fact]
    public async Task A_database_of_something_else_is_refused_and_left_alone()
    {
        await using var store = await EmptyAsync();
        await WithoutSchemaAsync();
        await RowsAsync("CREATE (:Person {name: 'somebody'})");

        Assert.Equal("STORE_FOREIGN", (await Assert.ThrowsAsync<KnowledgeException>(() => store.ImportAsync(TinyChain.Package, null, Stop))).Code);
        Assert.Equal(1L, (await RowsAsync("MATCH (n) RETURN count(n)"))[0][0]);

        // No constraint of ours was made there: two of the same id are still none of our business.
        await RowsAsync("CREATE (:Entity {id: 'theirs'}), (:Entity {id: 'theirs'})");
    }

    [Fact]
    public async Task An_empty_database_says_that_nothing_is_in_it()
    {
        await using var store = await EmptyAsync();

        Assert.Equal("STORE_MISSING", (await Assert.ThrowsAsync<KnowledgeException>(() => store.OpenReaderAsync(Stop).AsTask())).Code);
    }

    // What a test of these broke is in no other test's way: they share the server, and their order is left to chance.
    public async ValueTask DisposeAsync() => await DeleteAllAsync();

    private async Task<Neo4jStore> EmptyAsync()
    {
        await DeleteAllAsync();
        return await server.OpenAsync();
    }

    private async Task DeleteAllAsync() => await RowsAsync("MATCH (n) DETACH DELETE n");

    // Tests before this one have made the schema.
    private async Task WithoutSchemaAsync()
    {
        await using var transport = Transports.Of(await server.OptionsAsync());
        var isOld = await transport.GetVersionAsync(Stop) < new Version(4, 4);
        string[] drops = isOld
            ? ["DROP CONSTRAINT ON (entity:Entity) ASSERT entity.id IS UNIQUE", "DROP CONSTRAINT ON (meta:Meta) ASSERT meta.name IS UNIQUE"]
            : ["DROP CONSTRAINT graphkb_entity_id IF EXISTS", "DROP CONSTRAINT graphkb_meta_name IF EXISTS"];
        await using var store = await server.OpenAsync();
        await store.ImportAsync(TinyChain.Package, null, Stop);
        await DeleteAllAsync();
        foreach (var drop in drops)
        {
            await RowsAsync(drop);
        }
    }

    private async Task<List<object?[]>> RowsAsync(string text)
    {
        var rows = new List<object?[]>();
        await using var transport = Transports.Of(await server.OptionsAsync());
        await using var transaction = await transport.BeginAsync(Stop);
        await transaction.RunAsync([new Statement(text, new Dictionary<string, object?>())], (_, row) => rows.Add(row), Stop);
        await transaction.CommitAsync(Stop);
        return rows;
    }

    private sealed class Stopping(CancellationTokenSource source, string step, int times = 1) : IProgress<ImportProgress>
    {
        private int _left = times;

        public void Report(ImportProgress value)
        {
            if (value.Step == step && --_left == 0)
            {
                source.Cancel();
            }
        }
    }
}
