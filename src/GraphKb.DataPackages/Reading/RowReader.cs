using CsvHelper;
using GraphKb.DataPackages.Problems;
using GraphKb.DataPackages.Rows;
using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Reading;

/// <summary>Reads the records of one file: the first as the header, the others as rows, each cell against its column.</summary>
internal sealed class RowReader(Table table, CellReader cells, StringPool names, ProblemList problems)
{
    private Header? _header;
    private int _firstBlankLine;
    private int _blankRows;

    /// <summary>The rows read so far.</summary>
    public TableRows Result { get; } = new(table);

    /// <summary>Set by the parser when a cell contains a quote that RFC 4180 does not allow.</summary>
    public bool HasBadQuote { get; set; }

    /// <summary>Reads the header, or a row.</summary>
    /// <returns>True if a row was added.</returns>
    public bool Read(CsvParser parser, int line)
    {
        if (_header is null)
        {
            ReadHeader(parser.Record!, line);
            return false;
        }

        return ReadRow(parser, _header, line);
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

    /// <summary>Reports a file without a header, unless it could not be read, and how many of its rows are blank.</summary>
    public void End()
    {
        if (_blankRows > 0)
        {
            problems.AddWarning(
                table.FileName, _firstBlankLine, "-",
                _blankRows == 1 ? "is a blank row, which is ignored" : $"is the first of {_blankRows} blank rows, which are ignored");
        }

        if (_header is null && Result.IsComplete)
        {
            Fail(1, $"has no header row; expected {string.Join(", ", table.Columns.Select(column => column.Name))}");
        }
    }

    private void ReadHeader(string[] record, int line)
    {
        _header = Header.Parse(table, record, line, problems);
        HasBadQuote = false;
        for (var columnIndex = 0; columnIndex < table.Columns.Count; columnIndex++)
        {
            if (_header.GetCell(columnIndex) >= 0)
            {
                Result.AddColumn(columnIndex);
            }
        }

        Result.IsComplete = !table.IsEntity || _header.GetCell(0) >= 0;
    }

    private bool ReadRow(CsvParser parser, Header header, int line)
    {
        if (IsBlank(parser, 0))
        {
            _firstBlankLine = _blankRows++ == 0 ? line : _firstBlankLine;
            return false;
        }

        if (parser.Count != header.Width)
        {
            AddWidthError(parser.Record!, header, line);
            return false;
        }

        if (!IsBlank(parser, header.NamedWidth))
        {
            problems.AddRowError(
                table.FileName, line, $"has a cell after column {header.NamedWidth}, where the header has no name; expected blank cells");
        }

        for (var columnIndex = 0; columnIndex < table.Columns.Count; columnIndex++)
        {
            if (header.GetCell(columnIndex) is >= 0 and var cell)
            {
                ReadCell(columnIndex, parser[cell], line);
                CheckLines(columnIndex, parser[cell], (parser.Delimiter[0], header.NamedWidth), line);
            }
        }

        if (table.IsEntity && Result.GetWhole(0, Result.Count) is not TableRows.Blank and var name)
        {
            names.Define(name, table.Kind);
        }

        Result.Lines.Add(line);
        return true;
    }

    private void ReadCell(int columnIndex, string cell, int line)
    {
        var column = table.Columns[columnIndex];
        if (HasBadQuote)
        {
            HasBadQuote = false;
            problems.AddError(
                table.FileName, line, column.Name,
                "has a quote where none may stand; expected the whole cell in quotes, and quotes within it doubled");
        }

        if (cells.Read(Result, columnIndex, cell) is { } error)
        {
            problems.AddError(table.FileName, line, column.Name, error);
            Result.InvalidRows.Add(Result.Count);
            if (column.IsKey && Result.GetWhole(columnIndex, Result.Count) == TableRows.Blank)
            {
                Result.InvalidKeys.Add(Result.Count);
            }
        }
    }

    // A quote that is never closed swallows rows up to the next quote, wherever that is.
    private void CheckLines(int columnIndex, string cell, (char Separator, int Width) row, int line)
    {
        if (!cell.Contains('\n') && !cell.Contains('\r'))
        {
            return;
        }

        foreach (var part in cell.AsSpan(cell.AsSpan().IndexOfAny('\r', '\n')).EnumerateLines())
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

    private static bool IsBlank(CsvParser parser, int from)
    {
        for (var cell = from; cell < parser.Count; cell++)
        {
            if (!string.IsNullOrWhiteSpace(parser[cell]))
            {
                return false;
            }
        }

        return true;
    }

    private void AddWidthError(string[] record, Header header, int line)
    {
        problems.AddRowError(table.FileName, line, HasBadQuote
            ? "has a quote where none may stand; expected a cell with quotes in quotes, and those within it doubled"
            : $"has {record.Length} cells; expected {header.Width}, as in the header");
        HasBadQuote = false;

        // Register its id, so that references to the row do not cause follow-up errors.
        if (table.IsEntity && header.GetCell(0) is >= 0 and var cell && cell < record.Length && record[cell].Length > 0)
        {
            names.Define(names.Add(record[cell]), table.Kind);
        }
    }
}
