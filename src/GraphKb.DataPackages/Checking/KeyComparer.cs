using System.Numerics;
using GraphKb.DataPackages.Rows;
using GraphKb.Model.Schemas;

namespace GraphKb.DataPackages.Checking;

/// <summary>
/// Compares row indexes by the natural keys of their rows, as numbers; no texts are joined. Of a list the first item counts.
/// </summary>
internal sealed class KeyComparer(TableRows rows, CellLists lists) : IEqualityComparer<int>
{
    private readonly int[] _keyColumns = [.. rows.Table.Key.Select(column => rows.Table.IndexOf(column.Name))];

    public bool Equals(int x, int y)
    {
        foreach (var columnIndex in _keyColumns)
        {
            if (GetPart(columnIndex, x) != GetPart(columnIndex, y))
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
            hash = unchecked((BitOperations.RotateLeft(hash, 5) ^ (uint)GetPart(columnIndex, obj)) * 0x9E3779B1u);
        }

        return unchecked((int)(hash ^ (hash >> 15)));
    }

    private int GetPart(int columnIndex, int rowIndex)
    {
        var value = rows.GetWhole(columnIndex, rowIndex);
        return rows.Table.Columns[columnIndex].Kind != ColumnKind.ReferenceList ? value
            : lists.GetNames(value) is [var first, ..] ? first : TableRows.Blank;
    }
}
