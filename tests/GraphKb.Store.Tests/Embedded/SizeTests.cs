using GraphKb.Analysis.Stores;
using GraphKb.Model;
using GraphKb.Model.Facts;
using GraphKb.Store.Embedded;
using GraphKb.Testing;

namespace GraphKb.Store.Tests.Embedded;

/// <summary>What a file of 40,000 sites and 120,000 supplies takes on disk, and what a start allocates for it.</summary>
public sealed class SizeTests : IDisposable
{
    private const int SiteCount = 40_000;
    private const int SuppliesOfASite = 3;
    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("graphkb-").FullName, "a.db");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);

    [Fact]
    public async Task A_start_allocates_what_stays_and_little_more()
    {
        await using (var store = EmbeddedStore.Open(_file, create: true, Stop))
        {
            await store.ImportAsync(Create(), null, Stop);
        }

        await using var first = EmbeddedStore.Open(_file, create: false, Stop);
        var before = GC.GetAllocatedBytesForCurrentThread();
        await using var second = EmbeddedStore.Open(_file, create: false, Stop);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        // About 120 bytes a site and 45 a supply, of which most are columns, and a buffer of a mebibyte.
        Assert.InRange(allocated, 1, 13_000_000);
        Assert.InRange(new FileInfo(_file).Length, 1, 20_000_000);
    }

    [Fact]
    public async Task A_start_reads_what_an_import_wrote()
    {
        await using (var store = EmbeddedStore.Open(_file, create: true, Stop))
        {
            await store.ImportAsync(Create(), null, Stop);
        }

        await using var read = EmbeddedStore.Open(_file, create: false, Stop);
        var reader = await read.OpenReaderAsync(Stop);

        Assert.Equal(ContentVersion.Compute(Create()), reader.Dataset.Version);
        Assert.Equal(ContentVersion.Compute(Create()), ContentVersion.Compute(await read.ExportAsync(Stop)));
    }

    /// <summary>A package whose columns take many blocks of the file.</summary>
    internal static DataPackage Create()
    {
        var mine = TinyChain.Package.Sites[0];
        var supply = TinyChain.Package.Supplies[0] with { Mineral = "mineral:nd" };
        return TinyChain.Package with
        {
            Sites = [.. Enumerable.Range(0, SiteCount).Select(site => mine with { Id = $"site:s{site}", Name = $"Site {site}" })],
            Supplies = [.. Enumerable.Range(0, SiteCount * SuppliesOfASite).Select(number => supply with
            {
                From = $"site:s{number / SuppliesOfASite}",
                To = $"site:s{number * 7 % SiteCount}",
                Tonnes = number,
            })],
            Capacities = [],
            Holdings = [],
            Ownerships = [],
        };
    }
}
