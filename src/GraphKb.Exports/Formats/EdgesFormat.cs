using GraphKb.Exports.Files;
using GraphKb.Exports.Rows;

namespace GraphKb.Exports.Formats;

/// <summary>
/// The one table that notebooks begin with, a row for each supply, as CSV and as Parquet; and its rows of known tonnes as source, target,
/// type and value, as drawings of flows take them.
/// </summary>
internal sealed class EdgesFormat : IExportFormat
{
    private const string Csv = "edges.csv";
    private const string Parquet = "edges.parquet";
    private const string Links = "links.csv";

    public string Name => "edges";

    public bool IsOfOneDay => true;

    public IReadOnlyList<string> FileNames => [Csv, Parquet, Links];

    public long CountRows(ExportContents contents) => 3L * contents.Package.Supplies.Count;

    public async Task WriteAsync(ExportContents contents, ExportTarget target)
    {
        var rows = new NetworkRows(contents);
        TextFile.WriteTable(target, Csv, EdgeRow.Columns, rows.Edges);
        await ParquetFile.WriteAsync(target, Parquet, EdgeRow.Columns, rows.Edges, AboutExport.ToMetadata(this, contents))
            .ConfigureAwait(false);
        TextFile.WriteTable(target, Links, EdgeRow.LinkColumns, rows.Edges.Where(row => row.Supply.Tonnes is not null));
    }
}
