using System.Text;
using GraphKb.DataPackages.Format;
using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Model.Files;
using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Writing;

/// <summary>
/// Writes the rows of a table to its CSV file, in <see cref="KeyOrder{T}"/>. Returns the number of rows. Only rows of several packages have
/// the column package.
/// </summary>
internal sealed class TableWriter(
    DataPackage package, string directory, IProgress<PackageProgress>? progress, CancellationToken cancellationToken) : ITableVisitor<long>
{
    private const int RowsPerReport = 10_000;

    public long VisitEntities<T>(EntityTable<T> table)
        where T : Entity => Write(table);

    public long VisitFacts<T>(FactTable<T> table)
        where T : Fact => Write(table);

    public long VisitNames<T>(NameTable<T> table)
        where T : EntityName => Write(table);

    private long Write<T>(Table<T> table)
        where T : class
    {
        // Strict encoding: a lone surrogate throws instead of becoming a question mark.
        var encoding = new UTF8Encoding(false, throwOnInvalidBytes: true);
        using var file = File.Create(Path.Combine(directory, table.FileName));
        using var text = new StreamWriter(file, encoding, leaveOpen: true) { NewLine = "\n" };
        Column<T>[] columns = [.. table.Columns.Where(column => !column.IsPackage || package.Info.Packages.Count > 1)];
        text.WriteLine(string.Join(',', columns.Select(column => column.Name)));
        var count = 0L;
        foreach (var row in table.GetRows(package).Order(new KeyOrder<T>(table)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var columnIndex = 0; columnIndex < columns.Length; columnIndex++)
            {
                text.Write(columnIndex == 0 ? "" : ",");
                text.Write(CellFormatter.Format(table, columns[columnIndex], columns[columnIndex].Get(row)));
            }

            text.Write('\n');
            if (++count % RowsPerReport == 0)
            {
                progress?.Report(new PackageProgress(table.FileName, count));
            }
        }

        text.Flush();
        DiskFlush.Flush(file);
        progress?.Report(new PackageProgress(table.FileName, count));
        return count;
    }
}
