using GraphKb.Analysis.FactQueries;
using GraphKb.Analysis.Stores;

namespace GraphKb.Store.Embedded.InMemory;

/// <summary>
/// Selects the rows of a page in the order of a value: the largest first, unknown last, equal ones by id, which is their row index. A
/// bounded heap holds the best rows so far, so it takes O(rows x log page) time and O(page) space.
/// </summary>
internal sealed class FactSelection
{
    private readonly Func<int, double?> _values;
    private readonly PageRange<ValuePosition> _range;
    private readonly Place? _after;
    private readonly Place? _before;

    public FactSelection(FactRows rows, FactOrder order, PageRange<ValuePosition> range)
    {
        (_values, _range) = (rows.GetValues(order), range);
        _after = range.After is null ? null : Find(rows, range.After, isAfter: true);
        _before = range.Before is null ? null : Find(rows, range.Before, isAfter: false);
    }

    /// <summary>Selects the rows of the page and one more, if there is one.</summary>
    /// <param name="rowIndexes">The rows that match.</param>
    /// <returns>Row indexes in the order of the list; from its end backward where the page is from the end.</returns>
    public List<int> Select(IEnumerable<int> rowIndexes)
    {
        // The worst selected row is at the top. From the end, places are compared the other way.
        var direction = _range.IsFromEnd ? -1 : 1;
        var selected = new PriorityQueue<int, Place>(
            Comparer<Place>.Create((a, b) => direction * b.CompareTo(a)));
        foreach (var rowIndex in rowIndexes)
        {
            var place = new Place(FactValues.GetRank(_values(rowIndex)), rowIndex);
            if ((_after is { } after && place.CompareTo(after) <= 0) || (_before is { } before && place.CompareTo(before) >= 0))
            {
                continue;
            }

            if (selected.Count <= _range.Count)
            {
                selected.Enqueue(rowIndex, place);
            }
            else
            {
                selected.EnqueueDequeue(rowIndex, place);
            }
        }

        var worstFirst = new List<int>(selected.Count);
        while (selected.TryDequeue(out var rowIndex, out _))
        {
            worstFirst.Add(rowIndex);
        }

        worstFirst.Reverse();
        return worstFirst;
    }

    // An id that no longer exists has a place between two rows: after the row before it, or before the row after it.
    private static Place Find(FactRows rows, ValuePosition position, bool isAfter)
    {
        var rowIndex = rows.FindRow(position.Id, out var isFound);
        return new Place(FactValues.GetRank(position.Value), !isFound && isAfter ? rowIndex - 1 : rowIndex);
    }

    private readonly record struct Place(double Rank, int RowIndex) : IComparable<Place>
    {
        public int CompareTo(Place other)
        {
            var order = Rank.CompareTo(other.Rank);
            return order != 0 ? order : RowIndex.CompareTo(other.RowIndex);
        }
    }
}
