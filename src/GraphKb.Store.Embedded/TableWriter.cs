using System.Globalization;
using GraphKb.Model;
using Microsoft.Data.Sqlite;

namespace GraphKb.Store.Embedded;

/// <summary>Brings one table to the rows it shall hold: adds, updates, removes, and leaves the rest alone.</summary>
internal sealed class TableWriter(SqliteConnection connection, SqliteTransaction transaction, Action<string, long> report, CancellationToken cancellationToken)
{
    private const int RowsBetweenReports = 20_000;

    public long Added { get; private set; }

    public long Updated { get; private set; }

    public long Removed { get; private set; }

    public long Unchanged { get; private set; }

    public void Write<T>(Layout<T> layout, IReadOnlyList<T> before, IReadOnlyList<T> after)
    {
        var old = before.Select(row => Plain(layout, row)).ToDictionary(cells => Key(layout, cells), StringComparer.Ordinal);
        using var insert = Insert(layout);
        var done = 0;
        foreach (var row in after)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var cells = Plain(layout, row);
            if (old.Count > 0 && old.Remove(Key(layout, cells), out var was))
            {
                if (was.SequenceEqual(cells))
                {
                    Unchanged++;
                    continue;
                }

                Updated++;
            }
            else
            {
                Added++;
            }

            Run(insert, cells);
            if (++done % RowsBetweenReports == 0)
            {
                report(layout.Table, done);
            }
        }

        Remove(layout, old.Values);
        report(layout.Table, after.Count);
    }

    /// <summary>A row as SQLite keeps it: unknown is NULL, but a blank part of a key is '', for NULL is never equal to NULL.</summary>
    public static object?[] Plain<T>(Layout<T> layout, T row)
    {
        var cells = Array.ConvertAll(layout.Write(row), cell => cell switch
        {
            DateOnly day => FactId.Day(day),
            IReadOnlyList<string> list => string.Join(';', list),
            int number => (long)number,
            _ => cell,
        });
        for (var place = 0; place < layout.KeyColumns; place++)
        {
            cells[place] ??= "";
        }

        return cells;
    }

    private static string Key<T>(Layout<T> layout, object?[] cells) =>
        string.Join('\u001f', cells.Take(layout.KeyColumns).Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture)));

    private void Remove<T>(Layout<T> layout, IEnumerable<object?[]> gone)
    {
        using var delete = Command(
            $"DELETE FROM {layout.Table} WHERE {string.Join(" AND ", layout.Columns.Take(layout.KeyColumns).Select((name, place) => $"\"{name}\" = ${place}"))}",
            layout.KeyColumns);
        foreach (var cells in gone)
        {
            Removed++;
            Run(delete, cells);
        }
    }

    private SqliteCommand Insert<T>(Layout<T> layout) => Command(
        $"INSERT OR REPLACE INTO {layout.Table} ({string.Join(", ", layout.Columns.Select(name => $"\"{name}\""))}) "
        + $"VALUES ({string.Join(", ", layout.Columns.Select((_, place) => $"${place}"))})",
        layout.Columns.Length);

    private SqliteCommand Command(string text, int parameters)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = text;
        for (var place = 0; place < parameters; place++)
        {
            command.Parameters.Add(new SqliteParameter($"${place}", null));
        }

        return command;
    }

    private static void Run(SqliteCommand command, object?[] cells)
    {
        for (var place = 0; place < command.Parameters.Count; place++)
        {
            command.Parameters[place].Value = cells[place] ?? DBNull.Value;
        }

        command.ExecuteNonQuery();
    }
}
