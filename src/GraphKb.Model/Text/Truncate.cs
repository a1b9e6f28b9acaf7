using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace GraphKb.Model.Text;

/// <summary>Shortens text from outside (arguments, cells, error messages of other programs) before it becomes part of a message.</summary>
public static class Truncate
{
    private const char Ellipsis = '…';
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>Cuts a text that is too long.</summary>
    /// <param name="text">Any text, or null.</param>
    /// <param name="maxLength">The greatest length to keep, in UTF-16 units; at least 1.</param>
    /// <returns>
    /// The text if it is short enough; else its beginning and an ellipsis. A surrogate pair is not split. Null for null.
    /// </returns>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? ToLength(string? text, int maxLength) =>
        text is null || text.Length <= maxLength ? text : text[..CutAt(text, maxLength)] + Ellipsis;

    /// <summary>Cuts a text and escapes what a terminal does not show as a letter, so that it fits on one line of output.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="maxLength">The greatest length to keep, in UTF-16 units before escaping; at least 1.</param>
    /// <returns>
    /// The text with <c>\n</c>, <c>\r</c>, <c>\t</c> and <c>\u0000</c> for control characters, line separators, unpaired surrogates and
    /// marks that change the direction of text or are invisible (except joiners inside words), and an ellipsis if it was cut.
    /// </returns>
    public static string ToLine(string text, int maxLength)
    {
        var cut = text.Length <= maxLength ? text.Length : CutAt(text, maxLength);
        var line = new StringBuilder(cut);
        var shown = text.AsSpan(0, cut);
        while (!shown.IsEmpty)
        {
            // An unpaired surrogate decodes as the replacement character.
            Rune.DecodeFromUtf16(shown, out var rune, out var length);
            var isLetter = shown[0] == rune.Value || length == 2;
            AppendEscaped(line, shown[..length], isLetter && !IsEscaped(rune));
            shown = shown[length..];
        }

        return (cut < text.Length ? line.Append(Ellipsis) : line).ToString();
    }

    private static bool IsEscaped(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.Format => rune.Value is not (ZeroWidthNonJoiner or ZeroWidthJoiner),
        _ => false,
    };

    private static void AppendEscaped(StringBuilder line, ReadOnlySpan<char> units, bool asItIs)
    {
        if (asItIs)
        {
            line.Append(units);
            return;
        }

        foreach (var unit in units)
        {
            _ = unit switch
            {
                '\n' => line.Append("\\n"),
                '\r' => line.Append("\\r"),
                '\t' => line.Append("\\t"),
                _ => line.Append("\\u").Append(((int)unit).ToString("X4", CultureInfo.InvariantCulture)),
            };
        }
    }

    private static int CutAt(string text, int maxLength) => char.IsHighSurrogate(text[maxLength - 1]) ? maxLength - 1 : maxLength;
}
