namespace GraphKb.Analysis.Tables;

/// <summary>Sorts what a number orders nearly: by the numbers, and only what is equal in these by a slower comparison.</summary>
public static class KeyedOrder
{
    /// <summary>Sorts the indexes of the keys. O(n log n).</summary>
    /// <param name="keys">The number of each item; sorted with them.</param>
    /// <param name="compare">Compares two items by their index; asked for those with equal numbers.</param>
    /// <returns>The index of each item in sorted order; equal ones in any order.</returns>
    public static int[] Sort(ulong[] keys, Comparison<int> compare)
    {
        ArgumentNullException.ThrowIfNull(keys);
        int[] order = [.. Enumerable.Range(0, keys.Length)];
        Array.Sort(keys, order);
        for (int start = 0, end; start < order.Length; start = end)
        {
            for (end = start + 1; end < order.Length && keys[end] == keys[start];)
            {
                end++;
            }

            if (end - start > 1)
            {
                order.AsSpan(start, end - start).Sort(compare);
            }
        }

        return order;
    }
}
