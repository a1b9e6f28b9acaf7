using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Writing;

/// <summary>
/// Describes a column as a field of Table Schema. A day that may be a bare year, or a month, is a string with a pattern, because a date has
/// one form. A part of a natural key that may be blank is a string for which a blank is a value, because a key has no missing part.
/// </summary>
internal static class FieldDescriptor
{
    private const int EarliestYear = 1000;

    public static Dictionary<string, object> Create(Table table, Column column)
    {
        var isBlankValue = IsBlankValue(column);
        var field = new Dictionary<string, object>
        {
            ["name"] = column.Name,
            ["title"] = column.Title,
            ["description"] = column.Description,
            ["type"] = isBlankValue ? "string" : GetType(column.Kind),
        };
        if (isBlankValue)
        {
            field["missingValues"] = Array.Empty<string>();
        }

        if (column.Kind == ColumnKind.Flag)
        {
            field["trueValues"] = new[] { "true", "True", "TRUE", "1" };
            field["falseValues"] = new[] { "false", "False", "FALSE", "0" };
        }

        var constraints = CreateConstraints(table, column, isBlankValue);
        if (constraints.Count > 0)
        {
            field["constraints"] = constraints;
        }

        return field;
    }

    private static bool IsBlankValue(Column column) =>
        column.IsKey && !column.IsRequired && column.Kind != ColumnKind.ReferenceList;

    private static Dictionary<string, object> CreateConstraints(Table table, Column column, bool isBlankValue)
    {
        var constraints = new Dictionary<string, object>();
        if (column.IsRequired || (table.IsFact && column.Name == "sources"))
        {
            constraints["required"] = true;
        }

        if (column.Kind is ColumnKind.Id or ColumnKind.Code)
        {
            constraints["unique"] = true;
        }

        if (column.Kind == ColumnKind.Enum)
        {
            constraints["enum"] = column.AllowedNames;
        }
        else if (column.Kind == ColumnKind.Number)
        {
            constraints["minimum"] = column.Minimum;
            constraints["maximum"] = column.Maximum;
        }
        else if (column.Kind == ColumnKind.Year && !isBlankValue)
        {
            constraints["minimum"] = EarliestYear;
        }
        else if (CellPatterns.Find(table.Kind, column, isBlankValue) is { } pattern)
        {
            constraints["pattern"] = pattern;
        }

        return constraints;
    }

    private static string GetType(ColumnKind kind) => kind switch
    {
        ColumnKind.Number => "number",
        ColumnKind.Year => "year",
        ColumnKind.EndDay => "date",
        ColumnKind.Flag => "boolean",
        _ => "string",
    };
}
