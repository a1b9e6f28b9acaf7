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
        var mapping = TableMapping.Create(table);
        using var put = new Statement(connection, mapping.Put);
        using var old = before.GetEnumerator();
        using var now = after.GetEnumerator();
        var (hasOld, hasNow) = (old.MoveNext(), now.MoveNext());
        while (hasOld || hasNow)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var order = !hasOld ? 1 : !hasNow ? -1 : compare(old.Current, now.Current);
            if (order >= 0)
            {
                Put(put, mapping, table.Columns, now.Current);
            }

            Count(table.Name, order, order == 0
                && CellComparison.AreEqual(table.Columns, old.Current, now.Current) && !changed(now.Current));
            (hasOld, hasNow) = (order <= 0 ? old.MoveNext() : hasOld, order >= 0 ? now.MoveNext() : hasNow);
        }

        tally.Report(table.Name);
    }

    /// <summary>Writes rows that belong to entities and are not counted. O(rows).</summary>
    public void Write<T>(Table<T> table, IReadOnlyList<T> rows)
        where T : class
    {
        var mapping = TableMapping.Create(table);
        using var put = new Statement(connection, mapping.Put);
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Put(put, mapping, table.Columns, row);
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

    private void Put<T>(Statement put, TableMapping mapping, IReadOnlyList<Column<T>> columns, T row)
    {
        var parameterIndex = 0;
        foreach (var columnIndex in mapping.ColumnIndexes)
        {
            var column = columns[columnIndex];
            if (mapping.IsCompact)
            {
                binder.BindCompact(put, parameterIndex++, column, column.Get(row));
            }
            else
            {
                CellBinder.BindPlain(put, parameterIndex++, column, column.Get(row));
            }
        }

        put.Run();
    }
}
