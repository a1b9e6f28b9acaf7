namespace GraphKb.Packages;

/// <summary>The datapackage.json of the model: files, columns with their types and limits, primary and foreign keys.</summary>
internal static class Descriptor
{
    public static object Of(string name) => new Dictionary<string, object>
    {
        ["profile"] = "tabular-data-package",
        ["name"] = name,
        ["resources"] = PackageFormat.Tables.Select(Resource).ToList(),
    };

    private static Dictionary<string, object> Resource(Table table) => new()
    {
        ["profile"] = "tabular-data-resource",
        ["name"] = table.Name,
        ["path"] = table.File,
        ["encoding"] = "utf-8",
        ["schema"] = Schema(table),
    };

    private static Dictionary<string, object> Schema(Table table)
    {
        var schema = new Dictionary<string, object>
        {
            ["fields"] = table.Columns.Select(Field).ToList(),
            ["missingValues"] = new[] { "" },
        };

        // A blank part may stand in a fact's natural key, and a primary key allows none: there the checker of ours decides.
        if (!table.IsFact)
        {
            schema["primaryKey"] = table.Key;
        }

        var keys = table.Columns.Where(column => column.Kind == CellKind.Reference && column.Targets.Count == 1 && !column.AllowsWorld)
            .Select(ForeignKey).ToList();
        if (keys.Count > 0)
        {
            schema["foreignKeys"] = keys;
        }

        return schema;
    }

    private static Dictionary<string, object> ForeignKey(Column column)
    {
        var target = PackageFormat.Tables.First(table => PackageFormat.KindOf(table.Name) == column.Targets[0]);
        return new() { ["fields"] = column.Name, ["reference"] = new { resource = target.Name, fields = target.Key[0] } };
    }

    private static Dictionary<string, object> Field(Column column)
    {
        var constraints = new Dictionary<string, object>();
        if (column.Required)
        {
            constraints["required"] = true;
        }

        if (column.Kind == CellKind.Word)
        {
            constraints["enum"] = column.Words;
        }

        if (column.Kind == CellKind.Number)
        {
            constraints["minimum"] = column.Minimum;
            if (column.Maximum < double.MaxValue)
            {
                constraints["maximum"] = column.Maximum;
            }
        }

        var field = new Dictionary<string, object> { ["name"] = column.Name, ["type"] = TypeOf(column.Kind) };
        if (constraints.Count > 0)
        {
            field["constraints"] = constraints;
        }

        return field;
    }

    private static string TypeOf(CellKind kind) => kind switch
    {
        CellKind.Number => "number",
        CellKind.Year => "year",
        CellKind.Day => "date",
        CellKind.Flag => "boolean",
        _ => "string",
    };
}
