using GraphKb.DataPackages.Format;
using GraphKb.Model;
using GraphKb.Model.Dates;
using GraphKb.Model.Entities;
using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Writing;

/// <summary>
/// Creates the datapackage.json of the model according to Frictionless Data Package v1 and Table Schema v1: files, columns with types and
/// limits, primary and foreign keys. Table Schema cannot express everything: a natural key with a part that may be blank, or that is the
/// first item of a list, is no primary key; lists are strings; references to several kinds, or to the world, are no foreign keys; and
/// it has no choice between columns, such as a share or its bounds. The checker covers these.
/// </summary>
internal static class DescriptorWriter
{
    public static object Create(string name, PackageInfo info)
    {
        var descriptor = new Dictionary<string, object> { ["profile"] = "tabular-data-package", ["name"] = name };
        if (info.Title is not null)
        {
            descriptor["title"] = info.Title;
        }

        if (info.License is not null)
        {
            descriptor["licenses"] = info.License.Split("; ").Select(CreateLicense).ToList();
        }

        if (info.Published is { } day)
        {
            descriptor["created"] = IsoDate.Format(day) + "T00:00:00Z";
        }

        descriptor["resources"] = PackageSchema.All.Select(CreateResource).ToList();
        return descriptor;
    }

    // The name of a licence is an identifier; anything else is an address.
    private static Dictionary<string, object> CreateLicense(string license) => new()
    {
        [license.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.' or '_') ? "name" : "path"] = license,
    };

    private static Dictionary<string, object> CreateResource(Table table) => new()
    {
        ["profile"] = "tabular-data-resource",
        ["name"] = table.Name,
        ["path"] = table.FileName,
        ["format"] = "csv",
        ["mediatype"] = "text/csv",
        ["encoding"] = "utf-8",
        ["schema"] = CreateSchema(table),
    };

    private static Dictionary<string, object> CreateSchema(Table table)
    {
        var schema = new Dictionary<string, object>
        {
            ["fields"] = table.Columns.Select(column => CreateField(table, column)).ToList(),
            ["missingValues"] = new[] { "" },
        };
        if (table.Key.All(column => column.IsRequired && column.Kind != ColumnKind.ReferenceList))
        {
            schema["primaryKey"] = table.Key.Select(column => column.Name).ToList();
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

        // The empty name means the same resource.
        var resource = target.Name == from.Name ? "" : target.Name;
        return new()
        {
            ["fields"] = column.Name,
            ["reference"] = new { resource, fields = target.Key[0].Name },
        };
    }

    private static Dictionary<string, object> CreateField(Table table, Column column)
    {
        var field = new Dictionary<string, object> { ["name"] = column.Name, ["type"] = GetType(column.Kind) };
        if (column.Kind == ColumnKind.Day)
        {
            // The default format rejects bare years, which this reader accepts.
            field["format"] = "any";
        }

        if (column.Kind == ColumnKind.Flag)
        {
            field["trueValues"] = new[] { "true" };
            field["falseValues"] = new[] { "false" };
        }

        var constraints = CreateConstraints(table, column);
        if (constraints.Count > 0)
        {
            field["constraints"] = constraints;
        }

        return field;
    }

    private static Dictionary<string, object> CreateConstraints(Table table, Column column)
    {
        var constraints = new Dictionary<string, object>();
        if (column.IsRequired || (table.IsFact && column.Name == "sources"))
        {
            constraints["required"] = true;
        }

        if (GetPattern(table, column) is { } pattern)
        {
            constraints["pattern"] = pattern;
        }

        if (column.Kind is ColumnKind.Id or ColumnKind.Code)
        {
            constraints["unique"] = true;
        }

        if (column.Kind == ColumnKind.Enum)
        {
            constraints["enum"] = column.AllowedNames;
        }

        if (column.Kind == ColumnKind.Number)
        {
            constraints["minimum"] = column.Minimum;
            if (column.Maximum < double.MaxValue)
            {
                constraints["maximum"] = column.Maximum;
            }
        }

        return constraints;
    }

    // The pattern of a list is one of its items, which Table Schema cannot express.
    private static string? GetPattern(Table table, Column column) => column.Kind switch
    {
        ColumnKind.Id => $"{EntityKindNames.Format(table.Kind)}:{IdFormat.SlugPattern}",
        ColumnKind.Code => IdFormat.CodePattern,
        ColumnKind.Language => LanguageTag.Pattern,
        ColumnKind.Text => column.Pattern?.ToString().Trim('^', '$'),
        _ => null,
    };

    private static string GetType(ColumnKind kind) => kind switch
    {
        ColumnKind.Number => "number",
        ColumnKind.Year => "year",
        ColumnKind.Day or ColumnKind.EndDay => "date",
        ColumnKind.Flag => "boolean",
        _ => "string",
    };
}
