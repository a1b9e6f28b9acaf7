using System.Buffers;

namespace GraphKb.DataPackages.Format;

/// <summary>The form of ids and country codes.</summary>
internal static class IdFormat
{
    public const string ExpectedSlug = "a slug of a-z, 0-9, '-', '.' and '_' that begins with a letter or digit";

    /// <summary>The pattern of a slug in the descriptor; the same rule as <see cref="IsId"/>.</summary>
    public const string SlugPattern = "[a-z0-9][a-z0-9._-]*";

    /// <summary>The pattern of a code in the descriptor; the same rule as <see cref="IsCode"/>, without WLD, which is no country.</summary>
    public const string OwnCodePattern = "([A-VX-Z][A-Z]{2}|W[A-KM-Z][A-Z]|WL[A-CE-Z]|X[0-9]{2})";

    private static readonly SearchValues<char> SlugLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-._");

    /// <summary>Whether a text is <c>kind:slug</c>.</summary>
    public static bool IsId(ReadOnlySpan<char> cell, string kind)
    {
        if (cell.Length < kind.Length + 2 || !cell.StartsWith(kind) || cell[kind.Length] != ':')
        {
            return false;
        }

        var slug = cell[(kind.Length + 1)..];
        return slug[0] is not ('-' or '.' or '_') && slug.IndexOfAnyExcept(SlugLetters) < 0;
    }

    /// <summary>
    /// Whether a text has the form of an ISO 3166-1 alpha-3 code: three upper-case letters. X and two digits, which ISO never assigns, is
    /// also valid: generated packages name their countries this way.
    /// </summary>
    public static bool IsCode(ReadOnlySpan<char> cell) =>
        cell.Length == 3 && char.IsAsciiLetterUpper(cell[0])
        && ((char.IsAsciiLetterUpper(cell[1]) && char.IsAsciiLetterUpper(cell[2]))
            || (cell[0] == 'X' && char.IsAsciiDigit(cell[1]) && char.IsAsciiDigit(cell[2])));
}
