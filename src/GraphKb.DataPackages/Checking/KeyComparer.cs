using System.Numerics;
using GraphKb.DataPackages.Rows;
using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Checking;

/// <summary>
/// Compares row indexes by the natural keys of their rows, as numbers; no texts are joined. Of a list the first item counts.
/// </summary>
internal sealed class KeyComparer(TableRows rows, CellLists lists) : IEqualityComparer<int>
{
    private readonly (int[]? Cells, bool IsList)[] _parts =
    [
        .. rows.Table.Key.Select(column => (rows.GetWholes(rows.Table.IndexOf(column.Name)), column.Kind == ColumnKind.ReferenceList)),
    ];

    public bool Equals(int x, int y)
    {
        foreach (var part in _parts)
        {
            if (GetPart(part, x) != GetPart(part, y))
            {
                return false;
            }
        }

        return true;
    }

    public int GetHashCode(int obj)
    {
        var hash = 0u;
        foreach (var part in _parts)
        {
            hash = unchecked((BitOperations.RotateLeft(hash, 5) ^ (uint)GetPart(part, obj)) * 0x9E3779B1u);
        }

        return unchecked((int)(hash ^ (hash >> 15)));
    }

    /// <summary>Reads the key of a row.</summary>
    /// <param name="rowIndex">The index of a row.</param>
    /// <param name="parts">Receives a number for each column of the key.</param>
    public void GetParts(int rowIndex, Span<int> parts)
    {
        for (var part = 0; part < _parts.Length; part++)
        {
            parts[part] = GetPart(_parts[part], rowIndex);
        }
    }

    private int GetPart((int[]? Cells, bool IsList) part, int rowIndex)
    {
        var value = part.Cells is null ? TableRows.Blank : part.Cells[rowIndex];
        return !part.IsList ? value : lists.GetNames(value) is [var first, ..] ? first : TableRows.Blank;
    }
}
