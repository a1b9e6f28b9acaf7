using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Writing;

/// <summary>
/// Describes a table as a resource with a schema of Table Schema v2. Its primary key is the id or the natural key. A foreign key is a
/// reference to one kind of entity; a list of references, and one to several kinds or to the world, is a string with a pattern. Only rows
/// of several packages have the column package.
/// </summary>
internal static class ResourceDescriptor
{
    private const string SchemaProfile = "https://datapackage.org/profiles/2.0/tableschema.json";

    public static Dictionary<string, object> Create(Table table, bool isLayered) => new()
    {
        ["name"] = table.Name,
        ["type"] = "table",

        // The same for tools of the first version of the standard.
        ["profile"] = "tabular-data-resource",
        ["path"] = table.FileName,
        ["title"] = table.Title,
        ["description"] = table.Description,
        ["format"] = "csv",
        ["mediatype"] = "text/csv",
        ["encoding"] = "utf-8",

        // Without it, tools guess a separator, and lists have semicolons.
        ["dialect"] = new { delimiter = "," },
        ["schema"] = CreateSchema(table, isLayered),
    };

    private static Dictionary<string, object> CreateSchema(Table table, bool isLayered)
    {
        var schema = new Dictionary<string, object>
        {
            ["$schema"] = SchemaProfile,

            // Columns may be in any order, and one that is not required may be absent.
            ["fieldsMatch"] = "superset",
            ["fields"] = table.Columns.Where(column => !column.IsPackage || isLayered)
                .Select(column => FieldDescriptor.Create(table, column)).ToList(),
            ["missingValues"] = new[] { "" },

            // The first item of a list cannot be a part, so the whole list is one: rows that differ in it are not reported.
            ["primaryKey"] = table.Key.Select(column => column.Name).ToList(),
        };
        if (table == PackageSchema.Identifiers)
        {
            schema["uniqueKeys"] = new[] { new[] { "scheme", "value" } };
        }

        var keys = table.Columns.Where(column => column.Kind == ColumnKind.Reference && !column.AllowsWorld
            && EntityKindNames.Split(column.Targets).Count() == 1).Select(column => CreateForeignKey(table, column)).ToList();
        if (keys.Count > 0)
        {
            schema["foreignKeys"] = keys;
        }

        return schema;
    }

    private static Dictionary<string, object> CreateForeignKey(Table from, Column column)
    {
        var target = PackageSchema.Entities.First(table => table.Kind == column.Targets);

        // The empty name means the same resource. The second version of the standard prefers no name, the first demands one.
        var resource = target.Name == from.Name ? "" : target.Name;
        return new()
        {
            ["fields"] = new[] { column.Name },
            ["reference"] = new { resource, fields = new[] { target.Key[0].Name } },
        };
    }
}
