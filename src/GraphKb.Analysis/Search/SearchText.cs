using System.Globalization;
using System.Text;

namespace GraphKb.Analysis.Search;

/// <summary>
/// The words that search compares, the same in every store: runs of letters and digits, in lower case, without accents. Every other
/// character only separates words, so no character has a special meaning to a store.
/// </summary>
public static class SearchText
{
    /// <summary>Normalizes a text to its words. O(length).</summary>
    /// <param name="text">An id, a name or the input of a search.</param>
    /// <returns>The words in order, separated by single spaces; empty where the text has no letter and no digit.</returns>
    public static string Normalize(string text)
    {
        var line = new StringBuilder(text.Length);
        var inWord = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (!Rune.IsLetterOrDigit(rune))
            {
                inWord = false;
                continue;
            }

            if (!inWord && line.Length > 0)
            {
                line.Append(' ');
            }

            inWord = true;
            line.Append(Accents.Without(Rune.ToLowerInvariant(rune)));
        }

        return line.ToString();
    }

    /// <summary>Ranks a hit; all arguments are normalized.</summary>
    /// <param name="query">The words of the search.</param>
    /// <param name="name">The words of the entity's name.</param>
    /// <param name="id">The words of the entity's id.</param>
    /// <returns>Best first: 0 where the name or the id equals the query, 1 where the name begins with it, 2 otherwise.</returns>
    public static int Rank(string query, string name, string id) =>
        name == query || id == query ? 0 : name.StartsWith(query, StringComparison.Ordinal) ? 1 : 2;
}
