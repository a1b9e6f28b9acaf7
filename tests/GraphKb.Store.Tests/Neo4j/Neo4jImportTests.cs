using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Stores;
using GraphKb.Analysis.Tables;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Store.Neo4j;
using GraphKb.Store.Neo4j.Connection;
using GraphKb.Testing;

namespace GraphKb.Store.Tests.Neo4j;

[Collection(nameof(Neo4jServer))]
public sealed class Neo4jImportTests(Neo4jServer server) : IAsyncDisposable
{
    private static readonly EvidenceFilter Today = new(new DateOnly(2026, 1, 1));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Importing_twice_changes_nothing()
    {
        await using var store = await OpenEmptyAsync();

        Assert.Equal(new ImportSummary(43, 0, 0, 0), await store.ImportAsync(TinyChain.Package, null, Stop));
        Assert.Equal(new ImportSummary(0, 0, 0, 43), await store.ImportAsync(TinyChain.Package, null, Stop));
    }

    [Fact]
    public async Task Importing_a_newer_package_updates_and_removes()
    {
        await using var store = await OpenEmptyAsync();
        await store.ImportAsync(TinyChain.Package, null, Stop);
        var newer = TinyChain.Package with
        {
            Sites = [.. TinyChain.Package.Sites.Where(site => site.Id != "site:orphan")],
            Supplies =
            [
                .. TinyChain.Package.Supplies.Select(supply =>
                    supply.From == "site:plant" && supply.To == "site:market" ? supply with { Tonnes = 5 } : supply),
            ],
        };

        Assert.Equal(new ImportSummary(0, 1, 1, 41), await store.ImportAsync(newer, null, Stop));
        Assert.Equal(ContentVersion.Compute(newer), ContentVersion.Compute(await store.ExportAsync(Stop)));
    }

    [Fact]
    public async Task An_entity_with_other_names_counts_as_updated_and_shows_them_as_lists()
    {
        await using var store = await OpenEmptyAsync();
        await store.ImportAsync(TinyChain.Package, null, Stop);
        var named = TinyChain.Package with
        {
            Aliases =
            [
                new("company:local", "현지", "ko", AliasKind.Local, ["source:s", "source:t"]),
                new("company:local", "Former local", null, AliasKind.Former, ["source:s"]),
            ],
            Identifiers = [new("site:plant", IdentifierScheme.Wikidata, "Q1", ["source:s"])],
        };

        Assert.Equal(new ImportSummary(0, 2, 0, 41), await store.ImportAsync(named, null, Stop));
        Assert.Equal(new ImportSummary(0, 0, 0, 43), await store.ImportAsync(named, null, Stop));
        await using var transport = TransportFactory.Create(await server.OptionsAsync());
        await using var reading = await transport.BeginAsync(Stop);
        object?[] found = [];
        await reading.RunAsync(
            [Statement.From("MATCH (c:Company) WHERE '현지' IN c.aliases RETURN c.aliases, c.aliasLanguages, c.aliasKinds, c.aliasSources")],
            (_, row) => found = row, Stop);
        Assert.Equal(
            [
                new object?[] { "Former local", "현지" }, new object?[] { "", "ko" }, new object?[] { "FORMER", "LOCAL" },
                new object?[] { "source:s", "source:s;source:t" },
            ],
            found.Cast<object?[]>());
    }

    [Fact]
    public async Task A_reader_opened_before_an_import_fails_as_changed()
    {
        await using var store = await OpenEmptyAsync();
        await store.ImportAsync(TinyChain.Package, null, Stop);
        var reader = await store.OpenReaderAsync(Stop);
        await store.ImportAsync(new RandomPackage(9).Make(), null, Stop);

        var exception = await Assert.ThrowsAsync<KnowledgeException>(() => reader.CountSearchAsync("a", Stop).AsTask());
        Assert.Equal("STORE_CHANGED", exception.Code);
    }

    [Fact]
    public async Task A_reader_of_a_new_version_waits_for_the_import_that_writes_it()
    {
        await using var store = await OpenEmptyAsync();
        await store.ImportAsync(TinyChain.Package, null, Stop);
        await using var transport = TransportFactory.Create(await server.OptionsAsync());
        Task<IKnowledgeReader> opening;
        await using (var writing = await transport.BeginAsync(Stop))
        {
            await writing.RunAsync(
                [Statement.From("MATCH (m:Meta {name: 'graphkb'}) SET m.held = true")], (_, _) => { }, Stop);
            opening = store.OpenReaderAsync(Stop).AsTask();
            await Task.Delay(TimeSpan.FromSeconds(2), Stop);
            Assert.False(opening.IsCompleted);
        }

        Assert.Equal(43, (await opening).Dataset is var dataset ? dataset.Entities + dataset.Facts : 0);
    }

    [Fact]
    public async Task A_reader_of_the_old_version_does_not_wait_for_a_running_import()
    {
        await using var store = await OpenEmptyAsync();
        await store.ImportAsync(TinyChain.Package, null, Stop);
        await using var transport = TransportFactory.Create(await server.OptionsAsync());
        await using var writing = await transport.BeginAsync(Stop);
        await writing.RunAsync([Statement.Load("import/lock")], (_, _) => { }, Stop);

        Assert.Equal(ContentVersion.Compute(TinyChain.Package), (await store.OpenReaderAsync(Stop)).Dataset.Version);
    }

