using System.Text;
using GraphKb.DataPackages.Format;
using GraphKb.DataPackages.Problems;
using GraphKb.DataPackages.Rows;
using GraphKb.Model.Files;
using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Reading;

/// <summary>
/// Reads files: checks the encoding; <see cref="CsvRecords"/> parses and <see cref="RowReader"/> reads the rows. Blank lines are ignored.
/// Reading stops only at a file that cannot be read, or at a cell of more than a million letters.
/// </summary>
/// <param name="tables">The tables, for their names and lists.</param>
/// <param name="separators">The separators that are stated for files; those of the others are detected.</param>
/// <param name="problems">Receives the problems.</param>
/// <param name="progress">Receives the rows read, or null.</param>
internal sealed class TableReader(
    PackageTables tables, IReadOnlyDictionary<string, char> separators, ProblemList problems, IProgress<PackageProgress>? progress)
{
    private const int BufferSize = 1 << 16;
    private const int RowsPerReport = 50_000;

    public TableRows Read(Table table, string path, CancellationToken cancellationToken)
    {
        var rows = new RowReader(table, tables, problems);
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
        ReadRecords(rows, new CsvRecords(text, separator), separator, cancellationToken);
        progress?.Report(new PackageProgress(table.FileName, rows.Result.Count));
        foreach (var (line, fault) in file.Bytes.Faults)
        {
            problems.AddRowError(table.FileName, line, $"{fault}; expected text in UTF-8");
        }
    }

    private void ReadRecords(RowReader rows, CsvRecords records, char separator, CancellationToken cancellationToken)
    {
        while (records.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var isBlank = records.Count == 1 && records[0].IsEmpty;
            if (isBlank || (records.Line == 1 && Separator.GetDeclared(records.Record) is not null))
            {
                continue;
            }

            if (records.OpenQuoteCell >= 0)
            {
                rows.AddOpenQuote(records.OpenQuoteCell, records.Line);
            }
            else if (rows.Read(records, separator) && rows.Result.Count % RowsPerReport == 0)
            {
                progress?.Report(new PackageProgress(rows.Result.Table.FileName, rows.Result.Count));
            }
        }

        if (records.HasTooLongCell)
        {
            rows.Fail(
                records.Line,
                $"begins a row with a cell of over {CsvRecords.LongestCell} letters; expected a quote that is closed before");
        }

        rows.End();
    }
}
