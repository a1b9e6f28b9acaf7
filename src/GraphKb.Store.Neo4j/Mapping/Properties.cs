using GraphKb.Model.Dates;
using GraphKb.Model.Schemas;

namespace GraphKb.Store.Neo4j.Mapping;

/// <summary>
/// A map of properties for a parameter. Neo4j has no properties that are null, so a blank cell or an empty list is left out.
/// </summary>
internal sealed class Properties() : Dictionary<string, object?>(StringComparer.Ordinal)
{
    private static readonly string[] Extras = ["location", "openedDate", "closedDate", "sinceDate", "untilDate"];

    /// <summary>About how many characters the names and values have, those of inner maps and lists included.</summary>
    public long Size => this.Sum(pair => pair.Key.Length + GetSize(pair.Value));

    public Properties With(string name, object value)
    {
        Add(name, value);
        return this;
    }

    /// <summary>Adds the cells of a row as properties with the names of <see cref="Column.PropertyName"/>.</summary>
    public Properties WithCells<T>(IEnumerable<Column<T>> columns, T row)
    {
        foreach (var column in columns)
        {
            if (ToValue(column.Get(row)) is { } value)
            {
                this[column.PropertyName] = value;
            }
        }

        return this;
    }

    /// <summary>
    /// Whether stored properties are equal to these, apart from those of <c>extras/places-and-dates.cypher</c>, which follow from others.
    /// Neo4j may store a whole number as an integer or as a float.
    /// </summary>
    public bool IsEqualTo(IReadOnlyDictionary<string, object?> stored)
    {
        if (Count != stored.Count - Extras.Count(stored.ContainsKey))
        {
            return false;
        }

        foreach (var (name, value) in this)
        {
            if (!stored.TryGetValue(name, out var storedValue) || !IsEqual(value, storedValue))
            {
                return false;
            }
        }

        return true;
    }

    private static long GetSize(object? value) => value switch
    {
        string text => text.Length,
        Properties map => map.Size,
        IReadOnlyCollection<string> list => list.Sum(item => (long)item.Length),
        _ => 8,
    };

    private static object? ToValue(CellValue cell) => cell.Kind switch
    {
        CellValueKind.Text or CellValueKind.Enum => cell.Text,
        CellValueKind.Number => cell.Number,
        CellValueKind.Whole => cell.Whole,
        CellValueKind.Day => IsoDate.Format(cell.Day),
        CellValueKind.Flag => cell.Flag,
        CellValueKind.List when cell.List.Count > 0 => cell.List,
        _ => null,
    };

    private static bool IsEqual(object? value, object? stored) => value switch
    {
        IReadOnlyCollection<string> list => stored is object?[] items && list.Count == items.Length
            && list.Zip(items).All(pair => pair.Second is string item && item == pair.First),
        int number => stored is long integer && integer == number,
        double number => stored is double real ? real == number : stored is long integer && integer == number,
        _ => Equals(value, stored),
    };
}
