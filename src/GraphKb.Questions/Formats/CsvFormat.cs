using System.Text;
using GraphKb.Api.Shapes;
using GraphKb.Questions.Tables;

namespace GraphKb.Questions.Formats;

/// <summary>
/// Comma-separated values (RFC 4180) in UTF-8. Lines that begin with <c>#</c> come first: what the answer is, and its sources. A text that
/// a spreadsheet would run as a formula begins with an apostrophe.
/// </summary>
internal sealed class CsvFormat : IAnswerFormat
{
    private const string LineEnd = "\r\n";

    /// <inheritdoc/>
    public string Name => "csv";

    /// <inheritdoc/>
    public string MediaType => "text/csv";

    /// <inheritdoc/>
    public bool Fits(DocumentShape shape) => true;

    /// <inheritdoc/>
    public async Task WriteAsync(AnswerExport export, Stream stream, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in export.About)
        {
            AppendComment(text, $"{name}: {CellReader.Format(value)}");
        }

        foreach (var source in export.Answer.Evidence.Sources)
        {
            AppendComment(text, $"source {source.Id}: {source.Title}; {source.Publisher}; {source.Published}; {source.Url}");
        }

        AppendRow(text, export.Table.Columns.Select(column => column.Name));
        foreach (var row in export.Table.Rows)
        {
            AppendRow(text, row.Select(Protect));
        }

        await stream.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A cell as text that no spreadsheet takes for a formula.</summary>
    /// <returns>Numbers as they are; a text that could run with an apostrophe before it.</returns>
    internal static string Protect(object? cell) =>
        cell is string { Length: > 0 } text && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal)
            ? "'" + text
            : CellReader.Format(cell);

    // A comment is one line, whatever the data says.
    private static void AppendComment(StringBuilder text, string line) =>
        text.Append("# ").Append(line.ReplaceLineEndings(" ")).Append(LineEnd);

    private static void AppendRow(StringBuilder text, IEnumerable<string> cells)
    {
        var isFirst = true;
        foreach (var cell in cells)
        {
            text.Append(isFirst ? "" : ",");

            // Programs that pass over comments end a line at a bare #, wherever it is.
            var isQuoted = cell.AsSpan().ContainsAny("\",\r\n#");
            text.Append(isQuoted ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell);
            isFirst = false;
        }

        text.Append(LineEnd);
    }
}
