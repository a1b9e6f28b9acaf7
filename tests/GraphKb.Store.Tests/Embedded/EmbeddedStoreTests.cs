using GraphKb.Analysis.Stores;
using GraphKb.Model.Facts;
using GraphKb.Store.Embedded;
using GraphKb.Testing;

namespace GraphKb.Store.Tests.Embedded;

public sealed class EmbeddedStoreTests : IDisposable
{
    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("graphkb-").FullName, "a.db");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);

    [Fact]
    public async Task Importing_a_package_twice_changes_nothing()
    {
        await using var store = EmbeddedStore.Open(_file, create: true, Stop);
        var first = await store.ImportAsync(TinyChain.Package, null, Stop);
        var second = await store.ImportAsync(TinyChain.Package, null, Stop);

        Assert.Equal(new ImportSummary(43, 0, 0, 0), first);
        Assert.Equal(new ImportSummary(0, 0, 0, 43), second);
    }

    [Fact]
    public async Task Importing_a_newer_package_updates_and_removes()
    {
        await using var store = EmbeddedStore.Open(_file, create: true, Stop);
        await store.ImportAsync(TinyChain.Package, null, Stop);
        var newer = TinyChain.Package with
        {
            Sites = [.. TinyChain.Package.Sites.Where(site => site.Id != "site:orphan")],
            Supplies = [.. TinyChain.Package.Supplies.Select(supply => IsPlantToMarket(supply) ? supply with { Tonnes = 5 } : supply)],
        };

        Assert.Equal(new ImportSummary(0, 1, 1, 41), await store.ImportAsync(newer, null, Stop));

        await using var again = EmbeddedStore.Open(_file, create: false, Stop);
        var exported = await again.ExportAsync(Stop);
        Assert.DoesNotContain(exported.Sites, site => site.Id == "site:orphan");
        Assert.Equal(5, exported.Supplies.Single(IsPlantToMarket).Tonnes);
        Assert.Equal(
            (await store.OpenReaderAsync(Stop)).Dataset.Version,
            (await EmbeddedStore.InMemory(newer).OpenReaderAsync(Stop)).Dataset.Version);
    }

    [Fact]
    public async Task A_cancelled_import_leaves_the_old_state()
    {
        await using var store = EmbeddedStore.Open(_file, create: true, Stop);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.ImportAsync(TinyChain.Package, null, cancelled.Token));
        Assert.Equal(0, (await store.OpenReaderAsync(Stop)).Dataset.Facts);
    }

    [Theory]
    [InlineData("neod", "mineral:nd")]
    [InlineData("NÉO", "mineral:nd")]
    [InlineData("land kor", "country:KOR")]
    [InlineData("éodym", "mineral:nd")]
    [InlineData("\" XAND *", "")]
    [InlineData("rare x", "")]
    public async Task Search_finds_every_word_by_a_part_of_it_without_case_or_accents(string text, string expected)
    {
        await using var store = EmbeddedStore.InMemory(TinyChain.Package);
        var page = await (await store.OpenReaderAsync(Stop)).SearchAsync(text, 0, 10, Stop);

        Assert.Equal(expected, string.Join(' ', page.Items.Select(entity => entity.Id)));
    }

    private static bool IsPlantToMarket(Supply supply) => supply.From == "site:plant" && supply.To == "site:market";
}
