using System.Globalization;
using System.Text;
using GraphKb.Model;

namespace GraphKb.Analysis.Search;

/// <summary>
/// The words that search compares, the same in every store: runs of letters and digits, in lower case, without accents, full-width forms
/// and ligatures. Every other character only separates words, so no character has a special meaning to a store.
/// </summary>
public static class SearchText
{
    /// <summary>Normalizes a text to its words. O(length).</summary>
    /// <param name="text">An id, a name or the input of a search.</param>
    /// <returns>The words in order, separated by single spaces; empty where the text has no letter and no digit.</returns>
    public static string Normalize(string text)
    {
        var line = new StringBuilder(text.Length);
        AppendWords(line, text);
        return line.ToString();
    }

    /// <summary>
    /// Everything that an entity is found by, as lines that end with a line break: the words of its id, after a tab; of its name; of each
    /// alias; of the value of each identifier. Each line has a space before every word and at its end, so that a word or its beginning is
    /// found as a part of the text.
    /// </summary>
    /// <param name="id">The id.</param>
    /// <param name="name">The name.</param>
    /// <param name="names">Its aliases and identifiers.</param>
    /// <returns>For example <c>"\t site a \n mine a \n"</c>.</returns>
    public static string CreateLines(string id, string name, EntityNames names)
    {
        var lines = new StringBuilder(id.Length + name.Length + 16).Append('\t');
        AppendLine(lines, id);
        AppendLine(lines, name);
        foreach (var alias in names.Aliases)
        {
            AppendLine(lines, alias.Text);
        }

        foreach (var identifier in names.Identifiers)
        {
            AppendLine(lines, identifier.Value);
        }

        return lines.ToString();
    }

    private static void AppendLine(StringBuilder lines, string text)
    {
        lines.Append(' ');
        AppendWords(lines, text);
        lines.Append(" \n");
    }

    // Words follow each other after a space; the first follows what is there.
    private static void AppendWords(StringBuilder line, string text)
    {
        var (start, inWord) = (line.Length, false);
        foreach (var rune in text.EnumerateRunes())
        {
            var letter = Rune.ToLowerInvariant(rune);
            if (CompatibleLetters.Find(letter) is not { } plain)
            {
                Append(line, letter, start, ref inWord);
                continue;
            }

            foreach (var part in plain.EnumerateRunes())
            {
                Append(line, part, start, ref inWord);
            }
        }
    }

    private static void Append(StringBuilder line, Rune letter, int start, ref bool inWord)
    {
        if (Rune.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark)
        {
            return;
        }

        if (!Rune.IsLetterOrDigit(letter))
        {
            inWord = false;
            return;
        }

        if (inWord && HangulSyllables.Join(line[^1], letter.Value) is { } syllable)
        {
            line[^1] = syllable;
            return;
        }

        if (!inWord && line.Length > start)
        {
            line.Append(' ');
        }

        inWord = true;
        line.Append(Accents.Without(letter));
    }
}
