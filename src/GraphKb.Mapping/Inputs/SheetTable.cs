using GraphKb.Mapping.Profiles;

namespace GraphKb.Mapping.Inputs;

/// <summary>Finds the header in numbered rows of cells, and names the cells of the rows below it.</summary>
internal static class SheetTable
{
    /// <summary>Creates a sheet; null if it does not have the columns that the rule must have.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="file">The name of the file.</param>
    /// <param name="sheet">The name of the sheet, or null.</param>
    /// <param name="rows">All rows that are not passed over, each with its number.</param>
    /// <exception cref="ArgumentException">There is no header, or a column is there twice.</exception>
    public static InputSheet? Create(
        InputRule rule, string file, string? sheet, IEnumerable<(int Row, IReadOnlyList<InputCell?> Cells)> rows)
    {
        var header = rows.FirstOrDefault(
            row => rule.Layout.Header is { } number ? row.Row >= number : row.Cells.Any(cell => cell is not null));
        string[] names = [.. header.Cells?.Select(cell => cell?.Text ?? "") ?? []];
        string[] columns = [.. names.Select(InputRow.Normalize)];
        if (rule.Layout.Has.Any(column => !columns.Contains(InputRow.Normalize(column))))
        {
            return null;
        }

        var place = sheet is null ? file : $"{file}, sheet {sheet}";
        if (columns.All(column => column.Length == 0))
        {
            throw new ArgumentException($"{place}, row {rule.Layout.Header ?? 1}: is no header; expected the names of columns.");
        }

        var below = rows.SkipWhile(row => row.Row <= header.Row).Where(row => row.Cells.Any(cell => cell is not null));
        return new InputSheet(
            rule, file, sheet, names, below.Select(row => (row.Row, (IReadOnlyDictionary<string, InputCell>)Name(columns, row.Cells))));
    }

    // The first of two columns with one name counts; spreadsheets repeat a column for people.
    private static Dictionary<string, InputCell> Name(string[] columns, IReadOnlyList<InputCell?> cells)
    {
        var row = new Dictionary<string, InputCell>(StringComparer.Ordinal);
        for (var columnIndex = 0; columnIndex < columns.Length && columnIndex < cells.Count; columnIndex++)
        {
            if (columns[columnIndex].Length > 0 && cells[columnIndex] is { } cell)
            {
                row.TryAdd(columns[columnIndex], cell);
            }
        }

        return row;
    }
}
