using GraphKb.DataPackages.Format;
using GraphKb.DataPackages.Rows;
using GraphKb.Model.Facts;
using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Layers;

/// <summary>
/// Reads the ids by which overrides.csv names rows: those of entities, those of facts as <see cref="FactId"/> makes them, and for other
/// names <c>alias:site.slug:text</c> and <c>identifier:company.slug:LEI:value</c>.
/// </summary>
internal static class RowIds
{
    // The order of the parts is that of the key's columns, except for statistics, whose mean begins before it ends.
    private static readonly Dictionary<string, Table> Tables = new(StringComparer.Ordinal)
    {
        ["supply"] = PackageSchema.Supplies,
        ["capacity"] = PackageSchema.Capacities,
        ["holding"] = PackageSchema.Holdings,
        ["ownership"] = PackageSchema.Ownerships,
        ["membership"] = PackageSchema.Memberships,
        ["statistic"] = PackageSchema.Statistics,
        ["trade"] = PackageSchema.Trades,
        ["score"] = PackageSchema.Scores,
        ["alias"] = PackageSchema.Aliases,
        ["identifier"] = PackageSchema.Identifiers,
    };

    private static readonly Dictionary<string, Table> Entities =
        PackageSchema.Entities.ToDictionary(table => EntityKindNames.Format(table.Kind), StringComparer.Ordinal);

    /// <summary>The table of an id, by what it begins with; null if no table has such ids.</summary>
    public static Table? FindTable(string id)
    {
        var kind = id.Split(':')[0];
        return Entities.GetValueOrDefault(kind) ?? Tables.GetValueOrDefault(kind);
    }

    /// <summary>The natural key of an id as the numbers of its cells.</summary>
    /// <returns>Null if no row can have the key, because a part is of another form or no row contains it.</returns>
    public static int[]? FindKey(Table table, string id, StringPool names)
    {
        var rest = id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..];
        if (table.IsEntity)
        {
            return names.Find(table.Key[0].Kind == ColumnKind.Code ? rest : id) is >= 0 and var name ? [name] : null;
        }

        var parts = Array.ConvertAll(rest.Split(':'), Uri.UnescapeDataString);
        if (parts.Length != table.Key.Count)
        {
            return null;
        }

        if (table == PackageSchema.Statistics)
        {
            (parts[3], parts[4]) = (parts[4], parts[3]);
        }

        var key = new int[parts.Length];
        for (var part = 0; part < parts.Length; part++)
        {
            if (Find(table.Key[part], parts[part], names) is not { } value)
            {
                return null;
            }

            key[part] = value;
        }

        return key;
    }

    private static int? Find(Column column, string part, StringPool names) => column.Kind switch
    {
        _ when part.Length == 0 => column.IsRequired ? null : TableRows.Blank,
        ColumnKind.Reference or ColumnKind.ReferenceList => FindName(names, ToCell(column, part)),
        ColumnKind.Enum => column.AllowedNames.Contains(part) ? column.AllowedNames.TakeWhile(name => name != part).Count() : null,
        ColumnKind.Year => DateCell.ParseYear(part),
        ColumnKind.Day => DateCell.ParseEndDay(part),
        _ => FindName(names, part),
    };

    private static int? FindName(StringPool names, string text) => names.Find(text) is >= 0 and var name ? name : null;

    // A part has no colon: it is a code or a slug, or where a column allows several kinds, a kind and a slug with a dot between them.
    private static string ToCell(Column column, string part)
    {
        if (column.Targets == EntityKinds.Country)
        {
            return part;
        }

        var dot = part.IndexOf('.', StringComparison.Ordinal);
        return EntityKindNames.Split(column.Targets).Count() == 1 ? $"{EntityKindNames.Format(column.Targets)}:{part}"
            : dot < 0 ? part : $"{part[..dot]}:{part[(dot + 1)..]}";
    }
}
