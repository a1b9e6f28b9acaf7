namespace GraphKb.Store.Embedded.Contents;

/// <summary>Rows grouped by a number, as compressed rows: in a group they keep their order. O(rows + groups).</summary>
internal sealed class RowsBy
{
    private readonly int[] _start;
    private readonly int[] _rows;

    private RowsBy(int[] start, int[] rows) => (_start, _rows) = (start, rows);

    public ReadOnlySpan<int> this[int group] => _rows.AsSpan(_start[group], _start[group + 1] - _start[group]);

    public static RowsBy Of(int[] groups, int count)
    {
        var start = new int[count + 1];
        foreach (var group in groups)
        {
            start[group + 1]++;
        }

        for (var group = 0; group < count; group++)
        {
            start[group + 1] += start[group];
        }

        var next = start.AsSpan(0, count).ToArray();
        var rows = new int[groups.Length];
        for (var row = 0; row < groups.Length; row++)
        {
            rows[next[groups[row]]++] = row;
        }

        return new RowsBy(start, rows);
    }
}
