namespace GraphKb.Analysis.Flow;

/// <summary>Finds the first of many items without sorting them all.</summary>
internal static class FirstItems
{
    /// <summary>
    /// Finds the items of the highest ranks by a heap of the best so far. O(items + first x log first) where few enter the heap.
    /// </summary>
    /// <param name="ranks">The rank of each item.</param>
    /// <param name="first">The most items to find.</param>
    /// <param name="compare">Orders items of equal rank.</param>
    /// <returns>Item indexes, highest rank first.</returns>
    public static int[] Find(double[] ranks, int first, Comparison<int> compare)
    {
        int Compare(int one, int other) => ranks[one] != ranks[other] ? ranks[other].CompareTo(ranks[one]) : compare(one, other);
        var best = new PriorityQueue<int, int>(Comparer<int>.Create((one, other) => Compare(other, one)));
        for (var item = 0; item < ranks.Length && first > 0; item++)
        {
            if (best.Count < first)
            {
                best.Enqueue(item, item);
            }
            else if (ranks[item] >= ranks[best.Peek()])
            {
                best.EnqueueDequeue(item, item);
            }
        }

        var items = new int[best.Count];
        for (var index = items.Length - 1; index >= 0; index--)
        {
            items[index] = best.Dequeue();
        }

        return items;
    }
}
