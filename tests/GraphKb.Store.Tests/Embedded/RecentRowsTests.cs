using GraphKb.Store.Embedded;
using GraphKb.Testing;

namespace GraphKb.Store.Tests.Embedded;

/// <summary>The store keeps the records that were read last, in 4,096 places; each answer is still that of its row.</summary>
public sealed class RecentRowsTests : IDisposable
{
    private const int Places = 4_096;
    private const int SiteCount = (2 * Places) + 100;
    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("graphkb-").FullName, "a.db");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);

    [Fact]
    public async Task A_site_that_is_read_again_is_the_same_record_until_another_one_takes_its_place()
    {
        await using var store = await OpenAsync();
        var reader = await store.OpenReaderAsync(Stop);

        var found = await reader.FindEntitiesAsync([Id(0), Id(0), Id(Places), Id(0)], Stop);

        Assert.Same(found[0], found[1]);
        Assert.NotSame(found[0], found[3]);
        Assert.Equal([Id(0), Id(0), Id(Places), Id(0)], found.Select(site => site!.Id));
    }

    [Fact]
    public async Task Clients_that_read_at_the_same_time_get_the_sites_that_they_ask_for()
    {
        await using var store = await OpenAsync();
        var reader = await store.OpenReaderAsync(Stop);

        await Parallel.ForAsync(0, 8, Stop, async (client, stop) =>
        {
            var random = new Random(client);
            string[] ids = [.. Enumerable.Range(0, 20_000).Select(_ => Id(random.Next(SiteCount)))];

            Assert.Equal(ids, (await reader.FindEntitiesAsync(ids, stop)).Select(site => site!.Id));
        });
    }

    private static string Id(int site) => $"site:s{site:0000}";

    private async Task<EmbeddedStore> OpenAsync()
    {
        var mine = TinyChain.Package.Sites[0];
        var store = EmbeddedStore.Open(_file, create: true, Stop);
        await store.ImportAsync(
            TinyChain.Package with
            {
                Sites = [.. Enumerable.Range(0, SiteCount).Select(site => mine with { Id = Id(site), Name = $"Site {site}" })],
                Supplies = [],
                Capacities = [],
                Holdings = [],
                Ownerships = [],
            },
            null,
            Stop);
        return store;
    }
}
