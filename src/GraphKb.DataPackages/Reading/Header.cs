using GraphKb.DataPackages.Problems;
using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Reading;

/// <summary>The header row of a file: which cell of a row belongs to which column of the table.</summary>
internal sealed class Header
{
    /// <summary>A header that could not be read: without columns.</summary>
    public static readonly Header None = new([], 0, 0);

    private readonly int[] _cellOfColumn;

    private Header(int[] cellOfColumn, int namedWidth, int width)
    {
        _cellOfColumn = cellOfColumn;
        NamedWidth = namedWidth;
        Width = width;
    }

    /// <summary>How many cells every row must have.</summary>
    public int Width { get; }

    /// <summary>The cells before the columns without a name at the end, in which every cell must be blank.</summary>
    public int NamedWidth { get; }

    /// <summary>The index of a column's cell in each row, or -1 if the file lacks the column.</summary>
    public int GetCell(int columnIndex) => _cellOfColumn[columnIndex];

    /// <summary>The columns that people write, for messages: exports of several packages add the column package.</summary>
    public static string Describe(Table table) =>
        string.Join(", ", table.Columns.Where(column => !column.IsPackage).Select(column => column.Name));

    /// <summary>
    /// Parses a header. Unknown, repeated and missing columns are reported; the known ones are read. Columns without a name at the end
    /// are ignored, as spreadsheets leave them behind; their cells must be blank.
    /// </summary>
    public static Header Parse(Table table, string[] record, int line, ProblemList problems)
    {
        var columns = table.Columns.Select(column => column.Name).ToArray();
        var expected = Describe(table);
        var trimmed = Array.ConvertAll(record, name => name.Trim());
        var names = trimmed[..(Array.FindLastIndex(trimmed, name => name.Length > 0) + 1)];
        if (names.Length < record.Length)
        {
            problems.AddWarning(
                table.FileName, line, "-", $"has {record.Length - names.Length} columns without a name at the end, which are ignored");
        }

        for (var cell = 0; cell < names.Length; cell++)
        {
            var name = names[cell];
            if (name.Length == 0)
            {
                problems.AddRowError(table.FileName, line, $"has no name for column {cell + 1}; expected {expected}");
            }
            else if (Array.IndexOf(names, name) < cell)
            {
                problems.AddError(table.FileName, line, MessageText.Format(name), "occurs twice in the header; expected once");
            }
            else if (!columns.Contains(name))
            {
                problems.AddError(
                    table.FileName, line, MessageText.Format(name),
                    $"is not a column of {table.FileName}; expected {expected}{MessageText.SuggestAmong(name, columns)}");
            }
        }

        foreach (var missing in table.Columns.Where(column => column.IsRequired && !names.Contains(column.Name)))
        {
            problems.AddError(table.FileName, line, missing.Name, "is missing from the header; the column is required");
        }

        return new Header([.. columns.Select(column => Array.IndexOf(names, column))], names.Length, record.Length);
    }
}
