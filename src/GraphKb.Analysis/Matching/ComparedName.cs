using System.Collections.Frozen;
using GraphKb.Analysis.Search;
using GraphKb.Model.Text;

namespace GraphKb.Analysis.Matching;

/// <summary>A name, prepared to be compared with others: the words that tell it from others, and the generic ones.</summary>
internal sealed class ComparedName
{
    private const double SameWords = 0.98;
    private const double Beginning = 0.85;
    private const double LeastSimilar = 0.75;
    private const double WeightOfBetter = 0.75;
    private const double WeightOfGeneric = 0.06;
    private const double OtherMineral = 0.85;
    private const int ShortestSimilar = 4;
    private const int DensePart = 4;

    private readonly string _words;
    private readonly string _core;
    private readonly string[] _telling;
    private readonly FrozenSet<string> _generic;

    private ComparedName(string words, string[] core)
    {
        (_words, _core, Words) = (words, string.Join(' ', core), core);
        _generic = core.Where(NameWords.IsGeneric).ToFrozenSet(StringComparer.Ordinal);
        var telling = core.Where(word => !NameWords.IsGeneric(word)).ToList();
        _telling = [.. (telling.Count > 0 ? telling : [.. core]).SelectMany(Split).Distinct()];
    }

    /// <summary>The words without legal forms and prepositions; all words if nothing else is left.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>
    /// Words to search for: those that tell names apart, longest first, and the ends of long ones in scripts without spaces.
    /// </summary>
    public IEnumerable<string> SearchedWords =>
        from word in Words
        where !NameWords.IsGeneric(word)
        orderby word.Length descending
        from part in NameWords.IsDense(word) && word.Length > DensePart ? [word, word[^DensePart..], word[..DensePart]] : new[] { word }
        select part;

    /// <summary>Prepares a name.</summary>
    public static ComparedName Create(string name)
    {
        var words = SearchText.Normalize(name);
        string[] core =
        [
            .. words.Split(' ').Select(NameWords.StripForm).Select(NameWords.Expand)
                .Where(word => word.Length > 0 && !NameWords.IsEmpty(word)),
        ];
        return new ComparedName(words, core.Length > 0 ? core : words.Split(' '));
    }

    /// <summary>
    /// How similar two names are, from 0 to 1: 1 for the same words, nearly 1 for the same words but legal forms. Otherwise the share of
    /// telling words that the other name has too, three quarters from the name that shares more (lists add places and divisions) and one
    /// quarter from the other; a little less where generic words differ, and less where both name minerals and none is the same. A word is
    /// shared as far as its letters are; scripts without spaces are compared in pairs of letters. O(words of one x words of the other).
    /// </summary>
    public double CompareTo(ComparedName other)
    {
        if (_words == other._words)
        {
            return 1;
        }

        if (_core == other._core)
        {
            return SameWords;
        }

        var (own, others) = (GetShared(_telling, other._telling), GetShared(other._telling, _telling));
        var shared = (WeightOfBetter * Math.Max(own, others)) + ((1 - WeightOfBetter) * Math.Min(own, others));
        return Math.Min(SameWords, shared * (1 - WeightOfGeneric + (WeightOfGeneric * GetSharedGeneric(other))))
            * (IsOfOtherMineral(other) ? OtherMineral : 1);
    }

    private double GetSharedGeneric(ComparedName other)
    {
        var count = _generic.Count + other._generic.Count;
        return count == 0 ? 1 : 2.0 * _generic.Count(other._generic.Contains) / count;
    }

    private bool IsOfOtherMineral(ComparedName other)
    {
        var (own, others) = (_generic.Where(NameWords.IsMineral).ToList(), other._generic.Where(NameWords.IsMineral).ToList());
        return own.Count > 0 && others.Count > 0 && !own.Exists(others.Contains);
    }

    // Scripts without spaces become pairs of neighbours.
    private static IEnumerable<string> Split(string word) =>
        word.Length > 2 && NameWords.IsDense(word)
            ? Enumerable.Range(0, word.Length - 1).Select(index => word.Substring(index, 2)) : [word];

    private static double GetShared(string[] words, string[] others) =>
        words.Average(word => others.Max(other => GetSimilarity(word, other)));

    private static double GetSimilarity(string word, string other)
    {
        if (word == other)
        {
            return 1;
        }

        if (Math.Min(word.Length, other.Length) < ShortestSimilar || word.Any(char.IsDigit) || other.Any(char.IsDigit))
        {
            return 0;
        }

        if (word.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(word, StringComparison.Ordinal))
        {
            return Beginning;
        }

        var longest = Math.Max(word.Length, other.Length);
        var similarity = 1 - (EditDistance.Between(word, other, longest / ShortestSimilar) / (double)longest);
        return similarity >= LeastSimilar ? similarity : 0;
    }
}
