namespace GraphKb.Analysis.Tables;

/// <summary>Ids in ordinal order; the index of an id is its position. A lookup by id is a binary search, O(log n).</summary>
/// <param name="ids">Distinct ids, sorted ordinally. The array is not copied and must not change.</param>
public sealed class IdTable(string[] ids)
{
    /// <summary>The number of ids; indexes are 0 to Count - 1.</summary>
    public int Count => ids.Length;

    /// <summary>The ids in ordinal order.</summary>
    public IReadOnlyList<string> All => ids;

    /// <summary>The id of an index.</summary>
    /// <param name="index">0 to Count - 1.</param>
    public string this[int index] => ids[index];

    /// <summary>Finds the index of an id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The index; the complement (~) of where to insert the id, negative, if the table does not have it.</returns>
    public int Find(string id) => Array.BinarySearch(ids, id, StringComparer.Ordinal);
}
