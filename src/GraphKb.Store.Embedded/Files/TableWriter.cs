using System.Globalization;
using GraphKb.Model.Dates;
using Microsoft.Data.Sqlite;

namespace GraphKb.Store.Embedded.Files;

/// <summary>Brings one table to the rows it shall hold: adds, updates, removes, and leaves the rest alone.</summary>
internal sealed class TableWriter(SqliteConnection connection, SqliteTransaction transaction, ImportTally tally, CancellationToken cancellationToken)
{
    public void Write<T>(Layout<T> layout, IReadOnlyList<T> before, IReadOnlyList<T> after)
    {
        var old = before.Select(row => Plain(layout, row)).ToDictionary(cells => Key(layout, cells), StringComparer.Ordinal);
        using var put = Command(Sql.Of($"put {layout.Table}"), layout.Columns);
        foreach (var row in after)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var cells = Plain(layout, row);
            if (!old.Remove(Key(layout, cells), out var was))
            {
                Run(put, cells);
                tally.Added(layout.Table);
            }
            else if (was.SequenceEqual(cells))
            {
                tally.Unchanged(layout.Table);
            }
            else
            {
                Run(put, cells);
                tally.Updated(layout.Table);
            }
        }

        Remove(layout, old.Values);
        tally.Report(layout.Table);
    }

    /// <summary>A row as SQLite keeps it: unknown is NULL, but a blank part of a key is '', for NULL is never equal to NULL.</summary>
    private static object?[] Plain<T>(Layout<T> layout, T row)
    {
        var cells = Array.ConvertAll(layout.Write(row), cell => cell switch
        {
            DateOnly day => IsoDate.Format(day),
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
        using var delete = Command(Sql.Of($"remove {layout.Table}"), layout.Columns[..layout.KeyColumns]);
        foreach (var cells in gone)
        {
            tally.Removed();
            Run(delete, cells);
        }
    }

    private SqliteCommand Command(string text, IEnumerable<string> columns)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = text;
        foreach (var column in columns)
        {
            command.Parameters.Add(new SqliteParameter("$" + column, null));
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
