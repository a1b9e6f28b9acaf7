namespace GraphKb.Engine.Networks;

/// <summary>
/// Items grouped by an integer key in compressed sparse rows (CSR): the items of all groups in one array, and where each group starts.
/// Built by counting sort (H. Seward, 1954) in time and space O(groups + items). Immutable.
/// </summary>
/// <remarks>
/// Items are indexes, for example of edges, of table rows or of facts; groups are indexes too, for example of nodes or of sites.
/// The sort is stable: within a group, items keep the order they were given in. A group may be empty. An item with a negative group
/// is in no group.
/// </remarks>
public sealed class GroupedRows
{
    // One more entry than starts: while the items are filled in, each entry counts up to the start of the next group.
    private readonly int[] _starts;
    private readonly int[] _items;

    private GroupedRows(int[] starts, int[] items) => (_starts, _items) = (starts, items);

    /// <summary>How many groups; they are 0 to GroupCount - 1.</summary>
    public int GroupCount => _starts.Length - 2;

    /// <summary>Where each group starts in <see cref="Items"/>; one more entry than groups.</summary>
    public ReadOnlySpan<int> Starts => _starts.AsSpan(..^1);

    /// <summary>The items of all groups, group by group.</summary>
    public ReadOnlySpan<int> Items => _items;

    /// <summary>The items of a group, in the order they were given in.</summary>
    /// <param name="groupIndex">The group, 0 to GroupCount - 1.</param>
    /// <returns>A view of <see cref="Items"/>; empty where the group has none.</returns>
    public ReadOnlySpan<int> this[int groupIndex] => _items.AsSpan(_starts[groupIndex], _starts[groupIndex + 1] - _starts[groupIndex]);

    /// <summary>Groups the items 0 to n - 1, where n is the length of <paramref name="groupOf"/>.</summary>
    /// <param name="groupCount">How many groups.</param>
    /// <param name="groupOf">The group of each item; negative for an item in no group.</param>
    /// <returns>The groups, each with its items ascending.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A group is not below <paramref name="groupCount"/>.</exception>
    public static GroupedRows Create(int groupCount, ReadOnlySpan<int> groupOf)
    {
        var (starts, items) = Count(groupCount, groupOf);
        for (var item = 0; item < groupOf.Length; item++)
        {
            if (groupOf[item] >= 0)
            {
                items[starts[groupOf[item] + 1]++] = item;
            }
        }

        return new GroupedRows(starts, items);
    }

    /// <summary>
    /// Groups the items 0 to n - 1 like <see cref="Create(int, ReadOnlySpan{int})"/>, but in a given order within each group.
    /// </summary>
    /// <param name="groupCount">How many groups.</param>
    /// <param name="groupOf">The group of each item; negative for an item in no group.</param>
    /// <param name="order">A permutation of the items: those of each group come out in this order.</param>
    /// <returns>The groups, each with its items in the given order.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A group is not below <paramref name="groupCount"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="order"/> differs in length from <paramref name="groupOf"/>.</exception>
    public static GroupedRows Create(int groupCount, ReadOnlySpan<int> groupOf, ReadOnlySpan<int> order)
    {
        if (order.Length != groupOf.Length)
        {
            throw new ArgumentException(
                $"The order has {order.Length} entries; expected one for each of {groupOf.Length} items.", nameof(order));
        }

        var (starts, items) = Count(groupCount, groupOf);
        foreach (var item in order)
        {
            if (groupOf[item] >= 0)
            {
                items[starts[groupOf[item] + 1]++] = item;
            }
        }

        return new GroupedRows(starts, items);
    }

    // The start of each group, at the index of the group after it; and room for the items.
    private static (int[] Starts, int[] Items) Count(int groupCount, ReadOnlySpan<int> groupOf)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(groupCount);
        var starts = new int[groupCount + 2];
        foreach (var group in groupOf)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(group, groupCount, nameof(groupOf));
            if (group >= 0)
            {
                starts[group + 2]++;
            }
        }

        for (var group = 0; group < groupCount; group++)
        {
            starts[group + 2] += starts[group + 1];
        }

        return (starts, new int[starts[^1]]);
    }
}
