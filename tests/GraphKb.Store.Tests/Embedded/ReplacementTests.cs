using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Stores;
using GraphKb.Store.Embedded;
using GraphKb.Testing;

namespace GraphKb.Store.Tests.Embedded;

/// <summary>An import replaces the database file in one step, also under a store that has it open.</summary>
public sealed class ReplacementTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("graphkb-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string File => Path.Combine(_directory, "a.db");

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task A_file_appears_with_the_first_import_and_alone()
    {
        await using var store = EmbeddedStore.Open(File, create: true, Stop);
        Assert.Empty(Directory.GetFiles(_directory));
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.ImportAsync(TinyChain.Package, null, cancelled.Token));
        Assert.Empty(Directory.GetFiles(_directory));

        await store.ImportAsync(TinyChain.Package, null, Stop);
        Assert.Equal([File], Directory.GetFiles(_directory));
    }

    [Fact]
    public async Task Sixteen_imports_under_an_open_store_leave_one_file_of_the_same_size()
    {
        await ImportAsync(0);
        await using var reading = EmbeddedStore.Open(File, create: false, Stop);
        for (var seed = 1; seed <= 16; seed++)
        {
            await ImportAsync(seed);
            Assert.True(await reading.RefreshAsync(Stop));
        }

        await ImportAsync(0);
        var size = new FileInfo(File).Length;
        System.IO.File.Delete(File);
        await ImportAsync(0);
        Assert.Equal(size, new FileInfo(File).Length);
        Assert.Equal([File], Directory.GetFiles(_directory));
    }

    [Fact]
    public async Task A_deleted_file_that_is_imported_anew_is_served_without_a_gap()
    {
        await ImportAsync(1);
        await using var reading = EmbeddedStore.Open(File, create: false, Stop);
        var before = (await reading.OpenReaderAsync(Stop)).Dataset;

        System.IO.File.Delete(File);
        Assert.Equal("STORE_MISSING", (await Assert.ThrowsAsync<KnowledgeException>(() => reading.RefreshAsync(Stop))).Code);
        Assert.Equal(before, (await reading.OpenReaderAsync(Stop)).Dataset);

        await ImportAsync(2);
        Assert.True(await reading.RefreshAsync(Stop));
        Assert.Equal(
            ContentVersion.Compute(new RandomPackage(2).Make()), (await reading.OpenReaderAsync(Stop)).Dataset.Version);
        Assert.False(await reading.RefreshAsync(Stop));
    }

    [Fact]
    public async Task A_file_damaged_under_a_store_is_not_loaded()
    {
        await ImportAsync(1);
        await using var reading = EmbeddedStore.Open(File, create: false, Stop);
        var before = (await reading.OpenReaderAsync(Stop)).Dataset;
        await System.IO.File.WriteAllBytesAsync(File, [1, 2, 3], Stop);

        Assert.Equal("STORE_BROKEN", (await Assert.ThrowsAsync<KnowledgeException>(() => reading.RefreshAsync(Stop))).Code);
        Assert.Equal(before, (await reading.OpenReaderAsync(Stop)).Dataset);
    }

    [Fact]
    public async Task A_reader_of_a_replaced_snapshot_still_searches()
    {
        await using var store = EmbeddedStore.Open(File, create: true, Stop);
        await store.ImportAsync(TinyChain.Package, null, Stop);
        var reader = await store.OpenReaderAsync(Stop);
        await store.ImportAsync(new RandomPackage(3).Make(), null, Stop);
        GC.Collect();

        Assert.Equal("mineral:nd", Assert.Single((await reader.SearchAsync("neod", 0, 10, Stop)).Items).Id);
        Assert.Equal(1, await reader.CountSearchAsync("neod", Stop));
    }

    [Fact]
    public async Task A_draft_that_a_killed_import_left_is_removed()
    {
        await System.IO.File.WriteAllTextAsync(File + ".part", "half", Stop);
        await ImportAsync(1);

        Assert.Equal([File], Directory.GetFiles(_directory));
    }

    [Fact]
    public async Task Logs_of_an_older_file_of_the_same_name_are_removed()
    {
        await System.IO.File.WriteAllTextAsync(File + "-wal", "old", Stop);
        await System.IO.File.WriteAllTextAsync(File + "-shm", "old", Stop);
        await ImportAsync(1);

        Assert.Equal([File], Directory.GetFiles(_directory));
        await using var again = EmbeddedStore.Open(File, create: false, Stop);
    }

    [Fact]
    public async Task A_link_to_a_file_stays_a_link()
    {
        await ImportAsync(1);
        var link = Path.Combine(_directory, "link.db");
        System.IO.File.CreateSymbolicLink(link, File);
        await using (var store = EmbeddedStore.Open(link, create: true, Stop))
        {
            await store.ImportAsync(TinyChain.Package, null, Stop);
        }

        Assert.Equal(File, new FileInfo(link).LinkTarget);
        await using var again = EmbeddedStore.Open(File, create: false, Stop);
        Assert.Equal(ContentVersion.Compute(TinyChain.Package), (await again.OpenReaderAsync(Stop)).Dataset.Version);
    }

    [Fact]
    public async Task A_bare_name_of_a_relative_link_is_followed_from_the_working_directory()
    {
        var name = Path.GetFileName(_directory);
        var folder = Directory.CreateDirectory(name);
        var link = name + ".db";
        await ImportAsync(1);
        System.IO.File.Move(File, Path.Combine(name, "a.db"));
        System.IO.File.CreateSymbolicLink(link, Path.Combine(name, "a.db"));
        try
        {
            await using var store = EmbeddedStore.Open(link, create: true, Stop);
            await store.ImportAsync(TinyChain.Package, null, Stop);

            await using var again = EmbeddedStore.Open(Path.Combine(folder.FullName, "a.db"), create: false, Stop);
            Assert.Equal(ContentVersion.Compute(TinyChain.Package), (await again.OpenReaderAsync(Stop)).Dataset.Version);
            Assert.NotNull(new FileInfo(link).LinkTarget);
        }
        finally
        {
            System.IO.File.Delete(link);
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Imports_at_the_same_time_follow_one_another()
    {
        await Task.WhenAll(Enumerable.Range(1, 6).Select(seed => Task.Run(() => ImportAsync(seed), Stop)));

        Assert.Equal([File], Directory.GetFiles(_directory));
        await using var again = EmbeddedStore.Open(File, create: false, Stop);
        Assert.Contains(
            (await again.OpenReaderAsync(Stop)).Dataset.Version,
            Enumerable.Range(1, 6).Select(seed => ContentVersion.Compute(new RandomPackage(seed).Make())));
    }

    private async Task ImportAsync(int seed)
    {
        await using var store = EmbeddedStore.Open(File, create: true, Stop);
        await store.ImportAsync(new RandomPackage(seed).Make(), null, Stop);
    }
}
