using System.Numerics;
using GraphKb.DataPackages.Rows;

namespace GraphKb.DataPackages.Checking;

/// <summary>Compares row indexes by the natural keys of their rows, as numbers; no texts are joined.</summary>
internal sealed class KeyComparer(TableRows rows) : IEqualityComparer<int>
{
    private readonly int[] _keyColumns = [.. rows.Table.Key.Select(column => rows.Table.IndexOf(column.Name))];

    public bool Equals(int x, int y)
    {
        foreach (var columnIndex in _keyColumns)
        {
            if (rows.GetWhole(columnIndex, x) != rows.GetWhole(columnIndex, y))
            {
                return false;
            }
        }

        return true;
    }

    public int GetHashCode(int obj)
    {
        var hash = 0u;
        foreach (var columnIndex in _keyColumns)
        {
            hash = unchecked((BitOperations.RotateLeft(hash, 5) ^ (uint)rows.GetWhole(columnIndex, obj)) * 0x9E3779B1u);
        }

        return unchecked((int)(hash ^ (hash >> 15)));
    }
}
