using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using GraphKb.DataPackages.Checking;
using GraphKb.DataPackages.Format;

namespace GraphKb.DataPackages.Reading;

/// <summary>
/// Reads one file: its bytes, its header, its rows, and every cell against its column. Whatever is wrong is said, and reading goes on;
/// only a file that cannot be read, and a cell over a million letters, end it. Blank lines are passed over.
/// </summary>
internal sealed class TableReader(Table table, CellReader cells, StringPool names, Problems problems)
{
    private const int LongestCell = 1 << 20;
    private const int RowsBetweenReports = 50_000;

    private readonly TableRows _rows = new(table);
    private bool _isBadQuote;

    public TableRows Read(string path, IProgress<PackageProgress>? progress, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path))
        {
            Fail(0, "is a directory; expected a file");
            return _rows;
        }

        try
        {
            using var file = new CheckedStream(path);
            if (file.IsUtf16)
            {
                Fail(1, "is UTF-16; expected a file in UTF-8");
                return _rows;
            }

            using var text = new StreamReader(file, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false, 1 << 16);
            using var parser = new CsvParser(text, Settings());
            ReadAll(file, parser, progress, cancellationToken);
            foreach (var (line, what) in file.Bytes.Found)
            {
                problems.Error(table.File, line, "-", $"{what}; expected text in UTF-8");
            }
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            Fail(0, $"cannot be read ({wrong.Message.TrimEnd('.')}); expected a readable CSV file");
        }

        return _rows;
    }

    private CsvConfiguration Settings() => new(CultureInfo.InvariantCulture)
    {
        Mode = CsvMode.RFC4180,
        IgnoreBlankLines = false,
        MaxFieldSize = LongestCell,
        BufferSize = 1 << 16,
        BadDataFound = _ => _isBadQuote = true,
    };

    private void ReadAll(CheckedStream file, CsvParser parser, IProgress<PackageProgress>? progress, CancellationToken cancellationToken)
    {
        Header? header = null;
        var line = 1;
        try
        {
            for (; parser.Read(); line = parser.RawRow + 1)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (parser.Count == 1 && parser[0].Length == 0)
                {
                    continue;
                }

                // Only the last record of a file can be open, so few are looked at.
                if (file.IsAtEnd && OpenQuote.Cell(parser.RawRecord) is >= 0 and var open)
                {
                    SayOpen(header, open, line);
                    header ??= Header.None;
                }
                else if (header is null)
                {
                    header = ReadHeader(parser, line);
                }
                else if (ReadRow(parser, header, line) && _rows.Count % RowsBetweenReports == 0)
                {
                    progress?.Report(new PackageProgress(table.File, _rows.Count));
                }
            }
        }
        catch (MaxFieldSizeException)
        {
            Fail(line, $"begins a row with a cell of over {LongestCell} letters; expected a quote that is closed before");
        }

        if (header is null && _rows.IsWhole)
        {
            Fail(1, $"has no header row; expected {table.ColumnNames}");
        }
    }

    private void SayOpen(Header? header, int cell, int line)
    {
        var place = table.Columns.Select((_, place) => place).FirstOrDefault(place => header?.CellOf(place) == cell, -1);
        var column = place < 0 ? "-" : table.Columns[place].Name;
        _rows.IsWhole = false;
        problems.Error(table.File, line, column, "opens a quote that is not closed before the end of the file; expected a closing quote");
    }

    private Header ReadHeader(CsvParser parser, int line)
    {
        var header = Header.Read(table, parser.Record!, line, problems);
        _isBadQuote = false;
        for (var place = 0; place < table.Columns.Count; place++)
        {
            if (header.CellOf(place) >= 0)
            {
                _rows.Use(place);
            }
        }

        _rows.IsWhole = table.IsFact || header.CellOf(0) >= 0;
        return header;
    }

    private bool ReadRow(CsvParser parser, Header header, int line)
    {
        if (parser.Count != header.Width)
        {
            SayWidth(parser, header, line);
            return false;
        }

        for (var place = 0; place < table.Columns.Count; place++)
        {
            if (header.CellOf(place) is >= 0 and var cell)
            {
                ReadCell(place, parser[cell], line);
            }
        }

        if (!table.IsFact)
        {
            Define(_rows.Whole(0, _rows.Count));
        }

        _rows.Lines.Add(line);
        return true;
    }

    private void ReadCell(int place, string cell, int line)
    {
        var column = table.Columns[place].Name;
        if (_isBadQuote)
        {
            _isBadQuote = false;
            problems.Error(table.File, line, column, "has a quote where none may stand; expected the whole cell in quotes, and quotes within it doubled");
        }

        if (cells.Read(_rows, place, cell) is { } wrong)
        {
            problems.Error(table.File, line, column, wrong);
            if (table.Key.Contains(column) && _rows.Whole(place, _rows.Count) == TableRows.Blank)
            {
                _rows.BadKeys.Add(_rows.Count);
            }
        }
    }

    private void SayWidth(CsvParser parser, Header header, int line)
    {
        var row = parser.Record!;
        problems.Error(table.File, line, "-", _isBadQuote
            ? "has a quote where none may stand; expected a cell with quotes in quotes, and those within it doubled"
            : $"has {row.Length} cells; expected {header.Width}, as in the header");
        _isBadQuote = false;

        // Its id counts all the same: those who use it are not to blame.
        if (!table.IsFact && header.CellOf(0) is >= 0 and var cell && cell < row.Length && row[cell].Length > 0)
        {
            Define(names.Add(row[cell]));
        }
    }

    private void Define(int name)
    {
        if (name != TableRows.Blank)
        {
            names.Define(name, table.Kind);
        }
    }

    private void Fail(int line, string message)
    {
        _rows.IsWhole = false;
        problems.Error(table.File, line, "-", message);
    }
}
