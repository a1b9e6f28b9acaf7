using System.Globalization;
using System.Text;

namespace GraphKb.Analysis.Search;

/// <summary>
/// The words that search compares, the same in every store: runs of letters and digits, in lower case, without accents.
/// Whatever else stands in a text only parts words, so no character has a meaning to a store.
/// </summary>
public static class SearchText
{
    /// <summary>The words of a text, in order, as one line with single spaces.</summary>
    /// <param name="text">An id, a name or what a person typed.</param>
    /// <returns>The line; empty where the text has no letter and no digit.</returns>
    public static string Of(string text)
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

    /// <summary>How well a name fits what was asked: smaller is better.</summary>
    /// <param name="asked">The words asked for.</param>
    /// <param name="name">The words of an entity's name.</param>
    /// <param name="id">The words of its id.</param>
    /// <returns>0 where the name or the id is just that, 1 where the name begins with it, 2 otherwise.</returns>
    public static int Rank(string asked, string name, string id) =>
        name == asked || id == asked ? 0 : name.StartsWith(asked, StringComparison.Ordinal) ? 1 : 2;
}
