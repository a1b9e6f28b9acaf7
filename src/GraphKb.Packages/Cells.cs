using System.Buffers;
using System.Globalization;

namespace GraphKb.Packages;

/// <summary>Checks one cell against its column: what is wrong with it, or null.</summary>
internal static class Cells
{
    private static readonly SearchValues<char> SlugLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-._");

    public static string? Check(Table table, Column column, string? cell)
    {
        if (cell is null)
        {
            return column.Required ? "is blank; a value is required" : null;
        }

        return column.Kind switch
        {
            CellKind.Id => IsId(cell, PackageFormat.KindOf(table.Name))
                ? null : $"\"{cell}\" is not an id; expected {PackageFormat.KindOf(table.Name)}: and a slug of a-z, 0-9, '-', '.' and '_'",
            CellKind.Code => IsCode(cell) ? null : $"\"{cell}\" is not a country code; expected three characters, such as KOR",
            CellKind.Word => CheckWord(column, cell),
            CellKind.WordList => Split(cell).Select(word => CheckWord(column, word)).FirstOrDefault(problem => problem is not null),
            CellKind.Number => CheckNumber(column, cell),
            CellKind.Year => IsYear(cell) ? null : $"\"{cell}\" is not a year; expected four digits, such as 2024",
            CellKind.Day => ParseDay(cell) is null ? $"\"{cell}\" is not a date; expected YYYY-MM-DD, or a year" : null,
            CellKind.Flag => cell is "true" or "false" ? null : $"\"{cell}\" is not true or false",
            _ => null,
        };
    }

    public static IReadOnlyList<string> Split(string? cell) =>
        cell is null ? [] : cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public static DateOnly? ParseDay(string cell)
    {
        if (IsYear(cell))
        {
            return new DateOnly(int.Parse(cell, CultureInfo.InvariantCulture), 1, 1);
        }

        return DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    private static bool IsYear(string cell) => cell.Length == 4 && cell[0] != '0' && cell.All(char.IsAsciiDigit);

    private static bool IsCode(string cell) => cell.Length == 3 && cell.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter));

    private static bool IsId(string cell, string kind) =>
        cell.Length > kind.Length + 1 && cell.StartsWith(kind, StringComparison.Ordinal) && cell[kind.Length] == ':'
        && cell.AsSpan(kind.Length + 1).IndexOfAnyExcept(SlugLetters) < 0;

    private static string? CheckWord(Column column, string word) =>
        column.Words.Contains(word, StringComparer.Ordinal) ? null : $"\"{word}\" is not known; expected one of {string.Join(", ", column.Words)}";

    private static string? CheckNumber(Column column, string cell)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (!double.TryParse(cell, Style, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return $"\"{cell}\" is not a number; expected digits with a point, such as 1234.5";
        }

        if (number < column.Minimum || number > column.Maximum || (column.MinimumIsOut && number == column.Minimum))
        {
            var least = column.MinimumIsOut ? $"over {column.Minimum}" : $"{column.Minimum} or more";
            var most = column.Maximum < double.MaxValue ? $", up to {column.Maximum}" : "";
            return string.Create(CultureInfo.InvariantCulture, $"{cell} is out of range; expected {least}{most}");
        }

        return null;
    }
}
