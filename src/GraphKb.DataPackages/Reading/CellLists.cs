namespace GraphKb.DataPackages.Reading;

/// <summary>Every list that stands in a cell once, by number; the same text is split only once.</summary>
internal sealed class CellLists(StringPool names)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<IReadOnlyList<string>> _items = [];
    private readonly List<int[]> _names = [];

    public int Add(string cell)
    {
        if (_numbers.TryGetValue(cell, out var known))
        {
            return known;
        }

        var items = cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var numbers = Array.ConvertAll(items, names.Add);
        _numbers.Add(cell, _items.Count);
        _items.Add(Array.ConvertAll(numbers, number => names[number]));
        _names.Add(numbers);
        return _items.Count - 1;
    }

    /// <summary>The items of a list; none for a blank.</summary>
    public IReadOnlyList<string> Items(int list) => list < 0 ? [] : _items[list];

    /// <summary>The numbers of the items' names; none for a blank.</summary>
    public ReadOnlySpan<int> NamesOf(int list) => list < 0 ? [] : _names[list];

    /// <summary>The first item that stands twice, or null.</summary>
    public string? Repeated(int list)
    {
        var items = Items(list);
        for (var place = 1; place < items.Count; place++)
        {
            for (var before = 0; before < place; before++)
            {
                // Items are interned: the same text is the same object.
                if (ReferenceEquals(items[before], items[place]))
                {
                    return items[place];
                }
            }
        }

        return null;
    }
}
