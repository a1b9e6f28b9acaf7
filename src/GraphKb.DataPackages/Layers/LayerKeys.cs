using GraphKb.DataPackages.Checking;
using GraphKb.DataPackages.Rows;
using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Layers;

/// <summary>The natural keys of a layer's rows, and of those that it hides, in one table. Its rows are the last ones.</summary>
/// <param name="rows">All rows.</param>
/// <param name="lists">The lists of the cells.</param>
/// <param name="start">The first row of the layer.</param>
internal sealed class LayerKeys(TableRows rows, CellLists lists, int start)
{
    private readonly KeyComparer _comparer = new(rows, lists);
    private readonly HashSet<int> _own = new(new KeyComparer(rows, lists));
    private readonly Dictionary<int[], Override> _lines = new(KeyParts.Comparer);
    private readonly int[] _parts = new int[rows.Table.Key.Count];

    /// <summary>Whether the layer neither has nor names a row.</summary>
    public bool IsEmpty => _own.Count == 0 && _lines.Count == 0;

    /// <summary>Reads the keys of the layer's rows.</summary>
    /// <param name="lines">The lines of overrides.csv for this table; those that the layer has a row for are marked.</param>
    public void Index(IEnumerable<Override> lines)
    {
        foreach (var line in lines)
        {
            _lines.TryAdd(line.Key, line);
        }

        for (var rowIndex = start; rowIndex < rows.Count; rowIndex++)
        {
            // A repeated key is reported already.
            if (!rows.InvalidKeys.Contains(rowIndex) && _own.Add(rowIndex) && Find(rowIndex) is { } line)
            {
                line.IsReplaced = true;
            }
        }
    }

    /// <summary>Whether the layer has a row of the same key.</summary>
    public bool IsReplaced(int rowIndex) => !rows.InvalidKeys.Contains(rowIndex) && _own.Contains(rowIndex);

    /// <summary>The line of overrides.csv that names an earlier row, which is marked as found; null if there is none.</summary>
    public Override? FindLine(int rowIndex)
    {
        var line = rows.InvalidKeys.Contains(rowIndex) ? null : Find(rowIndex);
        if (line is not null)
        {
            line.IsFound = true;
        }

        return line;
    }

    /// <summary>Whether the key of a row names one of these entities.</summary>
    public bool Names(int rowIndex, HashSet<int> entities)
    {
        if (entities.Count == 0)
        {
            return false;
        }

        _comparer.GetParts(rowIndex, _parts);
        for (var part = 0; part < _parts.Length; part++)
        {
            if (rows.Table.Key[part].Targets != EntityKinds.None && entities.Contains(_parts[part]))
            {
                return true;
            }
        }

        return false;
    }

    private Override? Find(int rowIndex)
    {
        if (_lines.Count == 0)
        {
            return null;
        }

        _comparer.GetParts(rowIndex, _parts);
        return _lines.GetAlternateLookup<ReadOnlySpan<int>>().TryGetValue(_parts, out var line) ? line : null;
    }
}
