using GraphKb.Analysis.Stores;
using GraphKb.DataPackages.Reading;
using GraphKb.DataPackages.Writing;
using GraphKb.Model;
using GraphKb.Testing;

namespace GraphKb.Store.Tests.Contract;

/// <summary>What a store does with a package and a layer over it.</summary>
public abstract class LayerContract : IDisposable
{
    private const string Sites = "id,name,stage,country\nsite:mill,Mill,PROCESSING,JPN\nsite:orphan,Renamed,MINING,USA\n";
    private const string Supplies = "from,to,mineral,tonnes,sources\nsite:refinery,site:mill,mineral:re,4,source:s\n";
    private const string Overrides = "id,hidden\nsite:scrap,true\nholding:depot:re:,true\n";

    private readonly string _directory = Directory.CreateTempSubdirectory("graphkb-layers-").FullName;

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Base => Path.Combine(_directory, "base");

    private string Mine => Path.Combine(_directory, "mine");

    /// <summary>Opens a store without any rows.</summary>
    protected abstract Task<IKnowledgeStore> OpenAsync();

    /// <summary>Removes the files.</summary>
    public virtual void Dispose()
    {
        Directory.Delete(_directory, recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_row_knows_its_package()
    {
        await using var store = await OpenAsync();
        await store.ImportAsync(ReadLayers(), null, Stop);
        var reader = await store.OpenReaderAsync(Stop);
        var sites = await reader.FindEntitiesAsync(["site:mill", "site:orphan", "site:mine"], Stop);
        var rows = await store.ExportAsync(Stop);

        Assert.Equal(
            ["site:mill mine", "site:mine base", "site:orphan mine"],
            sites.Select(site => $"{site!.Id} {site.Package}").Order(StringComparer.Ordinal));
        Assert.Equal("base;mine", reader.Dataset.Info.Names);
        Assert.Equal(["supply:refinery:mill:re::"], rows.Supplies.Where(fact => fact.Package == "mine").Select(fact => fact.Id));
        Assert.DoesNotContain(rows.Sites, site => site.Id == "site:scrap");
        Assert.DoesNotContain(rows.Supplies, fact => fact.From == "site:scrap" || fact.To == "site:scrap");
    }

    [Fact]
    public async Task Importing_layers_twice_changes_nothing_and_a_change_of_a_layer_only_its_rows()
    {
        await using var store = await OpenAsync();
        var first = ReadLayers();
        var count = first.EntityCount + first.FactCount;

        Assert.Equal(new ImportSummary(count, 0, 0, 0), await store.ImportAsync(first, null, Stop));
        Assert.Equal(new ImportSummary(0, 0, 0, count), await store.ImportAsync(ReadLayers(), null, Stop));
        Assert.Equal(
            new ImportSummary(0, 1, 0, count - 1),
            await store.ImportAsync(ReadLayers(supplies: Supplies.Replace(",4,", ",5,", StringComparison.Ordinal)), null, Stop));
        Assert.Equal(
            new ImportSummary(1, 1, 0, count - 1),
            await store.ImportAsync(ReadLayers(overrides: "id,hidden\nsite:scrap,true\n"), null, Stop));
    }

    [Fact]
    public async Task An_export_of_layers_imports_to_the_same_contents()
    {
        await using var store = await OpenAsync();
        await store.ImportAsync(ReadLayers(), null, Stop);
        var flat = Path.Combine(_directory, "flat");
        PackageWriter.Write(await store.ExportAsync(Stop), flat, "flat", null, Stop);
        var read = PackageReader.Read(flat, null, Stop);
        Assert.NotNull(read.Package);
        var again = await store.ImportAsync(read.Package, null, Stop);

        Assert.Equal((0, 0, 0), (again.Added, again.Updated, again.Removed));
    }

    /// <summary>Reads <see cref="TinyChain"/> with a layer that adds, replaces and hides.</summary>
    protected DataPackage ReadLayers(string supplies = Supplies, string overrides = Overrides)
    {
        PackageWriter.Write(TinyChain.Package, Base, "base", null, Stop);
        Directory.CreateDirectory(Mine);
        File.WriteAllText(Path.Combine(Mine, "datapackage.json"), """{ "name": "mine", "resources": [] }""");
        File.WriteAllText(Path.Combine(Mine, "sites.csv"), Sites);
        File.WriteAllText(Path.Combine(Mine, "supplies.csv"), supplies);
        File.WriteAllText(Path.Combine(Mine, "overrides.csv"), overrides);
        var result = PackageReader.Read([Base, Mine], null, Stop);
        return result.Package ?? throw new InvalidOperationException(string.Join('\n', result.Problems));
    }
}
