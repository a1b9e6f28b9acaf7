namespace GraphKb.Store.Embedded.InMemory;

/// <summary>Copies of some rows of a column.</summary>
internal static class Columns
{
    /// <summary>The values of some rows. A loop over one column at a time lets the processor wait for many rows at once.</summary>
    public static T[] Gather<T>(T[] column, ReadOnlySpan<int> rowIndexes)
    {
        var gathered = GC.AllocateUninitializedArray<T>(rowIndexes.Length);
        for (var position = 0; position < gathered.Length; position++)
        {
            gathered[position] = column[rowIndexes[position]];
        }

        return gathered;
    }
}
