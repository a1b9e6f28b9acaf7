namespace GraphKb.Analysis.Tables;

/// <summary>Ids in ordinal order; the index of an id is its position. A lookup by id is a binary search, O(log n).</summary>
public sealed class IdTable
{
    private readonly Func<string, int> _find;

    /// <summary>A table of strings.</summary>
    /// <param name="ids">Distinct ids, sorted ordinally. The array is not copied and must not change.</param>
    public IdTable(string[] ids) => (All, _find) = (ids, id => Array.BinarySearch(ids, id, StringComparer.Ordinal));

    /// <summary>A table of a fraction of the size, which makes the string of an id when the id is read.</summary>
    /// <param name="ids">Distinct ids of ASCII letters, sorted ordinally.</param>
    public IdTable(TextBlock ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        (All, _find) = (ids, ids.BinarySearch);
    }

    /// <summary>The number of ids; indexes are 0 to Count - 1.</summary>
    public int Count => All.Count;

    /// <summary>The ids in ordinal order.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>The id of an index.</summary>
    /// <param name="index">0 to Count - 1.</param>
    public string this[int index] => All[index];

    /// <summary>Finds the index of an id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The index; the complement (~) of where to insert the id, negative, if the table does not have it.</returns>
    public int Find(string id) => _find(id);
}
