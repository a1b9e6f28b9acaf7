using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using GraphKb.DataPackages.Format;
using GraphKb.DataPackages.Problems;
using GraphKb.DataPackages.Rows;
using GraphKb.Model.Files;
using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Reading;

/// <summary>
/// Reads files: checks the encoding and parses CSV; <see cref="RowReader"/> reads the rows. Blank lines are ignored. Reading stops
/// only at a file that cannot be read, or at a cell of more than a million letters.
/// </summary>
/// <param name="tables">The tables, for their names and lists.</param>
/// <param name="separators">The separators that are stated for files; those of the others are detected.</param>
/// <param name="problems">Receives the problems.</param>
/// <param name="progress">Receives the rows read, or null.</param>
internal sealed class TableReader(
    PackageTables tables, IReadOnlyDictionary<string, char> separators, ProblemList problems, IProgress<PackageProgress>? progress)
{
    private const int LongestCell = 1 << 20;
    private const int BufferSize = 1 << 16;
    private const int RowsPerReport = 50_000;

    private readonly CellReader _cells = new(tables.Names, tables.Lists);

    public TableRows Read(Table table, string path, CancellationToken cancellationToken)
    {
        var rows = new RowReader(table, _cells, tables.Names, problems);
        if (Directory.Exists(path))
        {
            rows.Fail(0, "is a directory; expected a file");
            return rows.Result;
        }

        try
        {
            ReadFile(rows, table, path, cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            rows.Fail(0, $"cannot be read ({error.Message.TrimEnd('.')}); expected a readable CSV file");
        }

        return rows.Result;
    }

    private void ReadFile(RowReader rows, Table table, string path, CancellationToken cancellationToken)
    {
        if (FileLength.Get(path) == 0)
        {
            rows.Fail(1, "has no header row, because it is empty or no regular file; expected a CSV file");
            return;
        }

        using var file = new CheckedStream(path);
        if (file.IsUtf16)
        {
            rows.Fail(1, "is UTF-16; expected a file in UTF-8");
            return;
        }

        using var text = new StreamReader(file, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false, BufferSize);
        var separator = separators.TryGetValue(table.FileName, out var stated) ? stated : Separator.Detect(table, path);
        using var parser = new CsvParser(text, CreateSettings(rows, separator));
        ReadRecords(rows, file, parser, cancellationToken);
        progress?.Report(new PackageProgress(table.FileName, rows.Result.Count));
        foreach (var (line, fault) in file.Bytes.Faults)
        {
            problems.AddRowError(table.FileName, line, $"{fault}; expected text in UTF-8");
        }
    }

    private static CsvConfiguration CreateSettings(RowReader rows, char separator) => new(CultureInfo.InvariantCulture)
    {
        Mode = CsvMode.RFC4180,
        Delimiter = separator.ToString(),
        IgnoreBlankLines = false,
        MaxFieldSize = LongestCell,
        BufferSize = BufferSize,
        BadDataFound = _ => rows.HasBadQuote = true,
    };

    private void ReadRecords(RowReader rows, CheckedStream file, CsvParser parser, CancellationToken cancellationToken)
    {
        var line = 1;
        try
        {
            for (; parser.Read(); line = parser.RawRow + 1)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var isBlank = parser.Count == 1 && parser[0].Length == 0;
                if (isBlank || (line == 1 && Separator.GetDeclared(parser.RawRecord) is not null))
                {
                    continue;
                }

                // A quote can only be open in the last record, so only records at the end of the file are scanned.
                if (file.IsAtEnd && OpenQuote.FindCell(parser.RawRecord, parser.Delimiter[0]) is >= 0 and var cell)
                {
                    rows.AddOpenQuote(cell, line);
                }
                else if (rows.Read(parser, line) && rows.Result.Count % RowsPerReport == 0)
                {
                    progress?.Report(new PackageProgress(rows.Result.Table.FileName, rows.Result.Count));
                }
            }
        }
        catch (MaxFieldSizeException)
        {
            rows.Fail(line, $"begins a row with a cell of over {LongestCell} letters; expected a quote that is closed before");
        }

        rows.End();
    }
}
