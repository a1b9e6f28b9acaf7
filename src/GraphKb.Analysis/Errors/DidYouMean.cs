using GraphKb.Model.Text;

namespace GraphKb.Analysis.Errors;

/// <summary>Finds the existing words that look most like a wrong one, for error messages.</summary>
public static class DidYouMean
{
    private const int MostCompared = 100_000;
    private const int MostDistance = 4;

    /// <summary>The nearest of some words by edit distance: first one that differs in case alone, then those that contain the word.</summary>
    /// <param name="word">The wrong word.</param>
    /// <param name="among">The existing ones; only the first 100,000 are compared.</param>
    /// <param name="count">At most so many.</param>
    /// <returns>Words, nearest first, ties in ordinal order; those too far away are left out.</returns>
    public static IReadOnlyList<string> Find(string word, IEnumerable<string> among, int count = 3)
    {
        if (word.Length > 100)
        {
            return [];
        }

        // A short word is soon near to anything.
        var most = Math.Clamp((word.Length + 1) / 3, 1, MostDistance);
        return [.. among.Take(MostCompared)
            .Select(other => (Word: other, Distance: Score(word, other, most)))
            .Where(pair => pair.Distance <= most)
            .OrderBy(pair => pair.Distance).ThenBy(pair => pair.Word, StringComparer.Ordinal)
            .Take(count).Select(pair => pair.Word)];
    }

    /// <summary>A wrong id as one of the kind that was asked for, so that what is near to it is of that kind too.</summary>
    /// <param name="id">The wrong id, of another kind or of none.</param>
    /// <param name="kind">The kind, without its colon.</param>
    /// <returns>The id with the kind before its slug.</returns>
    public static string AsKind(string id, string kind) => $"{kind}:{id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..]}";

    /// <summary>A tail for a message: <c> (nearest: a, b)</c>, or nothing.</summary>
    /// <param name="nearest">What <see cref="Find"/> found.</param>
    /// <returns>The text.</returns>
    public static string Tail(IReadOnlyList<string> nearest) =>
        nearest.Count == 0 ? "" : $"; nearest existing: {string.Join(", ", nearest)}";

    private static int Score(string word, string other, int most)
    {
        if (other.Equals(word, StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        var slug = word[(word.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return word.Equals(other, StringComparison.OrdinalIgnoreCase) ? 0
            : slug.Length >= 3 && other.Contains(slug, StringComparison.OrdinalIgnoreCase) ? 1
            : EditDistance.Between(word.ToUpperInvariant(), other.ToUpperInvariant(), most);
    }
}
