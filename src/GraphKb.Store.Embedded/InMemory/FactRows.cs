using GraphKb.Analysis.FactQueries;
using GraphKb.Model.Facts;

namespace GraphKb.Store.Embedded.InMemory;

/// <summary>The facts of one kind, or of all kinds, in the ordinal order of fact ids. Immutable.</summary>
internal abstract class FactRows
{
    public abstract int Count { get; }

    /// <summary>The fact of a row.</summary>
    public abstract Fact this[int rowIndex] { get; }

    /// <summary>The value of each row that a list is ordered by: tonnes, or the confidence; null where unknown.</summary>
    public abstract Func<int, double?> GetValues(FactOrder order);

    /// <summary>Compiles a filter into a test of a row index.</summary>
    public abstract Func<int, bool> Compile(FactFilter filter);

    /// <summary>The number of rows whose ids come before an id. O(log rows), each step builds a record.</summary>
    /// <param name="id">A fact id.</param>
    /// <param name="isFound">Whether the row at the returned index has this id.</param>
    public int FindRow(string id, out bool isFound)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = string.CompareOrdinal(this[middle].Id, id) < 0 ? (middle + 1, high) : (low, middle);
        }

        isFound = low < Count && this[low].Id == id;
        return low;
    }
}
