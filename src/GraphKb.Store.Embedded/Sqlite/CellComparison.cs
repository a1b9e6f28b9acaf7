using GraphKb.Model.Schemas;

namespace GraphKb.Store.Embedded.Sqlite;

/// <summary>Compares the cells of rows by value; lists item by item.</summary>
internal static class CellComparison
{
    /// <summary>Whether two rows have equal cells in all columns.</summary>
    public static bool AreEqual<T>(IReadOnlyList<Column<T>> columns, T a, T b)
    {
        for (var columnIndex = 0; columnIndex < columns.Count; columnIndex++)
        {
            if (!AreEqual(columns[columnIndex].Get(a), columns[columnIndex].Get(b)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreEqual(CellValue a, CellValue b) => a.Kind == b.Kind && a.Kind switch
    {
        CellValueKind.Blank => true,
        CellValueKind.Text => a.Text == b.Text,
        CellValueKind.List => ReferenceEquals(a.List, b.List) || a.List.SequenceEqual(b.List, StringComparer.Ordinal),
        CellValueKind.Number => a.Number.Equals(b.Number),
        CellValueKind.Flag => a.Flag == b.Flag,
        _ => a.Whole == b.Whole,
    };
}
