using GraphKb.DataPackages.Problems;
using GraphKb.DataPackages.Rows;
using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Reading;

/// <summary>Reads the records of one file: the first as the header, the others as rows, each cell against its column.</summary>
internal sealed class RowReader(Table table, PackageTables tables, ProblemList problems)
{
    private readonly CellReader _cells = new(table, tables.Names, tables.Lists);
    private Header? _header;
    private int _firstBlankLine;
    private int _blankRows;

    /// <summary>The rows read so far.</summary>
    public TableRows Result { get; } = new(table);

    /// <summary>Reads the header, or a row.</summary>
    /// <returns>True if a row was added.</returns>
    public bool Read(CsvRecords records, char separator)
    {
        if (_header is null)
        {
            ReadHeader(records);
            return false;
        }

        return ReadRow(records, _header, separator);
    }

    /// <summary>Reports a record whose last quote is not closed.</summary>
    public void AddOpenQuote(int cell, int line)
    {
        var columnIndex = Enumerable.Range(0, table.Columns.Count).FirstOrDefault(index => _header?.GetCell(index) == cell, -1);
        Result.IsComplete = false;
        problems.AddError(
            table.FileName, line, columnIndex < 0 ? "-" : table.Columns[columnIndex].Name,
            "opens a quote that is not closed before the end of the file; expected a closing quote");
        _header ??= Header.None;
    }

    /// <summary>Reports an error that ends the reading of the file.</summary>
    public void Fail(int line, string message)
    {
        Result.IsComplete = false;
        problems.AddRowError(table.FileName, line, message);
    }

    /// <summary>Ends the file: reports one without a header, unless it could not be read, and how many of its rows are blank.</summary>
    public void End()
    {
        Result.Trim();
        if (_blankRows > 0)
        {
            problems.AddWarning(
                table.FileName, _firstBlankLine, "-",
                _blankRows == 1 ? "is a blank row, which is ignored" : $"is the first of {_blankRows} blank rows, which are ignored");
        }

        if (_header is null && Result.IsComplete)
        {
            Fail(1, $"has no header row; expected {Header.Describe(table)}");
        }
    }

    private void ReadHeader(CsvRecords records)
    {
        string[] names = [.. Enumerable.Range(0, records.Count).Select(cell => records[cell].ToString())];
        _header = Header.Parse(table, names, records.Line, problems);
        for (var columnIndex = 0; columnIndex < table.Columns.Count; columnIndex++)
        {
            if (_header.GetCell(columnIndex) >= 0)
            {
                Result.AddColumn(columnIndex);
            }
        }

        Result.IsComplete = !table.IsEntity || _header.GetCell(0) >= 0;
    }

    private bool IsRow(CsvRecords records, Header header)
    {
        if (IsBlank(records, 0))
        {
            _firstBlankLine = _blankRows++ == 0 ? records.Line : _firstBlankLine;
            return false;
        }

        if (records.Count != header.Width)
        {
            AddWidthError(records, header);
            return false;
        }

        return true;
    }

    private bool ReadRow(CsvRecords records, Header header, char separator)
    {
        if (!IsRow(records, header))
        {
            return false;
        }

        var line = records.Line;
        if (!IsBlank(records, header.NamedWidth))
        {
            problems.AddRowError(
                table.FileName, line, $"has a cell after column {header.NamedWidth}, where the header has no name; expected blank cells");
        }

        for (var columnIndex = 0; columnIndex < table.Columns.Count; columnIndex++)
        {
            if (header.GetCell(columnIndex) is >= 0 and var cell)
            {
                ReadCell(columnIndex, records, cell);
                if (records.HasLineBreak)
                {
                    CheckLines(columnIndex, records[cell], (separator, header.NamedWidth), line);
                }
            }
        }

        if (table.IsEntity && Result.GetWhole(0, Result.Count) is not TableRows.Blank and var name)
        {
            tables.Names.Define(name, table.Kind);
        }

        Result.Lines.Add(line);
        return true;
    }

    private void ReadCell(int columnIndex, CsvRecords records, int cell)
    {
        var column = table.Columns[columnIndex];
        if (records.HasBadQuote(cell))
        {
            problems.AddError(
                table.FileName, records.Line, column.Name,
                "has a quote where none may stand; expected the whole cell in quotes, and quotes within it doubled");
        }

        if (_cells.Read(Result, columnIndex, records[cell]) is { } error)
        {
            problems.AddError(table.FileName, records.Line, column.Name, error);
            Result.InvalidRows.Add(Result.Count);
            if (column.IsKey && Result.GetWhole(columnIndex, Result.Count) == TableRows.Blank)
            {
                Result.InvalidKeys.Add(Result.Count);
            }
        }
    }

    // A quote that is never closed swallows rows up to the next quote, wherever that is.
    private void CheckLines(int columnIndex, ReadOnlySpan<char> cell, (char Separator, int Width) row, int line)
    {
        var first = cell.IndexOfAny('\r', '\n');
        foreach (var part in cell[(first < 0 ? cell.Length : first)..].EnumerateLines())
        {
            if (row.Width > 1 && part.Count(row.Separator) >= row.Width - 1)
            {
                var text = MessageText.Format(part.ToString());
                problems.AddWarning(
                    table.FileName, line, table.Columns[columnIndex].Name,
                    $"contains \"{text}\", which looks like a row; expected a closing quote before it if it is one");
                return;
            }
        }
    }

    private static bool IsBlank(CsvRecords records, int from)
    {
        for (var cell = from; cell < records.Count; cell++)
        {
            if (!records[cell].IsWhiteSpace())
            {
                return false;
            }
        }

        return true;
    }

    private void AddWidthError(CsvRecords records, Header header)
    {
        problems.AddRowError(table.FileName, records.Line, Enumerable.Range(0, records.Count).Any(records.HasBadQuote)
            ? "has a quote where none may stand; expected a cell with quotes in quotes, and those within it doubled"
            : $"has {records.Count} cells; expected {header.Width}, as in the header");

        // Register its id, so that references to the row do not cause follow-up errors.
        if (table.IsEntity && header.GetCell(0) is >= 0 and var cell && cell < records.Count && !records[cell].IsEmpty)
        {
            tables.Names.Define(tables.Names.Add(records[cell]), table.Kind);
        }
    }
}
