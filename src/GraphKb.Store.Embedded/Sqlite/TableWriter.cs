using GraphKb.Model.Schemas;
using Microsoft.Data.Sqlite;

namespace GraphKb.Store.Embedded.Sqlite;

/// <summary>Makes a table of the file equal to given rows. Rows that are equal are not written.</summary>
internal sealed class TableWriter(SqliteConnection connection, CellBinder binder, ImportTally tally, CancellationToken cancellationToken)
{
    /// <summary>Writes one table by a merge of both lists. O(rows).</summary>
    /// <param name="table">The schema.</param>
    /// <param name="before">The rows in the file.</param>
    /// <param name="after">The rows to have.</param>
    /// <param name="compare">Compares rows by id; both lists are sorted by it.</param>
    public void Write<T>(Table<T> table, IReadOnlyList<T> before, IReadOnlyList<T> after, Comparison<T> compare)
        where T : class
    {
        var mapping = TableMapping.Create(table);
        using var put = new Statement(connection, mapping.Put);
        using var remove = new Statement(connection, mapping.Remove);
        using var old = before.GetEnumerator();
        using var now = after.GetEnumerator();
        var (hasOld, hasNow) = (old.MoveNext(), now.MoveNext());
        while (hasOld || hasNow)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var order = !hasOld ? 1 : !hasNow ? -1 : compare(old.Current, now.Current);
            if (order < 0)
            {
                Run(remove, mapping, table.Columns, old.Current, keyOnly: true);
                tally.Removed();
            }
            else if (order > 0)
            {
                Run(put, mapping, table.Columns, now.Current, keyOnly: false);
                tally.Added(table.Name);
            }
            else if (CellComparison.AreEqual(table.Columns, old.Current, now.Current))
            {
                tally.Unchanged(table.Name);
            }
            else
            {
                Run(put, mapping, table.Columns, now.Current, keyOnly: false);
                tally.Updated(table.Name);
            }

            (hasOld, hasNow) = (order <= 0 ? old.MoveNext() : hasOld, order >= 0 ? now.MoveNext() : hasNow);
        }

        tally.Report(table.Name);
    }

    private void Run<T>(Statement statement, TableMapping mapping, IReadOnlyList<Column<T>> columns, T row, bool keyOnly)
    {
        var parameterIndex = 0;
        foreach (var columnIndex in mapping.ColumnIndexes)
        {
            var column = columns[columnIndex];
            var cell = column.Get(row);
            if (keyOnly && !column.IsKey)
            {
                continue;
            }

            if (mapping.IsCompact)
            {
                binder.BindCompact(statement, parameterIndex++, column, cell);
            }
            else
            {
                var isFirstItem = keyOnly && cell.Kind == CellValueKind.List;
                CellBinder.BindPlain(statement, parameterIndex++, column, isFirstItem ? CellValue.FromText(cell.List[0]) : cell);
            }
        }

        statement.Run();
    }
}
