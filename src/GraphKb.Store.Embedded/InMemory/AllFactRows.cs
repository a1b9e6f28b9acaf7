using GraphKb.Analysis.FactQueries;
using GraphKb.Model.Facts;

namespace GraphKb.Store.Embedded.InMemory;

/// <summary>The facts of all kinds, kind after kind.</summary>
internal sealed class AllFactRows : FactRows
{
    private readonly FactRows[] _kinds;

    // The index of the first row of each kind, and the number of all rows.
    private readonly int[] _starts;

    /// <param name="kinds">The rows of each kind, in the ordinal order of fact ids.</param>
    public AllFactRows(FactRows[] kinds)
    {
        _kinds = kinds;
        _starts = new int[kinds.Length + 1];
        for (var kindIndex = 0; kindIndex < kinds.Length; kindIndex++)
        {
            _starts[kindIndex + 1] = _starts[kindIndex] + kinds[kindIndex].Count;
        }
    }

    public override int Count => _starts[^1];

    public override Fact this[int rowIndex]
    {
        get
        {
            var kindIndex = Find(rowIndex);
            return _kinds[kindIndex][rowIndex - _starts[kindIndex]];
        }
    }

    public override Func<int, double?> GetValues(FactOrder order)
    {
        var values = Array.ConvertAll(_kinds, rows => rows.GetValues(order));
        return rowIndex =>
        {
            var kindIndex = Find(rowIndex);
            return values[kindIndex](rowIndex - _starts[kindIndex]);
        };
    }

    public override Func<int, bool> Compile(FactFilter filter)
    {
        var tests = Array.ConvertAll(_kinds, rows => rows.Compile(filter));
        return rowIndex =>
        {
            var kindIndex = Find(rowIndex);
            return tests[kindIndex](rowIndex - _starts[kindIndex]);
        };
    }

    // There are eight kinds: a loop is as fast as a binary search.
    private int Find(int rowIndex)
    {
        var kindIndex = 0;
        while (rowIndex >= _starts[kindIndex + 1])
        {
            kindIndex++;
        }

        return kindIndex;
    }
}
