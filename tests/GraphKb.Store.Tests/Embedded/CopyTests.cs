using GraphKb.Analysis.Errors;
using GraphKb.Model;
using GraphKb.Store.Embedded;
using GraphKb.Testing;

namespace GraphKb.Store.Tests.Embedded;

/// <summary>The embedded store on a copy that an earlier call left.</summary>
public sealed class CopyTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("graphkb-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Copy => Path.Combine(_directory, "copy.db");

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task The_package_is_read_once_and_the_store_does_not_need_the_copy_any_more()
    {
        await using var first = await EmbeddedStore.FromCopyAsync(Copy, ReadAsync, Stop);
        await using var second = await EmbeddedStore.FromCopyAsync(Copy, ReadAgainAsync, Stop);
        File.Delete(Copy);

        Assert.Equal(await GetVersionAsync(first), await GetVersionAsync(second));
        Assert.False(await second.RefreshAsync(Stop));
        var error = await Assert.ThrowsAsync<KnowledgeException>(() => second.ImportAsync(TinyChain.Package, null, Stop));
        Assert.Equal("STORE_READ_ONLY", error.Code);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(200)]
    [InlineData(5000)]
    public async Task A_copy_that_is_not_whole_is_made_again(int length)
    {
        await using var first = await EmbeddedStore.FromCopyAsync(Copy, ReadAsync, Stop);
        await using (var file = File.OpenWrite(Copy))
        {
            file.SetLength(length);
        }

        await using var second = await EmbeddedStore.FromCopyAsync(Copy, ReadAsync, Stop);
        await using var third = await EmbeddedStore.FromCopyAsync(Copy, ReadAgainAsync, Stop);

        Assert.Equal(await GetVersionAsync(first), await GetVersionAsync(second));
        Assert.Equal(await GetVersionAsync(first), await GetVersionAsync(third));
    }

    [Fact]
    public async Task A_file_of_another_program_is_left_alone()
    {
        await File.WriteAllTextAsync(Copy, "a list of things to do, and nothing else", Stop);

        await using var store = await EmbeddedStore.FromCopyAsync(Copy, ReadAsync, Stop);

        Assert.Equal("a list of things to do, and nothing else", await File.ReadAllTextAsync(Copy, Stop));
        Assert.NotEmpty(await GetVersionAsync(store));
    }

    [Fact]
    public async Task Without_a_place_for_a_copy_the_package_is_read_each_time()
    {
        var nowhere = Path.Combine(_directory, "missing", "copy.db");

        await using var store = await EmbeddedStore.FromCopyAsync(nowhere, ReadAsync, Stop);

        Assert.NotEmpty(await GetVersionAsync(store));
        Assert.Empty(Directory.GetFileSystemEntries(_directory));
    }

    private static async Task<string> GetVersionAsync(EmbeddedStore store) => (await store.OpenReaderAsync(Stop)).Dataset.Version;

    private static Task<DataPackage> ReadAsync() => Task.FromResult(TinyChain.Package);

    private static Task<DataPackage> ReadAgainAsync() => throw new InvalidOperationException("The package is read again.");
}
