using System.Globalization;

namespace GraphKb.Api.Paging;

/// <summary>The position of a cursor in a computed list.</summary>
/// <param name="Offset">The number of nodes up to and with the cursor's node, 1 or more.</param>
internal sealed record PagePosition(int Offset)
{
    // No computed list is this long: a request ends before it has found so many nodes.
    private const int MaxOffset = 1_000_000_000;

    /// <summary>The text of the position.</summary>
    public static string Format(int offset) => offset.ToString(CultureInfo.InvariantCulture);

    /// <summary>The position of a text that <see cref="Format"/> made; null for any other text.</summary>
    public static PagePosition? Parse(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var offset)
        && offset is >= 1 and <= MaxOffset && Format(offset) == text ? new PagePosition(offset) : null;
}
