namespace GraphKb.DataPackages.Layers;

/// <summary>Compares natural keys that are arrays of cell numbers.</summary>
internal sealed class KeyParts : IEqualityComparer<int[]>, IAlternateEqualityComparer<ReadOnlySpan<int>, int[]>
{
    public static readonly KeyParts Comparer = new();

    public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

    public bool Equals(ReadOnlySpan<int> alternate, int[] other) => alternate.SequenceEqual(other);

    public int GetHashCode(int[] obj) => GetHashCode(obj.AsSpan());

    public int GetHashCode(ReadOnlySpan<int> alternate)
    {
        var hash = default(HashCode);
        foreach (var part in alternate)
        {
            hash.Add(part);
        }

        return hash.ToHashCode();
    }

    public int[] Create(ReadOnlySpan<int> alternate) => alternate.ToArray();
}
