using GraphKb.Api.Shapes;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace GraphKb.Questions.Formats;

/// <summary>An Excel workbook with the sheets answer, sources and about. Texts are cells of text, so none runs as a formula.</summary>
internal sealed class XlsxFormat : IAnswerFormat
{
    // What one cell of Excel may hold.
    private const int LongestCell = 32_767;

    private static readonly string[] SourceColumns = ["id", "title", "publisher", "published", "url"];

    /// <inheritdoc/>
    public string Name => "xlsx";

    /// <inheritdoc/>
    public string MediaType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <inheritdoc/>
    public bool Fits(DocumentShape shape) => true;

    /// <inheritdoc/>
    public async Task WriteAsync(AnswerExport export, Stream stream, CancellationToken cancellationToken)
    {
        // The package of the workbook is written synchronously at its end, which an answer over HTTP may not be.
        using var buffer = new MemoryStream();
        var workbook = await Spreadsheet.CreateNewAsync(buffer, null, cancellationToken).ConfigureAwait(false);
        await using (workbook.ConfigureAwait(false))
        {
            var table = export.Table;
            await WriteSheetAsync(workbook, "answer", [.. table.Columns.Select(column => column.Name)], table.Rows, cancellationToken)
                .ConfigureAwait(false);
            var sources = export.Answer.Evidence.Sources
                .Select(source => new object?[] { source.Id, source.Title, source.Publisher, source.Published, source.Url });
            await WriteSheetAsync(workbook, "sources", SourceColumns, sources, cancellationToken).ConfigureAwait(false);
            var about = export.About.Select(line => new[] { line.Key, line.Value });
            await WriteSheetAsync(workbook, "about", ["what", "value"], about, cancellationToken).ConfigureAwait(false);
            await workbook.FinishAsync(cancellationToken).ConfigureAwait(false);
        }

        buffer.Position = 0;
        await buffer.CopyToAsync(stream, cancellationToken).ConfigureAwait(false);
    }

    private static async Task WriteSheetAsync(
        Spreadsheet workbook, string name, string[] header, IEnumerable<object?[]> rows, CancellationToken cancellationToken)
    {
        await workbook.StartWorksheetAsync(name, new WorksheetOptions { FrozenRows = 1 }, cancellationToken).ConfigureAwait(false);
        var bold = workbook.AddStyle(new Style { Font = { Bold = true } });
        await workbook.AddHeaderRowAsync(header, bold, cancellationToken).ConfigureAwait(false);
        foreach (var row in rows)
        {
            await workbook.AddRowAsync([.. row.Select(CreateCell)], cancellationToken).ConfigureAwait(false);
        }
    }

    private static DataCell CreateCell(object? cell) => cell switch
    {
        long whole => new DataCell(whole),
        double number => new DataCell(number),
        bool truth => new DataCell(truth),
        string { Length: > 0 } text => new DataCell(text.Length > LongestCell ? text[..LongestCell] : text),
        _ => default, // A blank cell: a text of no letters in its place is no number to a formula.
    };
}
