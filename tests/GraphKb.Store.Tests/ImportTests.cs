using CsCheck;
using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Stores;
using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Text;
using GraphKb.Store.Embedded;
using GraphKb.Testing;
using Microsoft.Data.Sqlite;

namespace GraphKb.Store.Tests;

public sealed class ImportTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("graphkb-").FullName;
    private int _files;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public Task Importing_one_package_over_another_leaves_exactly_the_second() => Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, 1_000_000]).SampleAsync(
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
            Assert.Equal(0, Rows(file, "SELECT count(*) FROM pragma_foreign_key_check"));
            Assert.Equal(after.EntityCount, Rows(file, "SELECT count(*) FROM entities"));
        },
        iter: 60);

    [Fact]
    public async Task Sites_come_from_a_file_in_the_order_of_their_ids_even_where_one_id_begins_another()
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
    public async Task An_import_compares_with_the_file_not_with_what_was_read_at_the_start()
    {
        var file = File();
        var (a, b) = (new RandomPackage(1).Make(), new RandomPackage(2).Make());
        await using var first = EmbeddedStore.Open(file, create: true, Stop);
        await using (var second = EmbeddedStore.Open(file, create: false, Stop))
        {
            await second.ImportAsync(b, null, Stop);
        }

        await first.ImportAsync(a, null, Stop);

        await using var again = EmbeddedStore.Open(file, create: false, Stop);
        Assert.Equal(ContentVersion.Compute(a), ContentVersion.Compute(await again.ExportAsync(Stop)));
    }

    [Fact]
    public async Task A_store_goes_on_answering_from_the_state_it_read_while_another_writes()
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
    public async Task An_import_stopped_in_the_middle_leaves_the_old_state()
    {
        var file = File();
        await using var store = EmbeddedStore.Open(file, create: true, Stop);
        await store.ImportAsync(TinyChain.Package, null, Stop);
        using var stopping = new CancellationTokenSource();
        var progress = new Stopping(stopping, "supplies");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.ImportAsync(new RandomPackage(4).Make(), progress, stopping.Token));

        Assert.True(stopping.IsCancellationRequested);
        await using var again = EmbeddedStore.Open(file, create: false, Stop);
        Assert.Equal(ContentVersion.Compute(TinyChain.Package), ContentVersion.Compute(await again.ExportAsync(Stop)));
    }

    [Fact]
    public async Task A_file_that_another_process_is_writing_is_said_so_and_left_alone()
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

    [Theory]
    [InlineData("PRAGMA user_version = 3", "STORE_NEWER")]
    [InlineData("PRAGMA user_version = 1", "STORE_OLDER")]
    [InlineData("PRAGMA application_id = 7", "STORE_FOREIGN")]
    [InlineData("DROP TABLE sites", "STORE_BROKEN")]
    [InlineData("UPDATE supplies SET since = 20249999", "STORE_BROKEN")]
    [InlineData("UPDATE supplies SET \"from\" = 9999 WHERE tonnes = 12", "STORE_BROKEN")]
    [InlineData("DELETE FROM entities WHERE id = 'site:plant'", "STORE_BROKEN")]
    public async Task A_file_of_another_or_a_broken_layout_is_refused_and_left_untouched(string damage, string code)
    {
        var file = File();
        await using (var store = EmbeddedStore.Open(file, create: true, Stop))
        {
            await store.ImportAsync(TinyChain.Package, null, Stop);
        }

        Run(file, damage);
        var before = await System.IO.File.ReadAllBytesAsync(file, Stop);

        Assert.Equal(code, Assert.Throws<KnowledgeException>(() => EmbeddedStore.Open(file, create: false, Stop)).Code);
        Assert.Equal(before, await System.IO.File.ReadAllBytesAsync(file, Stop));
    }

    [Fact]
    public void What_is_on_disk_keeps_its_numbers()
    {
        Assert.Equal("MINING=0 REFINING=1 PROCESSING=2 MANUFACTURING=3 RECYCLING=4 STOCKPILING=5 CONSUMPTION=6", Numbers<Stage>());
        Assert.Equal("OPERATING=0 CONSTRUCTION=1 PLANNED=2 SUSPENDED=3 CLOSED=4", Numbers<SiteStatus>());
        Assert.Equal(
            "EXPORT_CONTROL=0 EXPORT_BAN=1 LICENSING=2 TARIFF=3 STOCKPILE_RIGHTS=4 OFFTAKE=5 INVESTMENT=6 SUBSIDY=7 COOPERATION=8", Numbers<MeasureKind>());
        Assert.Equal("PRODUCTION=0 REFINING=1 RESERVES=2 CONSUMPTION=3 IMPORTS=4", Numbers<StatisticMeasure>());
        Assert.Equal("OFFICIAL=0 DATASET=1 REPORT=2 FILING=3 NEWS=4 EDITORIAL=5", Numbers<SourceKind>());
        Assert.Equal("HIGH=0 MEDIUM=1 LOW=2", Numbers<Reliability>());
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

    private static string Numbers<T>()
        where T : struct, Enum => string.Join(' ', Enum.GetValues<T>().Select(value => $"{EnumNames.Format(value)}={Convert.ToInt32(value, null)}"));

    private static void Run(string file, string statement)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False;Foreign Keys=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    private static long Rows(string file, string query)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = query;
        return (long)command.ExecuteScalar()!;
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
