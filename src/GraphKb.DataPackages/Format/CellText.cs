using System.Globalization;

namespace GraphKb.DataPackages.Format;

/// <summary>A value as the text of its cell, quoted where RFC 4180 asks for it.</summary>
internal static class CellText
{
    public static string Of(Table table, Column column, object? value)
    {
        var text = value switch
        {
            null => "",
            bool flag => flag ? "true" : "false",
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            IReadOnlyList<string> list => Join(table, column, list),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };
        return text.Contains('\0', StringComparison.Ordinal)
            ? throw new ArgumentException($"A {column.Name} of {table.File} holds a NUL; expected text.")
            : Quote(text);
    }

    private static string Join(Table table, Column column, IReadOnlyList<string> list)
    {
        var wrong = list.FirstOrDefault(item => item.Length == 0 || item.Contains(';', StringComparison.Ordinal) || item.Trim() != item);
        return wrong is null
            ? string.Join(';', list)
            : throw new ArgumentException($"\"{wrong}\" in {column.Name} of {table.File} would read back as something else; expected items with no ';' and no blanks at their ends.");
    }

    private static string Quote(string text) =>
        text.AsSpan().IndexOfAny("\",\r\n") >= 0 || (text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])))
            ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : text;
}
