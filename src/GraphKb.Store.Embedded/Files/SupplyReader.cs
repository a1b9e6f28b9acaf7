using GraphKb.Model.Dates;
using GraphKb.Store.Embedded.Contents;
using Microsoft.Data.Sqlite;

namespace GraphKb.Store.Embedded.Files;

/// <summary>
/// The supplies of a file, still with the file's own numbers of entities and texts: nothing else needs to be read before them, so
/// they can be read beside the rest.
/// </summary>
/// <param name="Rows">From, to and mineral are numbers of entities, the form is one of a text, the provenance a place in the list.</param>
/// <param name="Provenances">What repeats: confidence, and the numbers of the texts of sources and note, 0 for none.</param>
internal sealed record FileSupplies(SupplyRow[] Rows, IReadOnlyList<(double Confidence, int Sources, int Note)> Provenances);

/// <summary>Reads the supplies of a file, within the transaction its connection is in.</summary>
internal sealed class SupplyReader(SqliteConnection connection, CancellationToken cancellationToken)
{
    private const int RowsBetweenChecks = 10_000;
    private readonly Dictionary<(double, int, int), int> _numbers = [];
    private readonly List<(double, int, int)> _provenances = [];
    private (double, int, int) _last = (double.NaN, -1, -1);
    private int _lastNumber;

    public FileSupplies Read()
    {
        // Counting first costs little; an array that grows while millions of rows are read is copied, and its pages touched, again and again.
        var rows = new SupplyRow[Statement.Number(connection, Sql.Of("read count_supplies"))];
        using var read = new Statement(connection, Sql.Of("read supplies"));
        for (var row = 0; read.Step(); row++)
        {
            if (row % RowsBetweenChecks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var (since, until) = (read.Int(4), read.Int(6));
            rows[row] = new SupplyRow(
                read.Int(0), read.Int(1), read.Int(2), read.Int(3), since == 0 ? DayNumbers.Always : ReadableDay.Parse(since),
                read.Double(5), until == 0 ? DayNumbers.Open : ReadableDay.Parse(until), Provenance((read.Double(7), read.Int(8), read.Int(9))));
        }

        return new FileSupplies(rows, _provenances);
    }

    // Rows that follow each other mostly say the same of where they come from.
    private int Provenance((double, int, int) provenance)
    {
        if (provenance == _last)
        {
            return _lastNumber;
        }

        if (!_numbers.TryGetValue(provenance, out var number))
        {
            number = _numbers[provenance] = _provenances.Count;
            _provenances.Add(provenance);
        }

        (_last, _lastNumber) = (provenance, number);
        return number;
    }
}
