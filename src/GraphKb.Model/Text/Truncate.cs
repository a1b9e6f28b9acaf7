using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace GraphKb.Model.Text;

/// <summary>Shortens text from outside (arguments, cells, error messages of other programs) before it becomes part of a message.</summary>
public static class Truncate
{
    private const char Ellipsis = '…';

    /// <summary>Cuts a text that is too long.</summary>
    /// <param name="text">Any text, or null.</param>
    /// <param name="maxLength">The greatest length to keep, in UTF-16 units; at least 1.</param>
    /// <returns>
    /// The text if it is short enough; else its beginning and an ellipsis. A surrogate pair is not split. Null for null.
    /// </returns>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? ToLength(string? text, int maxLength) =>
        text is null || text.Length <= maxLength ? text : text[..CutAt(text, maxLength)] + Ellipsis;

    /// <summary>
    /// Cuts a text and escapes its control characters and invisible marks, so that it fits on one line of output and a terminal shows
    /// its letters in their order.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <param name="maxLength">The greatest length to keep, in UTF-16 units before escaping; at least 1.</param>
    /// <returns>
    /// The text with <c>\n</c>, <c>\r</c>, <c>\t</c> and <c>\u0000</c> for control characters, line separators and format characters
    /// such as bidirectional marks, and an ellipsis if it was cut.
    /// </returns>
    public static string ToLine(string text, int maxLength)
    {
        if (text.Length <= maxLength && !text.Any(IsInvisible))
        {
            return text;
        }

        var cut = text.Length <= maxLength ? text.Length : CutAt(text, maxLength);
        var line = new StringBuilder();
        foreach (var letter in text.AsSpan(0, cut))
        {
            _ = letter switch
            {
                '\n' => line.Append("\\n"),
                '\r' => line.Append("\\r"),
                '\t' => line.Append("\\t"),
                _ when IsInvisible(letter) => line.Append("\\u").Append(((int)letter).ToString("X4", CultureInfo.InvariantCulture)),
                _ => line.Append(letter),
            };
        }

        return (cut < text.Length ? line.Append(Ellipsis) : line).ToString();
    }

    private static bool IsInvisible(char letter) => char.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static int CutAt(string text, int maxLength) => char.IsHighSurrogate(text[maxLength - 1]) ? maxLength - 1 : maxLength;
}