    [Fact]
    public async Task A_cancelled_import_leaves_the_old_state()
    {
        await using var store = await OpenEmptyAsync();
        await store.ImportAsync(TinyChain.Package, null, Stop);
        using var stopping = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => store.ImportAsync(new RandomPackage(4).Make(), new CancelAtStep(stopping, "sites"), stopping.Token));

        Assert.Equal(ContentVersion.Compute(TinyChain.Package), ContentVersion.Compute(await store.ExportAsync(Stop)));
    }

    [Fact]
    public async Task A_batched_import_that_was_cancelled_leaves_an_incomplete_database_until_it_is_run_again()
    {
        await using var store = await OpenEmptyAsync();
        await store.ImportAsync(TinyChain.Package, null, Stop);
        await using var batched = new Neo4jStore(await server.OptionsAsync() with { Batched = true });
        var package = new RandomPackage(4).Make();
        using var stopping = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => batched.ImportAsync(package, new CancelAtStep(stopping, "sites", 2), stopping.Token));
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
    [InlineData("MATCH (n:Site {id: 'site:plant'}) SET n:Country")]
    [InlineData("MATCH (n:Mineral) SET n:Company")]
    public async Task A_damaged_graph_is_an_error_and_the_next_import_repairs_it(string damage)
    {
        await using var store = await OpenEmptyAsync();
        await store.ImportAsync(TinyChain.Package, null, Stop);
        await RunAsync(damage);

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
    [InlineData("MATCH (n:Site {id: 'site:plant'}) SET n:World")]
    [InlineData("MATCH (n:Source) SET n:Indicator")]
    [InlineData("MATCH (n:Entity) DETACH DELETE n")]
    [InlineData("CREATE (:Entity {name: 'Nameless'}), (:Entity {id: 7})")]
    [InlineData("MATCH (a)-[r:SUPPLIES]->(b) SET r.id = 7")]
    [InlineData("MATCH (a:Site {id: 'site:plant'}) CREATE (a)-[:SUPPLIES {id: 'supply:new'}]->(:Entity:Site {name: 'Nameless'})")]
    public async Task The_next_import_repairs_any_manual_change(string damage)
    {
        await using var store = await OpenEmptyAsync();
        await store.ImportAsync(TinyChain.Package, null, Stop);
        await RunAsync(damage);
        await store.ImportAsync(TinyChain.Package, null, Stop);

        Assert.Equal(new ImportSummary(0, 0, 0, 43), await store.ImportAsync(TinyChain.Package, null, Stop));
        await using var fresh = await server.OpenAsync();
        Assert.Equal(ContentVersion.Compute(TinyChain.Package), ContentVersion.Compute(await fresh.ExportAsync(Stop)));
        var counts = await RunAsync(
            "MATCH (:Site)-[s:SUPPLIES]->(:Site) WITH count(s) AS supplies "
            + "MATCH (:Site)-[l:LOCATED_IN]->(:Country) RETURN supplies, count(l)");
        Assert.Equal([7L, 8L], counts[0]);
    }

    [Fact]
    public async Task Labels_that_people_add_are_no_difference()
    {
        await using var store = await OpenEmptyAsync();
        await store.ImportAsync(TinyChain.Package, null, Stop);
        await RunAsync("MATCH (n:Entity) SET n:Watched");

        Assert.Equal(new ImportSummary(0, 0, 0, 43), await store.ImportAsync(TinyChain.Package, null, Stop));
        Assert.True((long)(await RunAsync("MATCH (n:Watched) RETURN count(n)"))[0][0]! > 0);
    }

    [Theory]
    [InlineData("MATCH (a)-[r:SUPPLIES]->(b) CREATE (a)-[s:SUPPLIES]->(b) SET s = properties(r)")]
    [InlineData("MATCH (a)-[r:SUPPLIES]->(b) SET r.id = 7")]
    [InlineData("MATCH (a)-[r:SUPPLIES]->(b) REMOVE r.id")]
    public async Task Supplies_damaged_while_a_reader_is_open_are_an_error_until_an_import_repairs_them(string damage)
    {
        await using var store = await OpenEmptyAsync();
        await store.ImportAsync(TinyChain.Package, null, Stop);
        var before = await store.OpenReaderAsync(Stop);
        var network = await before.GetNetworkAsync("mineral:nd", Today, Stop);
        await RunAsync(damage);

        var cached = await store.OpenReaderAsync(Stop);
        static async Task<string> CodeAsync(Func<Task> work) => (await Assert.ThrowsAsync<KnowledgeException>(work)).Code;
        string[] sites = ["site:mine", "site:plant"];
        Assert.Equal("STORE_BROKEN", await CodeAsync(() => cached.GetFactsAsync(FactLookup.SuppliesFrom, sites, Stop).AsTask()));
        Assert.Equal("STORE_BROKEN", await CodeAsync(() => cached.GetSuppliesAsync(network, [0, 1, 2], Stop).AsTask()));
        Assert.Equal("STORE_BROKEN", await CodeAsync(() => cached.GetNetworkAsync("mineral:re", Today, Stop).AsTask()));

        await store.ImportAsync(TinyChain.Package, null, Stop);
        var repaired = await store.OpenReaderAsync(Stop);
        Assert.NotSame(cached, repaired);
        Assert.NotEmpty(await repaired.GetSuppliesAsync(await repaired.GetNetworkAsync("mineral:nd", Today, Stop), [0, 1, 2], Stop));
    }

    [Fact]
    public async Task A_database_of_a_newer_layout_is_refused_and_left_unchanged()
    {
        await using var store = await OpenEmptyAsync();
        await store.ImportAsync(TinyChain.Package, null, Stop);
        await RunAsync("MATCH (m:Meta) SET m.layout = 99");

        Assert.Equal("STORE_NEWER", (await Assert.ThrowsAsync<KnowledgeException>(() => store.OpenReaderAsync(Stop).AsTask())).Code);
        Task ImportAsync() => store.ImportAsync(new RandomPackage(1).Make(), null, Stop);
        Assert.Equal("STORE_NEWER", (await Assert.ThrowsAsync<KnowledgeException>(ImportAsync)).Code);
        Assert.Equal(8L, (await RunAsync("MATCH (s:Site) RETURN count(s)"))[0][0]);
    }

    [Fact]
    public async Task A_database_of_an_older_layout_is_refused_until_the_package_is_imported_again()
    {
        await using var store = await OpenEmptyAsync();
        await store.ImportAsync(TinyChain.Package, null, Stop);
        await RunAsync("MATCH ()-[fact:REPORTS {id: 'statistic:CHN:re:PRODUCTION::2024:s'}]->() "
            + "SET fact.id = 'statistic:CHN:re:PRODUCTION:2024'");
        await RunAsync("MATCH (m:Meta) SET m.layout = 1");

        Assert.Equal("STORE_OLDER", (await Assert.ThrowsAsync<KnowledgeException>(() => store.OpenReaderAsync(Stop).AsTask())).Code);
        await store.ImportAsync(TinyChain.Package, null, Stop);
        Assert.Equal(ContentVersion.Compute(TinyChain.Package), ContentVersion.Compute(await store.ExportAsync(Stop)));
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused_and_left_unchanged()
    {
        await using var store = await OpenEmptyAsync();
        await DropConstraintsAsync();
        await RunAsync("CREATE (:Person {name: 'somebody'})");

        Task ImportAsync() => store.ImportAsync(TinyChain.Package, null, Stop);
        Assert.Equal("STORE_FOREIGN", (await Assert.ThrowsAsync<KnowledgeException>(ImportAsync)).Code);
        Assert.Equal(1L, (await RunAsync("MATCH (n) RETURN count(n)"))[0][0]);

        // No constraint was created there: two nodes may still have the same id.
        await RunAsync("CREATE (:Entity {id: 'theirs'}), (:Entity {id: 'theirs'})");
    }

    [Fact]
    public async Task An_empty_database_has_a_code_of_its_own()
    {
        await using var store = await OpenEmptyAsync();

        Assert.Equal("STORE_MISSING", (await Assert.ThrowsAsync<KnowledgeException>(() => store.OpenReaderAsync(Stop).AsTask())).Code);
    }

    // The tests share the server and run in random order, so none may leave a damaged graph.
    public async ValueTask DisposeAsync() => await DeleteAllAsync();

    private async Task<Neo4jStore> OpenEmptyAsync()
    {
        await DeleteAllAsync();
        return await server.OpenAsync();
    }

    private async Task DeleteAllAsync() => await RunAsync("MATCH (n) DETACH DELETE n");

    // Earlier tests may have created the constraints.
    private async Task DropConstraintsAsync()
    {
        await using var transport = TransportFactory.Create(await server.OptionsAsync());
        var isOld = await transport.GetVersionAsync(Stop) < new Version(4, 4);
        string[] drops = isOld
            ? ["DROP CONSTRAINT ON (entity:Entity) ASSERT entity.id IS UNIQUE", "DROP CONSTRAINT ON (meta:Meta) ASSERT meta.name IS UNIQUE"]
            : ["DROP CONSTRAINT graphkb_entity_id IF EXISTS", "DROP CONSTRAINT graphkb_meta_name IF EXISTS"];
        await using var store = await server.OpenAsync();
        await store.ImportAsync(TinyChain.Package, null, Stop);
        await DeleteAllAsync();
        foreach (var drop in drops)
        {
            await RunAsync(drop);
        }
    }

    private async Task<List<object?[]>> RunAsync(string text)
    {
        var rows = new List<object?[]>();
        await using var transport = TransportFactory.Create(await server.OptionsAsync());
        await using var transaction = await transport.BeginAsync(Stop);
        await transaction.RunAsync([Statement.From(text)], (_, row) => rows.Add(row), Stop);
        await transaction.CommitAsync(Stop);
        return rows;
    }

    private sealed class CancelAtStep(CancellationTokenSource source, string step, int times = 1) : IProgress<ImportProgress>
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
