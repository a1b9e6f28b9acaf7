using GraphKb.DataPackages.Checking;
using GraphKb.DataPackages.Format;

namespace GraphKb.DataPackages.Reading;

/// <summary>The header row of a file: which cell belongs to which column.</summary>
internal sealed class Header
{
    /// <summary>A header that could not be read.</summary>
    public static readonly Header None = new([], 0);

    private readonly int[] _cells;

    private Header(int[] cells, int width)
    {
        _cells = cells;
        Width = width;
    }

    /// <summary>How many cells every row has.</summary>
    public int Width { get; }

    /// <summary>The cell of a column, or -1 where the file lacks it.</summary>
    public int CellOf(int place) => _cells[place];

    /// <summary>Reads a header; says what is wrong, and reads the columns that it does know.</summary>
    public static Header Read(Table table, string[] names, int line, Problems problems)
    {
        for (var cell = 0; cell < names.Length; cell++)
        {
            var name = names[cell];
            if (name.Length == 0)
            {
                problems.Error(table.File, line, "-", $"has no name for column {cell + 1}; expected {table.ColumnNames}");
            }
            else if (Array.IndexOf(names, name) < cell)
            {
                problems.Error(table.File, line, MessageText.Format(name), "stands twice in the header; expected once");
            }
            else if (table.Place(name) < 0)
            {
                var meant = Suggestions.Among(name.Trim().ToLowerInvariant(), table.Columns.Select(column => column.Name));
                problems.Error(table.File, line, MessageText.Format(name), $"is not a column of {table.File}; expected {table.ColumnNames}{meant}");
            }
        }

        foreach (var missing in table.Columns.Where(column => column.Required && !names.Contains(column.Name)))
        {
            problems.Error(table.File, line, missing.Name, "is missing from the header; the column is required");
        }

        return new Header([.. table.Columns.Select(column => Array.IndexOf(names, column.Name))], names.Length);
    }
}
