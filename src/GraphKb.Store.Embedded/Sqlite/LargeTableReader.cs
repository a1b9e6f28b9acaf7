using GraphKb.Model.Schemas;
using GraphKb.Store.Embedded.InMemory;
using Microsoft.Data.Sqlite;

namespace GraphKb.Store.Embedded.Sqlite;

/// <summary>Reads a compact table.</summary>
internal sealed class LargeTableReader(SqliteConnection connection, CancellationToken cancellationToken)
{
    private const int RowsBetweenChecks = 10_000;

    /// <summary>All rows by key.</summary>
    public StoredColumns Read(Table table)
    {
        // Counting costs little; arrays that grow while millions of rows are read would be copied several times.
        var mapping = TableMapping.Create(table);
        var rowCount = Statement.ReadNumber(connection, mapping.Count);
        var stored = new StoredColumns(rowCount, new int[table.Columns.Count][], new double[table.Columns.Count][]);
        foreach (var columnIndex in mapping.ColumnIndexes)
        {
            _ = table.Columns[columnIndex].Kind == ColumnKind.Number
                ? (object)(stored.Decimals[columnIndex] = new double[rowCount])
                : stored.Integers[columnIndex] = new int[rowCount];
        }

        ReadRows(mapping, stored);
        return stored;
    }

    private void ReadRows(TableMapping mapping, StoredColumns stored)
    {
        int[]?[] integers = [.. mapping.ColumnIndexes.Select(columnIndex => stored.Integers[columnIndex])];
        double[]?[] decimals = [.. mapping.ColumnIndexes.Select(columnIndex => stored.Decimals[columnIndex])];
        bool[] isNullable = [.. mapping.Columns.Select(IsNullableNumber)];
        using var read = new Statement(connection, mapping.Read);
        for (var rowIndex = 0; read.Step(); rowIndex++)
        {
            if (rowIndex % RowsBetweenChecks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            for (var column = 0; column < integers.Length; column++)
            {
                if (integers[column] is { } numbers)
                {
                    numbers[rowIndex] = isNullable[column] && read.IsNull(column) ? WholeColumn.Blank : read.Int(column);
                }
                else
                {
                    decimals[column]![rowIndex] = read.Double(column);
                }
            }
        }
    }

    // Zero is blank in references, texts and days, but a value in these.
    private static bool IsNullableNumber(Column column) =>
        column.Kind is ColumnKind.Enum or ColumnKind.Year && !column.IsRequired && !column.HasDefault;
}
