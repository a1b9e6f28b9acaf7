using GraphKb.Analysis.Errors;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Text;
using GraphKb.Store.Embedded;
using GraphKb.Testing;

namespace GraphKb.Store.Tests.Embedded;

public sealed class DatabaseFileTests : IDisposable
{
    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("graphkb-").FullName, "a.db");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);

    [Fact]
    public void A_file_that_is_not_a_database_is_refused_and_not_changed()
    {
        File.WriteAllText(_file, "not a database, but long enough to look at, and then some more of it");
        var before = File.ReadAllBytes(_file);

        Assert.Equal("STORE_BROKEN", Assert.Throws<KnowledgeException>(() => EmbeddedStore.Open(_file, create: true, Stop)).Code);
        Assert.Equal(before, File.ReadAllBytes(_file));
    }

    [Fact]
    public void A_path_in_a_missing_directory_fails_with_STORE_NOT_WRITABLE() =>
        Assert.Equal(
            "STORE_NOT_WRITABLE",
            Assert.Throws<KnowledgeException>(() => EmbeddedStore.Open("/nowhere/a.db", create: true, Stop)).Code);

    [Theory]
    [InlineData("PRAGMA user_version = 11", "STORE_NEWER")]
    [InlineData("PRAGMA user_version = 3", "STORE_OLDER")]
    [InlineData("DROP TABLE aliases; DROP TABLE identifiers; PRAGMA user_version = 4", "STORE_OLDER")]
    [InlineData("ALTER TABLE countries DROP COLUMN package; PRAGMA user_version = 8", "STORE_OLDER")]
    [InlineData("CREATE VIRTUAL TABLE search USING fts5(name_words); PRAGMA user_version = 6", "STORE_OLDER")]
    [InlineData("INSERT INTO aliases VALUES ('site:plant', 'X', NULL, 99, 'source:s', NULL)", "STORE_BROKEN")]
    [InlineData("DROP TABLE indicators; DROP TABLE scores; PRAGMA user_version = 5", "STORE_OLDER")]
    [InlineData("PRAGMA application_id = 7", "STORE_FOREIGN")]
    [InlineData("DROP TABLE sites", "STORE_BROKEN")]
    [InlineData("UPDATE supplies SET since = 20249999", "STORE_BROKEN")]
    [InlineData("UPDATE supplies SET \"from\" = 9999 WHERE tonnes = 12", "STORE_BROKEN")]
    [InlineData("UPDATE supplies SET mineral = \"from\" WHERE tonnes = 12", "STORE_BROKEN")]
    [InlineData("UPDATE sites SET stage = 99", "STORE_BROKEN")]
    [InlineData("UPDATE ownerships SET until = '2024'", "STORE_BROKEN")]
    [InlineData("DELETE FROM entities WHERE id = 'site:plant'", "STORE_BROKEN")]
    public async Task A_file_of_another_layout_or_a_damaged_file_is_refused_and_not_changed(string damage, string code)
    {
        await using (var store = EmbeddedStore.Open(_file, create: true, Stop))
        {
            await store.ImportAsync(TinyChain.Package, null, Stop);
        }

        SqliteFile.Execute(_file, damage);
        var before = await File.ReadAllBytesAsync(_file, Stop);

        Assert.Equal(code, Assert.Throws<KnowledgeException>(() => EmbeddedStore.Open(_file, create: false, Stop)).Code);
        Assert.Equal(before, await File.ReadAllBytesAsync(_file, Stop));
    }

    [Theory]
    [InlineData(4, "STORE_OLDER")]
    [InlineData(99, "STORE_NEWER")]
    public async Task A_whole_file_of_another_layout_names_the_layouts(int layout, string code)
    {
        await using (var store = EmbeddedStore.Open(_file, create: true, Stop))
        {
            await store.ImportAsync(TinyChain.Package, null, Stop);
        }

        FileSums.WriteLayout(_file, layout);

        var error = Assert.Throws<KnowledgeException>(() => EmbeddedStore.Open(_file, create: false, Stop));
        Assert.Equal(code, error.Code);
        Assert.Contains($"has layout {layout}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_numbers_of_enum_values_on_disk_do_not_change()
    {
        Assert.Equal("MINING=0 REFINING=1 PROCESSING=2 MANUFACTURING=3 RECYCLING=4 STOCKPILING=5 CONSUMPTION=6", Numbers<Stage>());
        Assert.Equal("OPERATING=0 CONSTRUCTION=1 PLANNED=2 SUSPENDED=3 CLOSED=4", Numbers<SiteStatus>());
        Assert.Equal(
            "EXPORT_CONTROL=0 EXPORT_BAN=1 LICENSING=2 TARIFF=3 STOCKPILE_RIGHTS=4 OFFTAKE=5 INVESTMENT=6 SUBSIDY=7 COOPERATION=8",
            Numbers<MeasureKind>());
        Assert.Equal("PRODUCTION=0 REFINING=1 RESERVES=2 CONSUMPTION=3 IMPORTS=4", Numbers<StatisticMeasure>());
        Assert.Equal("OFFICIAL=0 DATASET=1 REPORT=2 FILING=3 NEWS=4 EDITORIAL=5", Numbers<SourceKind>());
        Assert.Equal("HIGH=0 MEDIUM=1 LOW=2", Numbers<Reliability>());
        Assert.Equal("FORMER=0 LOCAL=1 ABBREVIATION=2", Numbers<AliasKind>());
        Assert.Equal("LEI=0 WIKIDATA=1 GEM=2 PERMID=3 REGISTRY=4", Numbers<IdentifierScheme>());
    }

    private static string Numbers<T>()
        where T : struct, Enum =>
        string.Join(' ', Enum.GetValues<T>().Select(value => $"{EnumNames.Format(value)}={Convert.ToInt32(value, null)}"));
}
