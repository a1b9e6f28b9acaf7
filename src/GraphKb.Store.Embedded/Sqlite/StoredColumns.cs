namespace GraphKb.Store.Embedded.Sqlite;

/// <summary>
/// The columns of a compact table as the file stores them: its references and texts are still numbers of the file. Reading them needs
/// nothing of the other tables, so they can be read at the same time. <see cref="ColumnDecoder"/> makes the columns in memory of them.
/// </summary>
/// <param name="RowCount">The number of rows.</param>
/// <param name="Integers">For each column of the schema its integers, 0 where blank; null for the other columns.</param>
/// <param name="Decimals">For each column of the schema its decimal numbers, NaN where blank; null for the other columns.</param>
internal sealed record StoredColumns(int RowCount, int[]?[] Integers, double[]?[] Decimals)
{
    /// <summary>Removes and returns the integers of a column, so that their memory is released as soon as they are decoded.</summary>
    public int[] TakeIntegers(int columnIndex)
    {
        var integers = Integers[columnIndex]!;
        Integers[columnIndex] = null;
        return integers;
    }

    /// <summary>Removes and returns the decimal numbers of a column.</summary>
    public double[] TakeDecimals(int columnIndex)
    {
        var decimals = Decimals[columnIndex]!;
        Decimals[columnIndex] = null;
        return decimals;
    }
}
