using System.Globalization;
using System.Text;
using GraphKb.Api.Shapes;
using GraphKb.Model.Text;
using GraphKb.Questions.Tables;

namespace GraphKb.Questions.Formats;

/// <summary>A table for people to read in a terminal, with what the answer is above it and its sources below.</summary>
internal sealed class TextFormat : IAnswerFormat
{
    private const int WidestCell = 44;
    private const string Gap = "  ";

    // What a reader of a screen needs of the lines about the answer; files have them all.
    private static readonly HashSet<string> Left = ["name", "units", "reading", "share of estimates", "sources", "rows", "published"];

    /// <inheritdoc/>
    public string Name => "table";

    /// <inheritdoc/>
    public string MediaType => "text/plain";

    /// <inheritdoc/>
    public bool Fits(DocumentShape shape) => true;

    /// <inheritdoc/>
    public async Task WriteAsync(AnswerExport export, Stream stream, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in export.About.Where(line => !Left.Contains(line.Key)))
        {
            text.Append(CultureInfo.InvariantCulture, $"{name}: {Show(value, int.MaxValue)}\n");
        }

        AppendTable(text.Append('\n'), export.Table);
        text.Append(CultureInfo.InvariantCulture, $"\n{Counted.Format(export.Table.Rows.Count, "row")}; unknown is blank. Sources:\n");
        foreach (var source in export.Answer.Evidence.Sources)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {Show(source.Id, int.MaxValue)}  {Show(source.Title, 100)}\n");
        }

        await stream.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellationToken).ConfigureAwait(false);
    }

    private static void AppendTable(StringBuilder text, AnswerTable table)
    {
        var header = table.Columns.Select(column => column.Name).ToArray();
        var rows = table.Rows.Select(row => row.Select(cell => Show(cell, WidestCell)).ToArray()).Prepend(header).ToList();
        var widths = header.Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        for (var rowIndex = 0; rowIndex < rows.Count; rowIndex++)
        {
            var cells = rows[rowIndex].Select((cell, column) =>
                table.Columns[column].Kind is ValueKind.Whole or ValueKind.Number
                    ? cell.PadLeft(widths[column])
                    : cell.PadRight(widths[column]));
            text.Append(string.Join(Gap, cells).TrimEnd()).Append('\n');
            if (rowIndex == 0)
            {
                text.Append(string.Join(Gap, widths.Select(width => new string('-', width)))).Append('\n');
            }
        }
    }

    // Names come from outside and must not move the cursor.
    private static string Show(object? cell, int length) => Truncate.ToLine(
        cell is double number ? number.ToString("0.######", CultureInfo.InvariantCulture) : CellReader.Format(cell), length);
}
