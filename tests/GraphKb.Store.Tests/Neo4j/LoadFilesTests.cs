using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;
using GraphKb.Store.Neo4j.Loading;
using GraphKb.Store.Neo4j.Mapping;
using GraphKb.Store.Neo4j.Writing;
using GraphKb.Testing;

namespace GraphKb.Store.Tests.Neo4j;

/// <summary>The files of a first load, read by CsvHelper under the rules of neo4j-admin, are what an import compares them with.</summary>
public sealed class LoadFilesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_import_after_the_load_finds_every_row_of_the_seed_and_every_link_unchanged()
    {
        await using var store = Repository.CreateSeedStore();
        var (package, exceptions) = WithFullAliases(await store.ExportAsync(Stop));

        Compare(package);
        Assert.InRange(exceptions, 0, 60);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void An_import_after_the_load_finds_every_row_of_a_random_package_unchanged(int seed) =>
        Compare(WithFullAliases(new RandomPackage(seed).Make()).Package);

    [Fact]
    public void The_node_of_the_world_and_the_node_Meta_are_loaded()
    {
        var files = LoadFiles.Create(TinyChain.Package).ToDictionary(file => file.Name);

        Assert.Equal(["\"country:WLD\",\"Entity\u001fWorld\""], files["world"].Rows);
        Assert.Equal(["graphkb,Meta,graphkb,4,loaded,false"], files["meta"].Rows);
        Assert.Empty(LoadFiles.Create(TinyChain.Package with { Statistics = [] }).Single(file => file.Name == "world").Rows);
    }

    // neo4j-admin cannot load a list whose only item is an empty text, as of an entity whose only alias has no language or kind. An import
    // writes these entities again.
    private static (DataPackage Package, int Exceptions) WithFullAliases(DataPackage package)
    {
        var full = package.Aliases.Where(alias => alias is { Language: not null, Kind: not null }).ToList();
        return (package with { Aliases = full }, package.Aliases.Count - full.Count);
    }

    private static void Compare(DataPackage package)
    {
        var files = LoadFiles.Create(package).ToDictionary(file => file.Name, Read);
        var names = EntityNames.Group(package);
        var links = files["links"];
        foreach (var table in PackageSchema.Entities)
        {
            var rows = table.Accept(new CreateEntities(package, names));
            Assert.All(files[table.Name], row => Assert.True(rows.TryCompare((string)row["id"]!, Labels(row), Rest(row))));
            foreach (var link in links)
            {
                var type = (string)link[":TYPE"]!;
                var (from, to) = type == "EVIDENCES" ? (":END_ID", ":START_ID") : (":START_ID", ":END_ID");
                rows.TryMarkLink((string)link[from]!, new Link(type, (string)link[to]!));
            }

            Assert.True(rows.IsStored, table.Name);
        }

        foreach (var table in PackageSchema.Facts)
        {
            var rows = table.Accept(new CreateFacts(package));
            Assert.All(files[table.Name], row => Assert.True(
                row[":TYPE"] is string type && type == rows.Type
                && rows.TryCompare((string)row["id"]!, (string)row[":START_ID"]!, (string)row[":END_ID"]!, Rest(row))));
            Assert.True(rows.IsStored, table.Name);
        }
    }

    private static HashSet<string> Labels(Dictionary<string, object?> row) => [.. ((object?[])row[":LABEL"]!).Cast<string>()];

    private static Dictionary<string, object?> Rest(Dictionary<string, object?> row) =>
        row.Where(pair => pair.Key[0] != ':').ToDictionary(pair => pair.Key, pair => pair.Value);

    private static List<Dictionary<string, object?>> Read(LoadFile file)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture) { HasHeaderRecord = false, Mode = CsvMode.RFC4180 };
        using var parser = new CsvParser(new StringReader(string.Join('\n', file.Rows)), configuration);
        var columns = file.Header.Split(',').Select(column => column.Replace("(Entity)", "", StringComparison.Ordinal)).ToList();
        var rows = new List<Dictionary<string, object?>>();
        while (parser.Read())
        {
            Assert.Equal(columns.Count, parser.Count);
            var row = new Dictionary<string, object?>();
            for (var index = 0; index < columns.Count; index++)
            {
                if (parser[index].Length > 0)
                {
                    var (name, type) = Split(columns[index]);
                    row.Add(name, Parse(type, parser[index]));
                }
            }

            rows.Add(row);
        }

        return rows;
    }

    private static (string Name, string Type) Split(string column) => column == ":LABEL" ? (column, "string[]")
        : column[0] == ':' ? (column, "")
        : column.Split(':') is [var name, var type] && type != "ID" ? (name, type) : (column.Split(':')[0], "");

    private static object? Parse(string type, string cell) => type switch
    {
        "double" => double.Parse(cell, CultureInfo.InvariantCulture),
        "long" => long.Parse(cell, CultureInfo.InvariantCulture),
        "boolean" => cell == "true",
        "string[]" => cell.Split('\u001f').Cast<object?>().ToArray(),
        _ => cell,
    };

    private sealed class CreateEntities(DataPackage package, IReadOnlyDictionary<string, EntityNames> names) : ITableVisitor<EntityRows>
    {
        public EntityRows VisitEntities<T>(EntityTable<T> table)
            where T : Entity => EntityRows.Create(table, table.GetRows(package), names);

        public EntityRows VisitFacts<T>(FactTable<T> table)
            where T : Fact => throw new NotSupportedException(table.Name);

        public EntityRows VisitNames<T>(NameTable<T> table)
            where T : EntityName => throw new NotSupportedException(table.Name);
    }

    private sealed class CreateFacts(DataPackage package) : ITableVisitor<FactRows>
    {
        public FactRows VisitEntities<T>(EntityTable<T> table)
            where T : Entity => throw new NotSupportedException(table.Name);

        public FactRows VisitFacts<T>(FactTable<T> table)
            where T : Fact => FactRows.Create(table, table.GetRows(package));

        public FactRows VisitNames<T>(NameTable<T> table)
            where T : EntityName => throw new NotSupportedException(table.Name);
    }
}
