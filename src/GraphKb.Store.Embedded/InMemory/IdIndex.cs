using GraphKb.Analysis.Tables;

namespace GraphKb.Store.Embedded.InMemory;

/// <summary>An <see cref="IdTable"/> with a hash table, which finds an id in O(1). The hash table is built at the first lookup.</summary>
internal sealed class IdIndex(IdTable ids)
{
    private Dictionary<string, int>? _indexes;

    public IdTable Ids => ids;

    /// <summary>The index of an id.</summary>
    /// <exception cref="KeyNotFoundException">The table does not have the id.</exception>
    public int this[string id] => (_indexes ??= Build())[id];

    private Dictionary<string, int> Build()
    {
        var indexes = new Dictionary<string, int>(ids.Count, StringComparer.Ordinal);
        for (var index = 0; index < ids.Count; index++)
        {
            indexes.Add(ids[index], index);
        }

        return indexes;
    }
}
