using System.Globalization;
using GraphKb.Model.Dates;
using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Writing;

/// <summary>Formats values as cells, quoted according to RFC 4180.</summary>
internal static class CellFormatter
{
    /// <summary>Formats a value so that it reads back the same.</summary>
    /// <exception cref="ArgumentException">No cell reads back as the value.</exception>
    public static string Format(Table table, Column column, CellValue value)
    {
        var text = value.Kind switch
        {
            CellValueKind.Blank => "",
            CellValueKind.Flag => value.Flag ? "true" : "false",
            CellValueKind.Day => IsoDate.Format(value.Day),
            CellValueKind.Number => value.Number.ToString("R", CultureInfo.InvariantCulture),
            CellValueKind.Whole => value.Whole.ToString(CultureInfo.InvariantCulture),
            CellValueKind.List => Join(table, column, value.List),
            _ => value.Text,
        };
        return text.Contains('\0', StringComparison.Ordinal)
            ? throw new ArgumentException($"A {column.Name} of {table.FileName} contains a NUL; expected text.")
            : Quote(text);
    }

    private static string Join(Table table, Column column, IReadOnlyList<string> list)
    {
        var invalid = list.FirstOrDefault(item => item.Length == 0 || item.Contains(';', StringComparison.Ordinal) || item.Trim() != item);
        return invalid is null ? string.Join(';', list) : throw new ArgumentException(
            $"\"{invalid}\" in {column.Name} of {table.FileName} would read back as something else; "
            + "expected items with no ';' and no blanks at their ends.");
    }

    private static string Quote(string text) =>
        text.AsSpan().IndexOfAny("\",\r\n") >= 0 || (text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])))
            ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : text;
}
