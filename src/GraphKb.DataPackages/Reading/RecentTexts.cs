namespace GraphKb.DataPackages.Reading;

/// <summary>Gives equal texts the same object where they were seen lately: notes and publishers repeat, names hardly do. Its room is fixed.</summary>
internal sealed class RecentTexts
{
    private const int Room = 1 << 14;

    private readonly string?[] _texts = new string?[Room];

    public string Of(string text)
    {
        ref var place = ref _texts[text.GetHashCode(StringComparison.Ordinal) & (Room - 1)];
        return place == text ? place : place = text;
    }
}
