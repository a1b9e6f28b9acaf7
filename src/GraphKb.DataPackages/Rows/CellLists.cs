namespace GraphKb.DataPackages.Rows;

/// <summary>Interns the lists of a package: cells with the same items have the same list number. A text is split only once.</summary>
internal sealed class CellLists(StringPool names)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<IReadOnlyList<string>> _items = [];
    private readonly List<int[]> _names = [];

    /// <summary>The lists by number; no two have the same items.</summary>
    public IReadOnlyList<IReadOnlyList<string>> All => _items;

    public int Add(ReadOnlySpan<char> letters)
    {
        if (_numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters, out var known))
        {
            return known;
        }

        var cell = letters.ToString();
        var items = cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var itemNames = Array.ConvertAll(items, item => names.Add(item));
        var plain = string.Join(';', items);
        if (_numbers.TryGetValue(plain, out known))
        {
            return _numbers[cell] = known;
        }

        _numbers[cell] = _numbers[plain] = _items.Count;
        _items.Add(Array.ConvertAll(itemNames, name => names[name]));
        _names.Add(itemNames);
        return _items.Count - 1;
    }

    /// <summary>The items of a list; none for a blank.</summary>
    public IReadOnlyList<string> GetItems(int list) => list < 0 ? [] : _items[list];

    /// <summary>The name numbers of the items; none for a blank.</summary>
    public ReadOnlySpan<int> GetNames(int list) => list < 0 ? [] : _names[list];

    /// <summary>The first item that occurs twice, or null.</summary>
    public string? FindRepeated(int list)
    {
        var itemNames = GetNames(list);
        for (var itemIndex = 1; itemIndex < itemNames.Length; itemIndex++)
        {
            if (itemNames[..itemIndex].Contains(itemNames[itemIndex]))
            {
                return names[itemNames[itemIndex]];
            }
        }

        return null;
    }
}
