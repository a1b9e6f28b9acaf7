using System.Numerics;

namespace GraphKb.Store.Embedded.InMemory;

/// <summary>
/// The records of a table whose rows were read last, so that questions about the same part of the data do not build them again. Each row
/// has one place, which it shares with others. Thread-safe: a place is one reference to immutable data.
/// </summary>
/// <param name="rows">The table, which builds a record when a row is read.</param>
internal sealed class RecentRows<T>(IReadOnlyList<T> rows)
    where T : class
{
    // A record takes about half a kilobyte, so all places take 2 MB.
    private const uint MostPlaces = 4_096;
    private readonly Place?[] _places = new Place?[Math.Min(MostPlaces, BitOperations.RoundUpToPowerOf2((uint)rows.Count))];

    /// <summary>The record of a row.</summary>
    public T this[int rowIndex]
    {
        get
        {
            ref var place = ref _places[rowIndex & (_places.Length - 1)];
            var found = place;
            if (found?.RowIndex != rowIndex)
            {
                place = found = new Place(rowIndex, rows[rowIndex]);
            }

            return found.Row;
        }
    }

    private sealed record Place(int RowIndex, T Row);
}
