using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace GraphKb.Packages;

/// <summary>Reads one file: its header, its rows, and every cell against its column.</summary>
internal sealed class TableReader(Table table, List<PackageProblem> problems)
{
    private readonly Dictionary<string, string> _interned = new(StringComparer.Ordinal);

    public List<Row> Read(string path, IProgress<PackageProgress>? progress, CancellationToken cancellationToken)
    {
        var rows = new List<Row>();
        try
        {
            using var text = new StreamReader(path, new UTF8Encoding(false, true));
            using var parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                Mode = CsvMode.RFC4180,
                BadDataFound = found => throw new BadDataException(found.Field, found.RawRecord, found.Context, "A quote stands where none may."),
            });
            if (!parser.Read())
            {
                Problem(1, "-", $"has no header row; expected {string.Join(",", table.Columns.Select(column => column.Name))}");
                return rows;
            }

            var places = Header(parser);
            while (places is not null && parser.Read())
            {
                cancellationToken.ThrowIfCancellationRequested();
                ReadRow(parser, places, rows);
                if (rows.Count % 50_000 == 0)
                {
                    progress?.Report(new PackageProgress(table.File, rows.Count));
                }
            }
        }
        catch (DecoderFallbackException)
        {
            Problem(rows.Count + 2, "-", "is not UTF-8 here; expected a file in UTF-8");
        }
        catch (BadDataException)
        {
            Problem(rows.Count + 2, "-", "is not valid CSV here: a quote stands where none may; expected RFC 4180");
        }

        return rows;
    }

    private int[]? Header(CsvParser parser)
    {
        var names = parser.Record!;
        var before = problems.Count;
        foreach (var name in names.Where(name => table.Columns.All(column => column.Name != name)))
        {
            Problem(1, name, $"is not a column of {table.File}; expected {string.Join(", ", table.Columns.Select(column => column.Name))}");
        }

        foreach (var twice in names.GroupBy(name => name).Where(name => name.Count() > 1))
        {
            Problem(1, twice.Key, "stands twice in the header; expected once");
        }

        foreach (var missing in table.Columns.Where(column => column.Required && !names.Contains(column.Name)))
        {
            Problem(1, missing.Name, "is missing from the header; the column is required");
        }

        return problems.Count > before ? null : [.. table.Columns.Select(column => Array.IndexOf(names, column.Name))];
    }

    private void ReadRow(CsvParser parser, int[] places, List<Row> rows)
    {
        var line = parser.RawRow - parser.RawRecord.AsSpan().TrimEnd("\r\n").Count('\n');
        if (parser.Count != places.Count(place => place >= 0))
        {
            Problem(line, "-", $"has {parser.Count} cells; expected {places.Count(place => place >= 0)}, as in the header");
            return;
        }

        var cells = new string?[places.Length];
        var isKept = true;
        for (var place = 0; place < places.Length; place++)
        {
            var column = table.Columns[place];
            var cell = places[place] < 0 ? null : parser[places[place]];
            cells[place] = string.IsNullOrEmpty(cell) ? null : Intern(column, cell);
            if (Cells.Check(table, column, cells[place]) is { } wrong)
            {
                Problem(line, column.Name, wrong);

                // The rest of the row is still checked, and its id still counts; only a bad key drops it.
                isKept &= !table.Key.Contains(column.Name);
                cells[place] = table.Key.Contains(column.Name) ? cells[place] : null;
            }
        }

        if (isKept)
        {
            rows.Add(new Row(table, cells, line));
        }
    }

    private string Intern(Column column, string cell)
    {
        if (column.Kind is CellKind.Id or CellKind.Number || (column.Name is "name" or "title"))
        {
            return cell;
        }

        if (_interned.TryGetValue(cell, out var known))
        {
            return known;
        }

        return _interned[cell] = cell;
    }

    private void Problem(int line, string column, string message) =>
        problems.Add(new PackageProblem(Severity.Error, table.File, line, column, message));
}
