using System.Buffers;

namespace GraphKb.DataPackages.Format;

/// <summary>The form of ids and country codes.</summary>
internal static class IdFormat
{
    public const string ExpectedSlug = "a slug of a-z, 0-9, '-', '.' and '_' that begins with a letter or digit";

    private static readonly SearchValues<char> SlugLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-._");

    /// <summary>Whether a text is <c>kind:slug</c>.</summary>
    public static bool IsId(string cell, string kind)
    {
        if (cell.Length < kind.Length + 2 || !cell.StartsWith(kind, StringComparison.Ordinal) || cell[kind.Length] != ':')
        {
            return false;
        }

        var slug = cell.AsSpan(kind.Length + 1);
        return slug[0] is not ('-' or '.' or '_') && slug.IndexOfAnyExcept(SlugLetters) < 0;
    }

    /// <summary>
    /// Whether a text has the form of an ISO 3166-1 alpha-3 code: three upper-case letters. Beside them X and two digits is taken, which no
    /// state can ever have: the countries of made-up packages, such as those of the scale tool, are called so.
    /// </summary>
    public static bool IsCode(string cell) =>
        cell.Length == 3 && char.IsAsciiLetterUpper(cell[0])
        && ((char.IsAsciiLetterUpper(cell[1]) && char.IsAsciiLetterUpper(cell[2]))
            || (cell[0] == 'X' && char.IsAsciiDigit(cell[1]) && char.IsAsciiDigit(cell[2])));
}
