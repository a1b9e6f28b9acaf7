using CsCheck;
using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Stores;
using GraphKb.DataPackages.Reading;
using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;
using GraphKb.Store.Embedded;
using GraphKb.Testing;
using Microsoft.Data.Sqlite;

namespace GraphKb.Store.Tests.Embedded;

public sealed class ImportTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("graphkb-").FullName;
    private int _files;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public Task An_import_over_another_leaves_exactly_the_second_package() => Gen.Int[0, 999_999].Select(Gen.Int[0, 999_999]).SampleAsync(
        async (first, second) =>
        {
            var (before, after) = (new RandomPackage(first).Make(), new RandomPackage(second).Make());
            var file = File();
            await using (var store = EmbeddedStore.Open(file, create: true, Stop))
            {
                await store.ImportAsync(before, null, Stop);
                var summary = await store.ImportAsync(after, null, Stop);
                Assert.Equal(after.EntityCount + after.FactCount, summary.Added + summary.Updated + summary.Unchanged);
                Assert.Equal(before.EntityCount + before.FactCount, summary.Removed + summary.Updated + summary.Unchanged);
            }

            await using var again = EmbeddedStore.Open(file, create: false, Stop);
            await using var expected = EmbeddedStore.InMemory(after);
            Assert.Equal((await expected.OpenReaderAsync(Stop)).Dataset, (await again.OpenReaderAsync(Stop)).Dataset);
            Assert.Equal(ContentVersion.Compute(after), ContentVersion.Compute(await again.ExportAsync(Stop)));
            Assert.Equal(
                (await (await expected.OpenReaderAsync(Stop)).SearchAsync("a", 0, 100, Stop)).Items.Select(entity => entity.Id),
                (await (await again.OpenReaderAsync(Stop)).SearchAsync("a", 0, 100, Stop)).Items.Select(entity => entity.Id));
            Assert.Equal(0, SqliteFile.ReadNumber(file, "SELECT count(*) FROM pragma_foreign_key_check"));
            Assert.Equal(after.EntityCount, SqliteFile.ReadNumber(file, "SELECT count(*) FROM entities"));
        },
        iter: 60);

    [Fact]
    public async Task Rows_in_columns_make_the_same_file_as_records()
    {
        var columns = PackageReader.Read(Repository.GetPath("seed"), null, Stop).Package!;
        var records = columns with { Sites = [.. columns.Sites], Supplies = [.. columns.Supplies] };

        Assert.IsType<PackedRows<Supply>>(columns.Supplies);
        Assert.Equal(await ImportAsync(records), await ImportAsync(columns));
    }

    [Fact]
    public async Task An_entity_with_other_names_counts_as_updated()
    {
        await using var store = EmbeddedStore.Open(File(), create: true, Stop);
        await store.ImportAsync(TinyChain.Package, null, Stop);
        var named = TinyChain.Package with
        {
            Aliases = [new("company:local", "Former local", null, AliasKind.Former, ["source:s"])],
            Identifiers = [new("site:plant", IdentifierScheme.Wikidata, "Q1", ["source:s"])],
        };

        Assert.Equal(new ImportSummary(0, 2, 0, 41), await store.ImportAsync(named, null, Stop));
        Assert.Equal(new ImportSummary(0, 0, 0, 43), await store.ImportAsync(named, null, Stop));
        Assert.Equal(new ImportSummary(0, 1, 0, 42), await store.ImportAsync(named with { Aliases = [] }, null, Stop));
    }

    [Fact]
    public async Task Sites_are_read_in_the_order_of_ids_even_if_one_id_is_a_prefix_of_another()
    {
        var file = File();
        await using (var store = EmbeddedStore.Open(file, create: true, Stop))
        {
            await store.ImportAsync(Sites("s2", "s1", "s10", "s1-b", "s19", "s100"), null, Stop);
        }

        Assert.Equal("site:s1 site:s1-b site:s10 site:s100 site:s19 site:s2", await SitesOf(file));
        await using (var store = EmbeddedStore.Open(file, create: false, Stop))
        {
            await store.ImportAsync(Sites("s2", "s1", "s10", "s11", "s1-b", "a", "s100"), null, Stop);
        }

        Assert.Equal("site:a site:s1 site:s1-b site:s10 site:s100 site:s11 site:s2", await SitesOf(file));
    }

    [Fact]
    public async Task An_import_compares_with_the_file_and_not_with_the_snapshot()
    {
        var file = File();
        var (a, b) = (new RandomPackage(1).Make(), new RandomPackage(2).Make());
        await using var first = EmbeddedStore.Open(file, create: true, Stop);
        await using (var second = EmbeddedStore.Open(file, create: true, Stop))
        {
            await second.ImportAsync(b, null, Stop);
        }

        await first.ImportAsync(a, null, Stop);

        await using var again = EmbeddedStore.Open(file, create: false, Stop);
        Assert.Equal(ContentVersion.Compute(a), ContentVersion.Compute(await again.ExportAsync(Stop)));
    }

    [Fact]
    public async Task A_store_keeps_its_snapshot_while_another_process_imports()
    {
        var file = File();
        await using (var store = EmbeddedStore.Open(file, create: true, Stop))
        {
            await store.ImportAsync(TinyChain.Package, null, Stop);
        }

        await using var reading = EmbeddedStore.Open(file, create: false, Stop);
        await using (var writing = EmbeddedStore.Open(file, create: false, Stop))
        {
            await writing.ImportAsync(new RandomPackage(3).Make(), null, Stop);
        }

        var reader = await reading.OpenReaderAsync(Stop);
        Assert.Equal("mineral:nd", Assert.Single((await reader.SearchAsync("néodyme", 0, 10, Stop)).Items).Id);
    }

    [Fact]
    public async Task A_cancelled_import_leaves_the_old_state()
    {
        var file = File();
        await using var store = EmbeddedStore.Open(file, create: true, Stop);
        await store.ImportAsync(TinyChain.Package, null, Stop);
        using var stopping = new CancellationTokenSource();
        var progress = new Stopping(stopping, "supplies");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => store.ImportAsync(new RandomPackage(4).Make(), progress, stopping.Token));

        Assert.True(stopping.IsCancellationRequested);
        await using var again = EmbeddedStore.Open(file, create: false, Stop);
        Assert.Equal(ContentVersion.Compute(TinyChain.Package), ContentVersion.Compute(await again.ExportAsync(Stop)));
    }

    [Fact]
    public async Task An_import_fails_with_STORE_BUSY_while_another_process_writes()
    {
        var file = File();
        await using var store = EmbeddedStore.Open(file, create: true, Stop);
        using var other = new SqliteConnection($"Data Source={file};Pooling=False");
        other.Open();
        using var writing = other.BeginTransaction();

        var refused = await Assert.ThrowsAsync<KnowledgeException>(() => store.ImportAsync(TinyChain.Package, null, Stop));

        Assert.Equal("STORE_BUSY", refused.Code);
        Assert.True(refused.IsTransient);
    }

    [Fact]
    public async Task More_than_256_different_texts_in_a_column_are_read_as_written()
    {
        var file = File();
        string[] notes = [.. Enumerable.Range(0, 300).Select(number => $"note {number}")];
        var package = Sites([.. notes.Select((_, number) => $"s{number:000}")]);
        package = package with { Sites = [.. package.Sites.Zip(notes, (site, note) => site with { Note = note, Name = "Site " + note })] };
        await using (var store = EmbeddedStore.Open(file, create: true, Stop))
        {
            await store.ImportAsync(package, null, Stop);
        }

        await using var again = EmbeddedStore.Open(file, create: false, Stop);
        var sites = (await again.ExportAsync(Stop)).Sites;
        Assert.Equal(notes, sites.Select(site => site.Note));
        Assert.Equal("Site note 299", sites[299].Name);
    }

    [Fact]
    public async Task Statistics_of_two_sources_are_two_rows_and_a_further_source_changes_one_row()
    {
        var file = File();
        var first = TinyChain.Package.Statistics[0];
        var other = first with { Tonnes = 55, Evidence = first.Evidence with { Sources = ["source:t"] } };
        var confirmed = first with { Evidence = first.Evidence with { Sources = ["source:s", "source:t"] } };
        await using (var store = EmbeddedStore.Open(file, create: true, Stop))
        {
            await store.ImportAsync(TinyChain.Package with { Statistics = [first, other] }, null, Stop);
            var summary = await store.ImportAsync(TinyChain.Package with { Statistics = [confirmed] }, null, Stop);
            Assert.Equal((0, 1, 1), (summary.Added, summary.Updated, summary.Removed));
        }

        await using var again = EmbeddedStore.Open(file, create: false, Stop);
        var statistic = Assert.Single((await again.ExportAsync(Stop)).Statistics);
        Assert.Equal(["source:s", "source:t"], statistic.Evidence.Sources);
        Assert.Equal(60, statistic.Tonnes);
    }

    private static DataPackage Sites(params string[] slugs) => TinyChain.Package with
    {
        Sites = [.. TinyChain.Package.Sites.Take(1).SelectMany(mine => slugs.Select(slug => mine with { Id = "site:" + slug }))],
        Supplies = [],
        Capacities = [],
        Holdings = [],
        Ownerships = [],
    };

    private static async Task<string> SitesOf(string file)
    {
        await using var store = EmbeddedStore.Open(file, create: false, Stop);
        return string.Join(' ', (await store.ExportAsync(Stop)).Sites.Select(site => site.Id));
    }

    private async Task<byte[]> ImportAsync(DataPackage package)
    {
        var file = File();
        await using var store = EmbeddedStore.Open(file, create: true, Stop);
        await store.ImportAsync(package, null, Stop);
        return await System.IO.File.ReadAllBytesAsync(file, Stop);
    }

    private string File() => Path.Combine(_directory, $"{Interlocked.Increment(ref _files)}.db");

    private sealed class Stopping(CancellationTokenSource source, string step) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Step == step)
            {
                source.Cancel();
            }
        }
    }
}
