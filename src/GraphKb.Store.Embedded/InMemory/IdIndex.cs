using GraphKb.Analysis.Tables;

namespace GraphKb.Store.Embedded.InMemory;

/// <summary>An <see cref="IdTable"/> with a hash table, which finds an id in O(1). The hash table is built at the first lookup.</summary>
internal sealed class IdIndex(IdTable ids)
{
    private Dictionary<string, int>? _indexes;
    private IReadOnlyList<string> _names = [];
    private int[] _indexesOfNames = [];

    public IdTable Ids => ids;

    /// <summary>The index of an id.</summary>
    /// <exception cref="KeyNotFoundException">The table does not have the id.</exception>
    public int this[string id] => (_indexes ??= Build())[id];

    /// <summary>The index of an id that is given by its number in a list. Each number is looked up once.</summary>
    /// <exception cref="KeyNotFoundException">The table does not have the id.</exception>
    public int Find(IReadOnlyList<string> names, int number)
    {
        if (!ReferenceEquals(names, _names))
        {
            (_names, _indexesOfNames) = (names, new int[names.Count]);
        }

        ref var next = ref _indexesOfNames[number];
        next = next > 0 ? next : this[names[number]] + 1;
        return next - 1;
    }

    /// <summary>States the numbers of all ids in a list, so that none of them has to be looked up.</summary>
    /// <param name="names">The list.</param>
    /// <param name="numbers">The numbers of the ids in any order.</param>
    /// <param name="order">The position in <paramref name="numbers"/> of each id.</param>
    public void SetNumbers(IReadOnlyList<string> names, ReadOnlySpan<int> numbers, int[] order)
    {
        (_names, _indexesOfNames) = (names, new int[names.Count]);
        for (var index = 0; index < order.Length; index++)
        {
            _indexesOfNames[numbers[order[index]]] = index + 1;
        }
    }

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
