using System.Globalization;

namespace GraphKb.Packages;

/// <summary>The cells of one row by the place of their column, and the typed reading of those already checked.</summary>
internal sealed class Row(Table table, string?[] cells, int line)
{
    public int Line => line;

    public string? Text(string column) => cells[Place(column)];

    public string Need(string column) => cells[Place(column)] ?? "";

    public double? Number(string column) => Text(column) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : null;

    public DateOnly? Day(string column) => Text(column) is { } text ? Cells.ParseDay(text) : null;

    public bool Flag(string column) => Text(column) == "true";

    public int Year(string column) => int.Parse(Need(column), CultureInfo.InvariantCulture);

    public T? Word<T>(string column)
        where T : struct, Enum => Text(column) is { } text ? Model.Words.Find<T>(text) : null;

    private int Place(string column)
    {
        for (var place = 0; place < table.Columns.Count; place++)
        {
            if (table.Columns[place].Name == column)
            {
                return place;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(column), column, "No such column.");
    }
}
