using System.Text;
using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Reading;

/// <summary>The letter between the cells of a file.</summary>
internal static class Separator
{
    /// <summary>The separators that a file may have, the usual one first.</summary>
    public static readonly IReadOnlyList<char> Known = [',', ';', '\t', '|'];

    private const string Declaration = "sep=";
    private const int LongestHeader = 1 << 16;

    /// <summary>
    /// Detects the separator of a file: the one of a first line such as <c>sep=;</c>, which spreadsheets write; otherwise the one that
    /// divides the first line into the most names of columns; a comma if none does.
    /// </summary>
    /// <param name="table">The table, whose columns have the names.</param>
    /// <param name="path">The path of the file.</param>
    /// <returns>The separator.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static char Detect(Table table, string path)
    {
        var header = ReadFirstLine(path);
        return GetDeclared(header) is { } declared ? declared : Known.MaxBy(separator => CountNames(table, header, separator));
    }

    /// <summary>The separator that a line declares, or null if it is no declaration.</summary>
    public static char? GetDeclared(ReadOnlySpan<char> line)
    {
        var text = line.TrimEnd("\r\n");
        return text.Length == Declaration.Length + 1 && text.StartsWith(Declaration, StringComparison.OrdinalIgnoreCase)
            && Known.Contains(text[^1]) ? text[^1] : null;
    }

    private static int CountNames(Table table, string header, char separator) =>
        header.Split(separator).Count(name => table.Columns.Any(column => column.Name == name.Trim().Trim('"')));

    private static string ReadFirstLine(string path)
    {
        using var reader = new StreamReader(path, Encoding.UTF8);
        var letters = new char[LongestHeader];
        var text = new string(letters, 0, reader.ReadBlock(letters)).AsSpan().TrimStart("\r\n");
        var end = text.IndexOfAny('\r', '\n');
        return (end < 0 ? text : text[..end]).ToString();
    }
}
