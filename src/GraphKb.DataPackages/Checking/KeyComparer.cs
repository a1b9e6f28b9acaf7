using GraphKb.DataPackages.Reading;

namespace GraphKb.DataPackages.Checking;

/// <summary>Two rows are the same where their natural keys are: numbers compared in their columns, no text is joined.</summary>
internal sealed class KeyComparer(TableRows rows) : IEqualityComparer<int>
{
    private readonly int[] _places = [.. rows.Table.Key.Select(rows.Table.Place)];

    public bool Equals(int x, int y)
    {
        foreach (var place in _places)
        {
            if (rows.Whole(place, x) != rows.Whole(place, y))
            {
                return false;
            }
        }

        return true;
    }

    public int GetHashCode(int obj)
    {
        var hash = 0u;
        foreach (var place in _places)
        {
            hash = unchecked((System.Numerics.BitOperations.RotateLeft(hash, 5) ^ (uint)rows.Whole(place, obj)) * 0x9E3779B1u);
        }

        return unchecked((int)(hash ^ (hash >> 15)));
    }
}
