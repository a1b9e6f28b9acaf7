using GraphKb.Model.Schemas;
using Microsoft.Data.Sqlite;

namespace GraphKb.Store.Embedded.Sqlite;

/// <summary>Writes rows into an empty table of the file, and counts how they differ from those before.</summary>
internal sealed class TableWriter(SqliteConnection connection, CellBinder binder, ImportTally tally, CancellationToken cancellationToken)
{
    /// <summary>Writes one table by a merge of both lists. O(rows).</summary>
    /// <param name="table">The schema.</param>
    /// <param name="before">The rows of the file before.</param>
    /// <param name="after">The rows to write.</param>
    /// <param name="compare">Compares rows by id; both lists are sorted by it.</param>
    /// <param name="changed">Whether a row counts as updated although its cells are equal.</param>
    public void Write<T>(
        Table<T> table, IReadOnlyList<T> before, IReadOnlyList<T> after, Comparison<T> compare, Predicate<T> changed)
        where T : class
    {
        using var put = new Statement(connection, TableMapping.Create(table).Put);
        var binders = CreateBinders(put, table, after);
        var (oldIndex, nowIndex) = (0, 0);
        while (oldIndex < before.Count || nowIndex < after.Count)
        {
            cancellationToken.ThrowIfCancellationRequested();

            // Large tables build a record of each row that is read: none in a first import.
            var old = oldIndex < before.Count ? before[oldIndex] : null;
            var now = old is not null && nowIndex < after.Count ? after[nowIndex] : null;
            var order = old is null ? 1 : now is null ? -1 : compare(old, now);
            if (order >= 0)
            {
                Put(put, binders, nowIndex);
            }

            Count(table.Name, order, order == 0 && CellComparison.AreEqual(table.Columns, old!, now!) && !changed(now!));
            (oldIndex, nowIndex) = (order <= 0 ? oldIndex + 1 : oldIndex, order >= 0 ? nowIndex + 1 : nowIndex);
        }

        tally.Report(table.Name);
    }

    /// <summary>Writes rows that belong to entities and are not counted. O(rows).</summary>
    public void Write<T>(Table<T> table, IReadOnlyList<T> rows)
        where T : class
    {
        using var put = new Statement(connection, TableMapping.Create(table).Put);
        var binders = CreateBinders(put, table, rows);
        for (var rowIndex = 0; rowIndex < rows.Count; rowIndex++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Put(put, binders, rowIndex);
        }
    }

    private void Count(string table, int order, bool isEqual)
    {
        if (order < 0)
        {
            tally.Removed();
        }
        else if (order > 0)
        {
            tally.Added(table);
        }
        else if (isEqual)
        {
            tally.Unchanged(table);
        }
        else
        {
            tally.Updated(table);
        }
    }

    private Action<int>[] CreateBinders<T>(Statement put, Table<T> table, IReadOnlyList<T> rows)
        where T : class =>
        [.. TableMapping.Create(table).ColumnIndexes.Select((columnIndex, parameterIndex) =>
            binder.Create(put, parameterIndex, rows, table.Columns[columnIndex], columnIndex))];

    private static void Put(Statement put, Action<int>[] binders, int rowIndex)
    {
        foreach (var bind in binders)
        {
            bind(rowIndex);
        }

        put.Run();
    }
}
