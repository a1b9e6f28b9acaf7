using System.Globalization;
using System.Text;
using GraphKb.Model.Text;
using GraphKb.Questions.Formats;
using GraphKb.Questions.Tables;

namespace GraphKb.Server.Mcp;

/// <summary>
/// An answer as a short text for a language model: the values first, then as many rows as there is room for, what is estimated, the sources
/// and the link. Three characters count as one token, so the text has about 2,000 tokens at most.
/// </summary>
internal static class AnswerDigest
{
    /// <summary>The longest text, in characters.</summary>
    public const int MaxLength = 6000;

    private const int LongestCell = 120;
    private const int LongestValue = 200;
    private const int MaxValues = 40;
    private const int MaxSources = 12;

    /// <summary>Writes the text.</summary>
    /// <param name="export">The answer.</param>
    /// <returns>Lines, with a note of all that was cut.</returns>
    public static string Write(AnswerExport export)
    {
        var text = new StringBuilder();
        var (answer, table) = (export.Answer, export.Table);
        text.Append(answer.Question.Title).Append('\n');
        Append(text, "asked with", AboutLines.FormatVariables(answer));
        foreach (var (name, value) in table.Values.Where(value => value.Value is not null).Take(MaxValues))
        {
            Append(text, name, Truncate.ToLength(CellReader.Format(value), LongestValue));
        }

        var end = WriteEnd(export);
        AppendRows(text, table, MaxLength - end.Length);
        return text.Append(end).ToString();
    }

    // What must not be cut: how far to trust the answer, and where to see it.
    private static string WriteEnd(AnswerExport export)
    {
        var text = new StringBuilder();
        var evidence = export.Answer.Evidence;
        Append(text, "estimates", AboutLines.FormatEstimates(evidence));
        var more = evidence.Sources.Count - MaxSources;
        var ids = string.Join(", ", evidence.Sources.Take(MaxSources).Select(source => source.Id));
        Append(text, "sources", evidence.Sources.Count == 0 ? "none listed" : more > 0 ? $"{ids} and {more} more" : ids);
        foreach (var name in new[] { "day", "version", "licence", "explorer" })
        {
            var value = export.About.FirstOrDefault(line => line.Key == name).Value;
            Append(text, name == "explorer" ? "see it at" : name, CellReader.Format(value));
        }

        return text.ToString();
    }

    private static void AppendRows(StringBuilder text, AnswerTable table, int end)
    {
        text.Append(string.Join(',', table.Columns.Select(column => column.Name))).Append('\n');
        var shown = 0;
        foreach (var row in table.Rows)
        {
            var line = string.Join(',', row.Select(FormatCell));
            if (text.Length + line.Length + NoteLength > end)
            {
                break;
            }

            text.Append(line).Append('\n');
            shown++;
        }

        var all = Counted.Format(table.Rows.Count, "row");
        text.Append(shown == table.Rows.Count
            ? $"all {all} of the answer\n"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{table.Rows.Count - shown} of {all} cut; ask for less at a time, for example with first\n"));
    }

    private const int NoteLength = 120;

    private static string FormatCell(object? cell)
    {
        var text = Truncate.ToLine(CellReader.Format(cell), LongestCell);
        return text.Contains(',', StringComparison.Ordinal) ? $"\"{text}\"" : text;
    }

    private static void Append(StringBuilder text, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            text.Append(name).Append(": ").Append(value).Append('\n');
        }
    }
}
