using System.Globalization;
using GraphKb.Model;
using GraphKb.Model.Dates;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;
using GraphKb.Store.Embedded;
using GraphKb.Testing;

namespace GraphKb.Store.Tests.Embedded;

/// <summary>A store reads its columns. The tables of SQLite, which other programs read, have the same rows.</summary>
public sealed class TableRowTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("graphkb-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Every_table_has_the_rows_of_the_package(int seed)
    {
        var package = new RandomPackage(seed).Make();
        var file = Path.Combine(_directory, "a.db");
        await using var store = EmbeddedStore.Open(file, create: true, Stop);
        await store.ImportAsync(TinyChain.Package, null, Stop);
        await store.ImportAsync(package, null, Stop);

        foreach (var table in PackageSchema.All)
        {
            var name = table == PackageSchema.Sites ? "site_rows" : table == PackageSchema.Supplies ? "supply_rows" : table.Name;
            var columns = string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""));
            Assert.Equal(
                table.Accept(new RowLines(package)).Order(StringComparer.Ordinal),
                SqliteFile.ReadRows(file, $"SELECT {columns} FROM {name}").Select(row => string.Join(" | ", row.Select(Format)))
                    .Order(StringComparer.Ordinal));
        }
    }

    // Zero is a blank day or year.
    private static string Format(object cell) => cell is DBNull or 0L ? "" : Convert.ToString(cell, CultureInfo.InvariantCulture)!;

    private sealed class RowLines(DataPackage package) : ITableVisitor<IEnumerable<string>>
    {
        public IEnumerable<string> VisitEntities<T>(EntityTable<T> table)
            where T : Entity => Visit(table);

        public IEnumerable<string> VisitFacts<T>(FactTable<T> table)
            where T : Fact => Visit(table);

        public IEnumerable<string> VisitNames<T>(NameTable<T> table)
            where T : EntityName => Visit(table);

        private static string Format(Column column, CellValue cell, bool isLarge) => cell.Kind switch
        {
            CellValueKind.Blank => "",
            CellValueKind.Text => isLarge && column.Kind == ColumnKind.Reference ? column.ToEntityId(cell.Text) : cell.Text,
            CellValueKind.List => string.Join(';', cell.List),
            CellValueKind.Day when isLarge => cell.Day.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
            CellValueKind.Day => IsoDate.Format(cell.Day),
            CellValueKind.Number => cell.Number == 0 ? "0" : cell.Number.ToString(CultureInfo.InvariantCulture),
            CellValueKind.Flag => cell.Flag ? "1" : "",
            _ => cell.Whole == 0 ? "" : cell.Whole.ToString(CultureInfo.InvariantCulture),
        };

        private IEnumerable<string> Visit<T>(Table<T> table)
            where T : class
        {
            var isLarge = table.Name is "sites" or "supplies";
            return table.GetRows(package).Select(row =>
                string.Join(" | ", table.Columns.Select(column => Format(column, column.Get(row), isLarge))));
        }
    }
}
