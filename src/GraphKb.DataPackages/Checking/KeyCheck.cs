using GraphKb.DataPackages.Problems;
using GraphKb.DataPackages.Rows;
using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Checking;

/// <summary>Checks that no two rows of one file have the same id or natural key. O(rows).</summary>
internal static class KeyCheck
{
    /// <summary>Whether rows have keys that can be compared: the file has the required columns of its key.</summary>
    public static bool HasKeys(TableRows rows) =>
        rows.Table.Key.All(column => !column.IsRequired || rows.HasColumn(rows.Table.IndexOf(column.Name)));

    public static void Check(TableRows rows, CellLists lists, ProblemList problems)
    {
        if (!HasKeys(rows))
        {
            return;
        }

        var table = rows.Table;
        var first = new HashSet<int>(rows.Count, new KeyComparer(rows, lists));
        for (var rowIndex = 0; rowIndex < rows.Count; rowIndex++)
        {
            if (!rows.InvalidKeys.Contains(rowIndex) && !first.Add(rowIndex))
            {
                first.TryGetValue(rowIndex, out var earlier);
                var key = string.Join(", ", table.Key.Select(FormatPart));
                var isId = table.IsEntity || table == PackageSchema.Overrides;
                problems.AddError(
                    rows, rowIndex, table.Key[0].Name,
                    $"repeats the {(isId ? "id" : "natural key")} of line {rows.Lines[earlier]} ({key}); expected each once");
            }
        }
    }

    private static string FormatPart(Column column) =>
        column.Kind == ColumnKind.ReferenceList ? $"the first of {column.Name}" : column.Name;
}
