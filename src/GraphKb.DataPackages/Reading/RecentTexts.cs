namespace GraphKb.DataPackages.Reading;

/// <summary>
/// Interns texts that were read recently: notes and publishers repeat, names hardly do. A direct-mapped cache of fixed size.
/// </summary>
internal sealed class RecentTexts
{
    private const int Capacity = 1 << 12;

    private readonly string?[] _slots = new string?[Capacity];

    /// <summary>The text: an equal one that was read before, or a new one.</summary>
    public string Intern(ReadOnlySpan<char> text)
    {
        ref var slot = ref _slots[string.GetHashCode(text) & (Capacity - 1)];
        return slot is not null && text.SequenceEqual(slot) ? slot : slot = text.ToString();
    }
}
