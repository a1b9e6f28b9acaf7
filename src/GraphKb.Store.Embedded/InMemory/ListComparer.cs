namespace GraphKb.Store.Embedded.InMemory;

/// <summary>Compares lists item by item; the same object is equal without a look at its items.</summary>
internal sealed class ListComparer : IEqualityComparer<IReadOnlyList<string>>
{
    public static readonly ListComparer Instance = new();

    public bool Equals(IReadOnlyList<string>? x, IReadOnlyList<string>? y) =>
        ReferenceEquals(x, y) || (x is not null && y is not null && x.SequenceEqual(y, StringComparer.Ordinal));

    public int GetHashCode(IReadOnlyList<string> list) => HashCode.Combine(list.Count, list.Count > 0 ? list[0] : "");
}
