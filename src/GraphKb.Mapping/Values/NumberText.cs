using System.Globalization;
using System.Text;
using GraphKb.Mapping.Profiles;

namespace GraphKb.Mapping.Values;

/// <summary>Reads numbers as a file writes them: with its decimal sign, and its sign between groups of three digits.</summary>
internal static class NumberText
{
    private const int GroupLength = 3;
    private const char Minus = '\u2212';

    /// <summary>
    /// Reads a number. Signs between groups are taken only where groups of three digits are between them, so that 1,5 never becomes 15.
    /// Every kind of blank counts as a blank. A point that is neither sign is refused: 1.500 may be 1500.
    /// </summary>
    /// <returns>The number, or null if the text is not one.</returns>
    public static double? Parse(string text, InputLayout layout)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Trim())
        {
            plain.Append(char.IsWhiteSpace(letter) ? ' ' : letter == Minus ? '-' : letter);
        }

        var (whole, rest) = Split(plain.ToString(), layout.DecimalSign);
        return RemoveGroups(whole, layout.Thousands) is { } digits && !digits.Contains('.', StringComparison.Ordinal)
            && double.TryParse(digits + rest, NumberStyles.Float & ~NumberStyles.AllowLeadingWhite & ~NumberStyles.AllowTrailingWhite,
                CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number : null;
    }

    /// <summary>What is expected of a number in a file, for messages.</summary>
    public static string Describe(InputLayout layout) =>
        $"a number such as 1{layout.Thousands}234{layout.DecimalSign}5"
        + (layout.Thousands is null ? " (the profile names no thousands sign)" : "");

    private static (string Whole, string Fraction) Split(string text, char point)
    {
        var place = text.IndexOf(point, StringComparison.Ordinal);
        return place < 0 ? (text, "") : (text[..place], "." + text[(place + 1)..]);
    }

    private static string? RemoveGroups(string whole, char? separator)
    {
        if (separator is not { } sign || !whole.Contains(sign, StringComparison.Ordinal))
        {
            return whole;
        }

        var groups = whole.Split(sign);
        var first = groups[0].TrimStart('-', '+');
        return first.Length is > 0 and <= GroupLength
            && groups.Skip(1).All(group => group.Length == GroupLength && group.All(char.IsAsciiDigit))
            ? string.Concat(groups) : null;
    }
}
