namespace GraphKb.Analysis.Search;

/// <summary>Composes Hangul syllables from their letters, as chapter 3.12 of the Unicode Standard defines.</summary>
internal static class HangulSyllables
{
    private const int FirstSyllable = 0xAC00;
    private const int LastSyllable = 0xD7A3;
    private const int FirstLeading = 0x1100;
    private const int FirstVowel = 0x1161;
    private const int FirstTrailing = 0x11A7;
    private const int Leadings = 19;
    private const int Vowels = 21;
    private const int Trailings = 28;

    /// <summary>Joins a letter to the one before it: a vowel to a leading consonant, a trailing consonant to an open syllable.</summary>
    /// <returns>The syllable, or null if the two do not make one.</returns>
    public static char? Join(char before, int letter)
    {
        var (leading, vowel) = (before - FirstLeading, letter - FirstVowel);
        if (leading is >= 0 and < Leadings && vowel is >= 0 and < Vowels)
        {
            return (char)(FirstSyllable + (((leading * Vowels) + vowel) * Trailings));
        }

        var trailing = letter - FirstTrailing;
        return before is >= (char)FirstSyllable and <= (char)LastSyllable && (before - FirstSyllable) % Trailings == 0
            && trailing is > 0 and < Trailings ? (char)(before + trailing) : null;
    }
}
