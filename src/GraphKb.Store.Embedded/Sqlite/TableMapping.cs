using GraphKb.Model.Schemas;

namespace GraphKb.Store.Embedded.Sqlite;

/// <summary>
/// The mapping of a table of the data package to a table of the file, with its SQL statements. Derived from the schema alone.
/// </summary>
/// <remarks>
/// The two large tables are compact: references are numbers of <c>entities</c>, texts and lists are numbers of <c>texts</c>, days are
/// integers (<see cref="StoredDay"/>). The other tables store texts; where the first item of a list is a part of the key, an
/// expression takes it out of the text.
/// </remarks>
internal sealed class TableMapping
{
    private TableMapping(Table table)
    {
        IsCompact = IsCompactTable(table);
        ColumnIndexes = [.. Enumerable.Range(0, table.Columns.Count)
            .Where(columnIndex => !IsCompact || !IsStoredInEntities(table.Columns[columnIndex]))];
        Columns = [.. ColumnIndexes.Select(columnIndex => table.Columns[columnIndex])];
        Read = Fill("tables read", table);
        Count = Fill("tables count", table);
        Put = Fill("tables put", table);
    }

    public bool IsCompact { get; }

    /// <summary>The stored columns, in the order of <see cref="Read"/> and <see cref="Put"/>.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>The index of each stored column among all columns of the schema.</summary>
    public int[] ColumnIndexes { get; }

    /// <summary>Reads all rows by key.</summary>
    public string Read { get; }

    /// <summary>Counts the rows.</summary>
    public string Count { get; }

    /// <summary>Adds a row; its parameters are the stored columns.</summary>
    public string Put { get; }

    public static TableMapping Create(Table table) => new(table);

    /// <summary>Whether a compact table leaves a column out, because the row of its entity in <c>entities</c> has it.</summary>
    public static bool IsStoredInEntities(Column column) => column.Name == "name";

    private static bool IsCompactTable(Table table) => table == PackageSchema.Sites || table == PackageSchema.Supplies;

    private static string Name(Column column, bool isCompact) =>
        isCompact && column.Kind == ColumnKind.Id ? "number" : $"\"{column.Name}\"";

    private static string KeyPart(Column column, bool isCompact)
    {
        var name = Name(column, isCompact);
        return column.Kind == ColumnKind.ReferenceList ? $"substr({name}, 1, instr({name} || ';', ';') - 1)" : name;
    }

    private string Fill(string template, Table table)
    {
        var key = table.Key.Select(column => KeyPart(column, IsCompact)).ToList();
        return SqlText.Get(template)
            .Replace("{table}", table.Name, StringComparison.Ordinal)
            .Replace("{columns}", string.Join(", ", Columns.Select(column => Name(column, IsCompact))), StringComparison.Ordinal)
            .Replace("{parameters}", string.Join(", ", Columns.Select(_ => "?")), StringComparison.Ordinal)
            .Replace("{key}", string.Join(", ", key), StringComparison.Ordinal);
    }
}
