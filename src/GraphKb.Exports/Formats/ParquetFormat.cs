using GraphKb.Exports.Files;
using GraphKb.Exports.Rows;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;

namespace GraphKb.Exports.Formats;

/// <summary>Every table of the data package as a Parquet file, with the names of its columns; lists are joined by <c>;</c>.</summary>
internal sealed class ParquetFormat : IExportFormat
{
    public string Name => "parquet";

    public bool IsOfOneDay => false;

    public IReadOnlyList<string> FileNames => [.. PackageSchema.All.Select(GetFileName)];

    public long CountRows(ExportContents contents) =>
        contents.Package.EntityCount + contents.Package.FactCount + contents.Package.Aliases.Count + contents.Package.Identifiers.Count;

    public async Task WriteAsync(ExportContents contents, ExportTarget target)
    {
        var writer = new Writer(contents, target, AboutExport.ToMetadata(this, contents));
        foreach (var table in PackageSchema.All)
        {
            await table.Accept(writer).ConfigureAwait(false);
        }
    }

    private static string GetFileName(Table table) => table.Name + ".parquet";

    private sealed class Writer(ExportContents contents, ExportTarget target, IReadOnlyDictionary<string, string> about)
        : ITableVisitor<Task>
    {
        public Task VisitEntities<T>(EntityTable<T> table)
            where T : Entity => WriteAsync(table);

        public Task VisitFacts<T>(FactTable<T> table)
            where T : Fact => WriteAsync(table);

        public Task VisitNames<T>(NameTable<T> table)
            where T : EntityName => WriteAsync(table);

        private Task WriteAsync<T>(Table<T> table)
            where T : class => ParquetFile.WriteAsync(
                target, GetFileName(table), [.. table.Columns.Select(ExportColumn<T>.From)], table.GetRows(contents.Package), about);
    }
}
