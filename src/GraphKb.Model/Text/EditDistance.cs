namespace GraphKb.Model.Text;

/// <summary>How many letters two words differ by.</summary>
public static class EditDistance
{
    private const int LongestWord = 64;

    /// <summary>
    /// The optimal string alignment distance (Damerau 1964, as in Wagner and Fischer 1974 with swaps of neighbours): insertions, deletions,
    /// replacements and swaps, each 1. Equal beginnings and ends are cut off first, so ids that differ at one place cost almost nothing.
    /// O(n m) of what is left; words over 64 letters after cutting count as far apart.
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

        return Math.Max(left.Length, right.Length) > LongestWord ? most + 1 : Aligned(left, right, most);
    }

    private static int Aligned(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int most)
    {
        Span<int> beforeLast = stackalloc int[LongestWord + 1];
        Span<int> last = stackalloc int[LongestWord + 1];
        Span<int> now = stackalloc int[LongestWord + 1];
        for (var place = 0; place <= right.Length; place++)
        {
            last[place] = place;
        }

        for (var row = 1; row <= left.Length; row++)
        {
            now[0] = row;
            var least = row;
            for (var place = 1; place <= right.Length; place++)
            {
                var change = left[row - 1] == right[place - 1] ? 0 : 1;
                now[place] = Math.Min(Math.Min(now[place - 1], last[place]) + 1, last[place - 1] + change);
                if (row > 1 && place > 1 && left[row - 1] == right[place - 2] && left[row - 2] == right[place - 1])
                {
                    now[place] = Math.Min(now[place], beforeLast[place - 2] + 1);
                }

                least = Math.Min(least, now[place]);
            }

            if (least > most)
            {
                return most + 1;
            }

            var free = beforeLast;
            beforeLast = last;
            last = now;
            now = free;
        }

        return Math.Min(most + 1, last[right.Length]);
    }
}
