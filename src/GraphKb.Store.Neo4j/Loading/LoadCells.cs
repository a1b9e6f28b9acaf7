using System.Globalization;
using GraphKb.Model.Schemas;

namespace GraphKb.Store.Neo4j.Loading;

/// <summary>
/// Cells as <c>neo4j-admin</c> reads them: a blank cell is an absent property, a quoted one without text is an empty text, and the items of
/// a list are separated by U+001F, which no text of a data package contains.
/// </summary>
internal static class LoadCells
{
    private const char Separator = '\u001f';

    /// <summary>The type of a property in a header; blank for texts.</summary>
    public static string GetType(Column column) => column.Kind switch
    {
        ColumnKind.Number => ":double",
        ColumnKind.Year => ":long",
        ColumnKind.Flag => ":boolean",
        ColumnKind.ReferenceList or ColumnKind.TextList or ColumnKind.EnumList => ":string[]",
        _ => "",
    };

    /// <summary>Formats a value of a property; null is absent.</summary>
    public static string Format(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        int number => number.ToString(CultureInfo.InvariantCulture),
        IEnumerable<string> list => Quote(string.Join(Separator, list)),
        _ => Quote((string)value),
    };

    private static string Quote(string text) => "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
