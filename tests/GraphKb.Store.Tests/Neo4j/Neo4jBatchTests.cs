using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Stores;
using GraphKb.Model.Entities;
using GraphKb.Store.Neo4j;
using GraphKb.Store.Neo4j.Connection;
using GraphKb.Testing;

namespace GraphKb.Store.Tests.Neo4j;

/// <summary>Imports in batches: what they leave when they are stopped, and that nothing in them grows with the database.</summary>
[Collection(nameof(Neo4jServer))]
public sealed class Neo4jBatchTests(Neo4jServer server) : IAsyncDisposable
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_first_load_goes_in_batches_and_one_that_was_stopped_is_finished_by_the_next_import()
    {
        await DeleteAllAsync();
        await using var store = await server.OpenAsync();
        var package = new RandomPackage(4).Make();
        using var stopping = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => store.ImportAsync(package, new CancelAtFirstSites(stopping), stopping.Token));
        Assert.Equal("STORE_INCOMPLETE", (await Assert.ThrowsAsync<KnowledgeException>(() => store.OpenReaderAsync(Stop).AsTask())).Code);

        var summary = await store.ImportAsync(package, null, Stop);
        Assert.NotEqual(0, summary.Unchanged);
        Assert.Equal(ContentVersion.Compute(package), ContentVersion.Compute(await store.ExportAsync(Stop)));
    }

    [Fact]
    public async Task Of_two_first_loads_at_once_the_later_one_is_stored_as_a_whole()
    {
        await DeleteAllAsync();
        await using var one = await server.OpenAsync();
        await using var other = await server.OpenAsync();
        var (first, second) = (new RandomPackage(4).Make(), new RandomPackage(5).Make());
        Task[] loads = [one.ImportAsync(first, null, Stop), other.ImportAsync(second, null, Stop)];

        await Task.WhenAll(loads).ContinueWith(_ => { }, Stop, TaskContinuationOptions.None, TaskScheduler.Default);

        Assert.Contains(loads, load => load.IsCompletedSuccessfully);
        Assert.All(
            loads.Where(load => load.IsFaulted),
            load => Assert.Equal("STORE_CHANGED", ((KnowledgeException)load.Exception!.InnerException!).Code));
        await one.OpenReaderAsync(Stop);
        Assert.Contains(
            ContentVersion.Compute(await one.ExportAsync(Stop)), new[] { ContentVersion.Compute(first), ContentVersion.Compute(second) });
    }

    [Fact]
    public async Task A_batched_import_removes_more_than_fits_in_one_batch()
    {
        await DeleteAllAsync();
        await using var batched = new Neo4jStore(await server.OptionsAsync() with { Batched = true });
        var large = TinyChain.Package with
        {
            Sites = [.. TinyChain.Package.Sites, .. Enumerable.Range(0, 2_001).Select(NewSite)],
        };
        await batched.ImportAsync(large, null, Stop);
        await RunAsync("UNWIND range(1, 10001) AS i MATCH (a:Entity {id: 'site:new-0'}), (b:Entity {id: 'site:plant'}) "
            + "CREATE (a)-[:SUPPLIES {id: 'supply:stray:' + i}]->(b)");

        Assert.Equal(new ImportSummary(0, 0, 12_002, 43), await batched.ImportAsync(TinyChain.Package, null, Stop));
        Assert.Equal(ContentVersion.Compute(TinyChain.Package), ContentVersion.Compute(await batched.ExportAsync(Stop)));
        Assert.Equal(0L, (await RunAsync("MATCH (n:Entity) WHERE n.id STARTS WITH 'site:new' RETURN count(n)"))[0][0]);
    }

    [Fact]
    public async Task What_has_no_id_is_deleted_however_much_it_is()
    {
        await DeleteAllAsync();
        await using var store = new Neo4jStore(await server.OptionsAsync() with { Batched = true });
        await store.ImportAsync(TinyChain.Package, null, Stop);
        await RunAsync("UNWIND range(1, 10001) AS i CREATE (:Entity:Site {name: 'Nameless'})");
        await RunAsync("UNWIND range(1, 10001) AS i MATCH (a:Entity {id: 'site:mine'}), (b:Entity {id: 'site:plant'}) "
            + "CREATE (a)-[:SUPPLIES]->(b)");

        await store.ImportAsync(TinyChain.Package, null, Stop);

        Assert.Equal(ContentVersion.Compute(TinyChain.Package), ContentVersion.Compute(await store.ExportAsync(Stop)));
    }

    [Fact]
    public async Task A_package_is_replaced_by_another_in_batches_and_in_one_transaction()
    {
        await DeleteAllAsync();
        foreach (var isBatched in new[] { false, true })
        {
            await using var store = new Neo4jStore(await server.OptionsAsync() with { Batched = isBatched });
            foreach (var seed in new[] { 11, 12, 13 })
            {
                var package = new RandomPackage(seed).Make();
                await store.ImportAsync(package, null, Stop);
                Assert.Equal(ContentVersion.Compute(package), ContentVersion.Compute(await store.ExportAsync(Stop)));
                Assert.Equal(package.EntityCount + package.FactCount, (await store.ImportAsync(package, null, Stop)).Unchanged);
            }
        }
    }

    [Fact]
    public async Task Places_and_dates_that_a_person_added_stay_until_their_row_changes()
    {
        await DeleteAllAsync();
        await using var store = await server.OpenAsync();
        await store.ImportAsync(TinyChain.Package, null, Stop);
        await RunAsync("MATCH (site:Site)-[fact:SUPPLIES]->() SET site.location = 'a point', fact.sinceDate = 'a date'");
        const string count = "MATCH (site:Site) WHERE site.location IS NOT NULL RETURN count(site)";
        var before = (long)(await RunAsync(count))[0][0]!;

        Assert.Equal(new ImportSummary(0, 0, 0, 43), await store.ImportAsync(TinyChain.Package, null, Stop));
        Assert.Equal(before, (await RunAsync(count))[0][0]);
        var renamed = TinyChain.Package.Sites.Select(site => site.Id == "site:mine" ? site with { Name = "Another name" } : site);
        Assert.Equal(
            new ImportSummary(0, 1, 0, 42), await store.ImportAsync(TinyChain.Package with { Sites = [.. renamed] }, null, Stop));
        Assert.Equal(before - 1, (await RunAsync(count))[0][0]);
    }

    [Fact]
    public async Task A_memory_limit_of_the_server_is_a_sentence_that_names_the_setting_and_the_option()
    {
        using var fake = new FakeServer((request, body) => (200,
            request.HttpMethod == "GET" ? FakeServer.TransactionalRoot
                : body.Contains("MERGE", StringComparison.Ordinal)
                    ? """{"results":[],"errors":[{"code":"Neo.TransientError.General.MemoryPoolOutOfMemoryError","message":"threshold"}]}"""
                    : """{"results":[],"errors":[],"commit":"http://inside/db/neo4j/tx/1/commit"}"""));
        await using var store = new Neo4jStore(fake.Options, new ImmediateClock());

        var exception = await Assert.ThrowsAsync<KnowledgeException>(() => store.ImportAsync(TinyChain.Package, null, Stop));

        Assert.Equal(("STORE_MEMORY", false), (exception.Code, exception.IsTransient));
        Assert.Contains("--batched", exception.Message, StringComparison.Ordinal);
        Assert.Contains("db.memory.transaction.max", exception.Message, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync() => await DeleteAllAsync();

    private static Site NewSite(int number) =>
        TinyChain.Package.Sites.Single(site => site.Id == "site:plant") with { Id = $"site:new-{number}" };

    private async Task DeleteAllAsync() => await RunAsync("MATCH (n) DETACH DELETE n");

    private async Task<List<object?[]>> RunAsync(string text)
    {
        var rows = new List<object?[]>();
        await using var transport = TransportFactory.Create(await server.OptionsAsync());
        await using var transaction = await transport.BeginAsync(Stop);
        await transaction.RunAsync([Statement.From(text)], (_, row) => rows.Add(row), Stop);
        await transaction.CommitAsync(Stop);
        return rows;
    }

    private sealed class CancelAtFirstSites(CancellationTokenSource source) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value is { Step: "sites", Done: > 0 })
            {
                source.Cancel();
            }
        }
    }
}
