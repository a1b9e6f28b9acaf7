namespace GraphKb.Analysis.Tables;

/// <summary>Ids in ordinal order; an id's number is its place.</summary>
/// <param name="ids">Ids, sorted ordinally, no two the same; kept, not copied.</param>
public sealed class IdTable(string[] ids)
{
    /// <summary>How many.</summary>
    public int Count => ids.Length;

    /// <summary>All ids, ordinal order.</summary>
    public IReadOnlyList<string> All => ids;

    /// <summary>The id of a number.</summary>
    /// <param name="number">0 to Count - 1.</param>
    public string this[int number] => ids[number];

    /// <summary>The number of an id, or a negative number where there is none.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The number, or the complement of the place where it would stand.</returns>
    public int Find(string id) => Array.BinarySearch(ids, id, StringComparer.Ordinal);
}
