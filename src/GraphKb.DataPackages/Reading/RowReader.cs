using CsvHelper;
using GraphKb.DataPackages.Problems;
using GraphKb.DataPackages.Rows;
using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Reading;

/// <summary>Reads the records of one file: the first as the header, the others as rows, each cell against its column.</summary>
internal sealed class RowReader(Table table, CellReader cells, StringPool names, ProblemList problems)
{
    private Header? _header;

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

    /// <summary>Reports a file without a header, unless it could not be read.</summary>
    public void End()
    {
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
        if (parser.Count != header.Width)
        {
            AddWidthError(parser.Record!, header, line);
            return false;
        }

        for (var columnIndex = 0; columnIndex < table.Columns.Count; columnIndex++)
        {
            if (header.GetCell(columnIndex) is >= 0 and var cell)
            {
                ReadCell(columnIndex, parser[cell], line);
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
