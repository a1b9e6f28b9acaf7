namespace GraphKb.DataPackages.Reading;

/// <summary>
/// Interns texts that were read recently: notes and publishers repeat, names hardly do. A direct-mapped cache of fixed size.
/// </summary>
internal sealed class RecentTexts
{
    private const int Capacity = 1 << 14;

    private readonly string?[] _slots = new string?[Capacity];

    /// <summary>An equal text that was read before, or this one.</summary>
    public string Intern(string text)
    {
        ref var slot = ref _slots[text.GetHashCode(StringComparison.Ordinal) & (Capacity - 1)];
        return slot == text ? slot : slot = text;
    }
}
