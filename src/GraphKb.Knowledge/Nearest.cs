namespace GraphKb.Knowledge;

/// <summary>Finds the existing words that look most like a wrong one, for error messages.</summary>
public static class Nearest
{
    private const int MostCompared = 100_000;

    /// <summary>The nearest of some words by edit distance; those that contain the word, or are contained, come before.</summary>
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

        var limit = Math.Max(2, word.Length / 3);
        return [.. among.Take(MostCompared)
            .Select(other => (Word: other, Distance: Score(word, other)))
            .Where(pair => pair.Distance <= limit)
            .OrderBy(pair => pair.Distance).ThenBy(pair => pair.Word, StringComparer.Ordinal)
            .Take(count).Select(pair => pair.Word)];
    }

    /// <summary>A tail for a message: <c> (nearest: a, b)</c>, or nothing.</summary>
    /// <param name="nearest">What <see cref="Find"/> found.</param>
    /// <returns>The text.</returns>
    public static string Tail(IReadOnlyList<string> nearest) =>
        nearest.Count == 0 ? "" : $"; nearest existing: {string.Join(", ", nearest)}";

    private static int Score(string word, string other)
    {
        if (Math.Abs(word.Length - other.Length) > 30)
        {
            return int.MaxValue;
        }

        var slug = word[(word.IndexOf(':', StringComparison.Ordinal) + 1)..];
        if (slug.Length >= 3 && other.Contains(slug, StringComparison.OrdinalIgnoreCase))
        {
            return 1;
        }

        return Distance(word, other);
    }

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                var same = char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + same);
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
