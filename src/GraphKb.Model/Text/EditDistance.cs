namespace GraphKb.Model.Text;

/// <summary>Counts the edits between two words.</summary>
public static class EditDistance
{
    private const int LongestWord = 64;

    /// <summary>
    /// The optimal string alignment distance (Damerau 1964, as in Wagner and Fischer 1974 with swaps of neighbours): insertions, deletions,
    /// replacements and swaps, each 1. Common prefixes and suffixes are removed first, so ids that differ in one place are cheap. O(n m)
    /// time for the remaining lengths n and m, O(m) space; words with more than 64 remaining letters count as far apart.
    /// </summary>
    /// <param name="left">One word.</param>
    /// <param name="right">The other; upper and lower case are different letters.</param>
    /// <param name="most">The greatest distance of interest, 0 or more.</param>
    /// <returns>The distance, or <paramref name="most"/> + 1 where it is greater.</returns>
    public static int Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int most)
    {
        if (Math.Abs(left.Length - right.Length) > most)
        {
            return most + 1;
        }

        var same = left.CommonPrefixLength(right);
        left = left[same..];
        right = right[same..];
        while (left.Length > 0 && right.Length > 0 && left[^1] == right[^1])
        {
            left = left[..^1];
            right = right[..^1];
        }

        if (left.Length == 0 || right.Length == 0)
        {
            return Math.Min(most + 1, left.Length + right.Length);
        }

        return most == 1 ? IsOneEdit(left, right) ? 1 : 2
            : Math.Max(left.Length, right.Length) > LongestWord ? most + 1 : Align(left, right, most);
    }

    // What differs begins and ends with different letters, so one edit replaces the only letter or swaps the only two.
    private static bool IsOneEdit(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => left.Length == right.Length
        && (left.Length == 1 || (left.Length == 2 && left[0] == right[1] && left[1] == right[0]));

    private static int Align(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int most)
    {
        Span<int> beforeLast = stackalloc int[LongestWord + 1];
        Span<int> last = stackalloc int[LongestWord + 1];
        Span<int> now = stackalloc int[LongestWord + 1];
        for (var columnIndex = 0; columnIndex <= right.Length; columnIndex++)
        {
            last[columnIndex] = columnIndex;
        }

        for (var rowIndex = 1; rowIndex <= left.Length; rowIndex++)
        {
            now[0] = rowIndex;
            var least = rowIndex;
            for (var columnIndex = 1; columnIndex <= right.Length; columnIndex++)
            {
                var change = left[rowIndex - 1] == right[columnIndex - 1] ? 0 : 1;
                now[columnIndex] = Math.Min(Math.Min(now[columnIndex - 1], last[columnIndex]) + 1, last[columnIndex - 1] + change);
                if (rowIndex > 1 && columnIndex > 1 && left[rowIndex - 1] == right[columnIndex - 2]
                    && left[rowIndex - 2] == right[columnIndex - 1])
                {
                    now[columnIndex] = Math.Min(now[columnIndex], beforeLast[columnIndex - 2] + 1);
                }

                least = Math.Min(least, now[columnIndex]);
            }

            if (least > most)
            {
                return most + 1;
            }

            var reused = beforeLast;
            beforeLast = last;
            last = now;
            now = reused;
        }

        return Math.Min(most + 1, last[right.Length]);
    }
}
