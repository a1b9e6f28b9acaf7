using System.Globalization;
using System.Text.Json;
using GraphKb.Api.Shapes;

namespace GraphKb.Questions.Tables;

/// <summary>Reads the values of an object into cells by the paths of their columns.</summary>
public static class CellReader
{
    /// <summary>What stands between the values of a list that shares a cell.</summary>
    public const string Separator = "; ";

    /// <summary>The columns of what is selected of an object.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="prefix">The path to the object, with a dot at its end, or empty.</param>
    /// <param name="skipped">The name of a field that has no columns here; null for none.</param>
    internal static IEnumerable<TableColumn> GetColumns(IReadOnlyList<FieldShape> fields, string prefix, string? skipped = null) =>
        fields.Where(field => field.Key != skipped).SelectMany(field => field.Kind != ValueKind.Composite
            ? [new TableColumn(prefix + GetName(field), field.IsList ? ValueKind.Text : field.Kind)]
            : GetColumns(field.Fields, prefix + field.Key + ".")
                .Select(column => field.IsList ? column with { Kind = ValueKind.Text } : column));

    /// <summary>Reads the cells of an object.</summary>
    /// <param name="value">The object; null has no cells.</param>
    /// <param name="fields">What is selected of it.</param>
    /// <param name="prefix">The path to the object.</param>
    /// <param name="cells">Receives the cells, by the name of the column.</param>
    /// <param name="skipped">The name of a field that has no columns here; null for none.</param>
    internal static void Read(
        JsonElement value, IReadOnlyList<FieldShape> fields, string prefix, Dictionary<string, object?> cells, string? skipped = null)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var field in fields.Where(field => field.Key != skipped))
        {
            if (!value.TryGetProperty(field.Key, out var inner))
            {
                continue;
            }

            if (field.Kind != ValueKind.Composite)
            {
                cells[prefix + GetName(field)] = field.IsList ? JoinValues(inner) : ReadValue(inner);
            }
            else if (field.IsList)
            {
                ReadList(inner, field, prefix + field.Key + ".", cells);
            }
            else
            {
                Read(inner, field.Fields, prefix + field.Key + ".", cells);
            }
        }
    }

    /// <summary>A value as a cell.</summary>
    /// <param name="value">A value that is neither a list nor an object.</param>
    /// <returns>A text, a long, a double, a boolean or null.</returns>
    public static object? ReadValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number when value.TryGetInt64(out var whole) => whole,
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <summary>A cell as text.</summary>
    /// <param name="cell">A cell of a table.</param>
    /// <returns>Numbers in the invariant culture with all their digits, <c>true</c> or <c>false</c>; empty for null.</returns>
    public static string Format(object? cell) => cell switch
    {
        bool truth => truth ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => cell as string ?? "",
    };

    // Programs of tables rarely take a name with underscores at its beginning.
    private static string GetName(FieldShape field) => field.Key == "__typename" ? "type" : field.Key;

    // Each column joins one value of every item, so that the positions of two columns agree: an unknown value is blank.
    private static void ReadList(JsonElement list, FieldShape field, string prefix, Dictionary<string, object?> cells)
    {
        if (list.ValueKind != JsonValueKind.Array)
        {
            return;
        }

        var items = list.EnumerateArray().Select(item =>
        {
            var inner = new Dictionary<string, object?>();
            Read(item, field.Fields, prefix, inner);
            return inner;
        }).ToList();
        foreach (var column in GetColumns(field.Fields, prefix).Where(_ => items.Count > 0))
        {
            cells[column.Name] = string.Join(Separator, items.Select(item => Format(item.GetValueOrDefault(column.Name))));
        }
    }

    private static string? JoinValues(JsonElement list) => list.ValueKind != JsonValueKind.Array ? null
        : string.Join(Separator, list.EnumerateArray().Select(item => Format(ReadValue(item))));
}
