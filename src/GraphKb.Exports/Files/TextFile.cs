using System.Text;
using GraphKb.Model.Files;

namespace GraphKb.Exports.Files;

/// <summary>Files of lines in UTF-8 that end with LF.</summary>
internal static class TextFile
{
    // Strict: a lone surrogate throws instead of becoming a question mark.
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>Writes a table as CSV: a header, then a line for each row.</summary>
    public static void WriteTable<T>(ExportTarget target, string name, IReadOnlyList<ExportColumn<T>> columns, IEnumerable<T> rows) =>
        WriteLines(
            target,
            name,
            [string.Join(',', columns.Select(column => column.Name))],
            rows.Select(row => string.Join(',', columns.Select(column => CellText.Quote(CellText.Format(column.Get(row)) ?? "")))));

    /// <summary>Writes lines: some that are no rows, then the rows.</summary>
    public static void WriteLines(ExportTarget target, string name, IEnumerable<string> first, IEnumerable<string> rows)
    {
        using var file = target.Create(name);
        using (var text = new StreamWriter(file, Utf8, leaveOpen: true) { NewLine = "\n" })
        {
            foreach (var line in first.Concat(target.Watch(name, rows)))
            {
                text.WriteLine(line);
            }
        }

        DiskFlush.Flush(file);
    }

    /// <summary>Writes a text that has no rows.</summary>
    public static void WriteText(ExportTarget target, string name, string content)
    {
        using var file = target.Create(name);
        file.Write(Utf8.GetBytes(content));
        DiskFlush.Flush(file);
    }
}
