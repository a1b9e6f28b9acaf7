using System.Globalization;
using GraphKb.Model.Dates;
using GraphKb.Model.Schemas;

namespace GraphKb.Exports.Files;

/// <summary>Cells as texts, the same in every format that has texts only. Items of a list are joined by <c>;</c>.</summary>
internal static class CellText
{
    /// <summary>The text of a cell; null where it is blank, and for an empty list.</summary>
    public static string? Format(CellValue cell) => cell.Kind switch
    {
        CellValueKind.Blank => null,
        CellValueKind.Flag => cell.Flag ? "true" : "false",
        CellValueKind.Day => IsoDate.Format(cell.Day),
        CellValueKind.Number => cell.Number.ToString("R", CultureInfo.InvariantCulture),
        CellValueKind.Whole => cell.Whole.ToString(CultureInfo.InvariantCulture),
        CellValueKind.List => cell.List.Count == 0 ? null : string.Join(';', cell.List),
        _ => cell.Text,
    };

    /// <summary>A text as a cell of CSV, quoted according to RFC 4180 where it has to be.</summary>
    public static string Quote(string text) =>
        text.AsSpan().IndexOfAny("\",\r\n") >= 0 || (text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])))
            ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : text;
}
