namespace GraphKb.DataPackages.Format;

/// <summary>
/// The datapackage.json of the model, as Frictionless Data Package v1 and Table Schema v1 want it: files, columns with their types and
/// limits, primary and foreign keys. A fact whose natural key may have a blank part has no primary key there, which allows none; lists are strings, and
/// references of two kinds, or to the world, have no foreign key: those the checker of ours looks at.
/// </summary>
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
        ["format"] = "csv",
        ["mediatype"] = "text/csv",
        ["encoding"] = "utf-8",
        ["schema"] = Schema(table),
    };

    private static Dictionary<string, object> Schema(Table table)
    {
        var schema = new Dictionary<string, object>
        {
            ["fields"] = table.Columns.Select(column => Field(table, column)).ToList(),
            ["missingValues"] = new[] { "" },
        };
        if (table.Key.All(key => table.Columns[table.Place(key)].Required))
        {
            schema["primaryKey"] = table.Key;
        }

        var keys = table.Columns.Where(column => column.Kind == CellKind.Reference && !column.AllowsWorld
            && EntityKindNames.Each(column.Targets).Count() == 1).Select(column => ForeignKey(table, column)).ToList();
        if (keys.Count > 0)
        {
            schema["foreignKeys"] = keys;
        }

        return schema;
    }

    // A reference within the same file is to the resource named "".
    private static Dictionary<string, object> ForeignKey(Table from, Column column)
    {
        var target = PackageFormat.Tables.First(table => table.Kind == column.Targets);
        return new()
        {
            ["fields"] = column.Name,
            ["reference"] = new { resource = target.Name == from.Name ? "" : target.Name, fields = target.Key[0] },
        };
    }

    private static Dictionary<string, object> Field(Table table, Column column)
    {
        var field = new Dictionary<string, object> { ["name"] = column.Name, ["type"] = TypeOf(column.Kind) };
        if (column.Kind == CellKind.Day)
        {
            // A bare year is a day here, which the default format does not take. What is written is always an ISO date.
            field["format"] = "any";
        }

        if (column.Kind == CellKind.Flag)
        {
            field["trueValues"] = new[] { "true" };
            field["falseValues"] = new[] { "false" };
        }

        var constraints = Constraints(table, column);
        if (constraints.Count > 0)
        {
            field["constraints"] = constraints;
        }

        return field;
    }

    private static Dictionary<string, object> Constraints(Table table, Column column)
    {
        var constraints = new Dictionary<string, object>();
        if (column.Required || (table.IsFact && column.Name == "sources"))
        {
            constraints["required"] = true;
        }

        if (column.Kind is CellKind.Id or CellKind.Code)
        {
            constraints["pattern"] = column.Kind == CellKind.Id
                ? EntityKindNames.Prefix(table.Kind) + ":[a-z0-9][a-z0-9._-]*" : "([A-Z]{3}|X[0-9]{2})";
            constraints["unique"] = true;
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

        return constraints;
    }

    private static string TypeOf(CellKind kind) => kind switch
    {
        CellKind.Number => "number",
        CellKind.Year => "year",
        CellKind.Day or CellKind.EndDay => "date",
        CellKind.Flag => "boolean",
        _ => "string",
    };
}
