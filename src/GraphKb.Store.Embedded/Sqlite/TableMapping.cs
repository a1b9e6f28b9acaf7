using GraphKb.Model.Schemas;

namespace GraphKb.Store.Embedded.Sqlite;

/// <summary>
/// The mapping of a table of the data package to a table of the file, with its SQL statement. Derived from the schema alone.
/// </summary>
/// <remarks>
/// The two large tables are compact: references are numbers of <c>entities</c>, texts and lists are numbers of <c>texts</c>, days are
/// integers (<see cref="StoredDay"/>). The other tables store texts.
/// </remarks>
internal sealed class TableMapping
{
    private TableMapping(Table table)
    {
        var isCompact = PackageSchema.IsLarge(table);
        ColumnIndexes = [.. Enumerable.Range(0, table.Columns.Count)
            .Where(columnIndex => !isCompact || !IsStoredInEntities(table.Columns[columnIndex]))];
        var names = ColumnIndexes.Select(columnIndex => Name(table.Columns[columnIndex], isCompact));
        Put = SqlText.Get("tables put")
            .Replace("{table}", table.Name, StringComparison.Ordinal)
            .Replace("{columns}", string.Join(", ", names), StringComparison.Ordinal)
            .Replace("{parameters}", string.Join(", ", ColumnIndexes.Select(_ => "?")), StringComparison.Ordinal);
    }

    /// <summary>The index of each stored column among all columns of the schema, in the order of <see cref="Put"/>.</summary>
    public int[] ColumnIndexes { get; }

    /// <summary>Adds a row; its parameters are the stored columns.</summary>
    public string Put { get; }

    public static TableMapping Create(Table table) => new(table);

    /// <summary>Whether a compact table leaves a column out, because the row of its entity in <c>entities</c> has it.</summary>
    public static bool IsStoredInEntities(Column column) => column.Name == "name";

    private static string Name(Column column, bool isCompact) =>
        isCompact && column.Kind == ColumnKind.Id ? "number" : $"\"{column.Name}\"";
}
