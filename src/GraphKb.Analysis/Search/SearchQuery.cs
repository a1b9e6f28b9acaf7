using System.Buffers;
using System.Text;
using GraphKb.Model.Text;

namespace GraphKb.Analysis.Search;

/// <summary>
/// What a text searches for, by parts of the lines of <see cref="SearchText.CreateLines"/>. An entity is found if its lines contain every
/// word; only if no entity is, those that differ from a word by one slip of the finger.
/// </summary>
public sealed class SearchQuery
{
    /// <summary>The number of ranks of entities that contain every word.</summary>
    public const int Ranks = 4;

    private const int ShortestPart = 3;
    private const int ShortestMisspelt = 5;
    private static readonly SearchValues<char> Blanks = SearchValues.Create("\t\n ");
    private readonly string[] _words;

    private SearchQuery(string[] words)
    {
        _words = words;
        Terms = [.. words.Select(CreateTerm)];
        Beginnings = [.. words.Select(word => " " + word)];
        var asked = string.Join(' ', words);
        (Id, Line, LineBeginning) = ($"\t {asked} \n", $"\n {asked} \n", $"\n {asked}");
        CertainTerms = [.. words.Where(word => !MayBeMisspelt(word)).Select(CreateTerm)];
        NearParts = words.Where(MayBeMisspelt).MaxBy(word => word.Length) is { } longest ? CreateNearParts(longest) : [];
    }

    /// <summary>One part for each word: an entity is found if its lines contain all of them.</summary>
    public IReadOnlyList<string> Terms { get; }

    /// <summary>The beginnings of words: one part for each word.</summary>
    public IReadOnlyList<string> Beginnings { get; }

    /// <summary>The part of the lines of an entity whose id is the text.</summary>
    public string Id { get; }

    /// <summary>The part of the lines of an entity with a name that is the text.</summary>
    public string Line { get; }

    /// <summary>The part of the lines of an entity with a name that begins with the text.</summary>
    public string LineBeginning { get; }

    /// <summary>The parts that the lines of every near entity contain: those of the words that may not be misspelt.</summary>
    public IReadOnlyList<string> CertainTerms { get; }

    /// <summary>
    /// Parts of which the lines of every near entity contain at least one: the longest word that may be misspelt, its first half at the
    /// beginning of a word, its second half at the end of one, or the word with the letters between the halves swapped. An edit elsewhere
    /// leaves one of the halves as it is. Empty if no word may be misspelt.
    /// </summary>
    public IReadOnlyList<string> NearParts { get; }

    /// <summary>Reads the input of a user.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The query, or null if the text has no word.</returns>
    public static SearchQuery? Parse(string text) =>
        SearchText.Normalize(text) is { Length: > 0 } words ? new SearchQuery(words.Split(' ')) : null;

    /// <summary>Ranks an entity. O(length of the lines).</summary>
    /// <param name="lines">The lines of the entity.</param>
    /// <returns>
    /// Best first: 0 where its id, name, an alias or an identifier is the text, 1 where a name begins with it, 2 where every word begins a
    /// word, 3 where the words are parts of words; null where it does not contain every word.
    /// </returns>
    public int? FindRank(string lines) =>
        !Terms.All(term => Contains(lines, term)) ? null
        : Contains(lines, Id) || Contains(lines, Line) ? 0
        : Contains(lines, LineBeginning) ? 1
        : Beginnings.All(beginning => Contains(lines, beginning)) ? 2 : 3;

    /// <summary>
    /// Whether an entity contains every word with one slip at most: a word of five or more letters, none a digit, may differ from a whole
    /// word of the entity by one letter too many, too few or wrong, or by two neighbours that are swapped. O(words of the lines).
    /// </summary>
    /// <param name="lines">The lines of the entity.</param>
    /// <returns>True if all are contained or near.</returns>
    public bool IsNear(ReadOnlySpan<char> lines)
    {
        for (var wordIndex = 0; wordIndex < _words.Length; wordIndex++)
        {
            var word = _words[wordIndex];
            if (!lines.Contains(Terms[wordIndex], StringComparison.Ordinal) && !(MayBeMisspelt(word) && HasNearWord(lines, word)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasNearWord(ReadOnlySpan<char> lines, string word)
    {
        foreach (var other in lines.SplitAny(Blanks))
        {
            if (EditDistance.Between(word, lines[other], 1) <= 1)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Contains(string lines, string part) => lines.Contains(part, StringComparison.Ordinal);

    // One or two letters are in nearly every word, but one or two ideographs or syllables are a word already.
    private static string CreateTerm(string word) =>
        word.Length >= ShortestPart || word.EnumerateRunes().All(IsOfDenseScript) ? word : " " + word;

    private static bool IsOfDenseScript(Rune letter) => letter.Value is (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF)
        or (>= 0xAC00 and <= 0xD7A3) or (>= 0x20000 and <= 0x3FFFF);

    private static bool MayBeMisspelt(string word) =>
        word.Length >= ShortestMisspelt && word.All(letter => char.IsLetter(letter) && !char.IsSurrogate(letter));

    private static string[] CreateNearParts(string word)
    {
        var half = word.Length / 2;
        var swapped = $"{word[..(half - 1)]}{word[half]}{word[half - 1]}{word[(half + 1)..]}";
        return [word, " " + word[..half], word[half..] + " ", $" {swapped} "];
    }
}
