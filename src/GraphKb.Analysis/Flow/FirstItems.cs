namespace GraphKb.Analysis.Flow;

/// <summary>Finds the first of many items without sorting them all.</summary>
internal static class FirstItems
{
    /// <summary>
    /// Finds the first of the items 0 to n - 1 by a heap of the best so far. O(n + first x log first) where few enter it.
    /// </summary>
    public static int[] Find(int count, int first, IComparer<int> order)
    {
        var found = new PriorityQueue<int, int>(Comparer<int>.Create((one, other) => order.Compare(other, one)));
        for (var item = 0; item < count; item++)
        {
            if (found.Count < first)
            {
                found.Enqueue(item, item);
            }
            else if (first > 0)
            {
                found.EnqueueDequeue(item, item);
            }
        }

        var items = new int[found.Count];
        for (var index = items.Length - 1; index >= 0; index--)
        {
            items[index] = found.Dequeue();
        }

        return items;
    }
}
