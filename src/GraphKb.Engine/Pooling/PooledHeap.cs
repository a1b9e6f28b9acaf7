namespace GraphKb.Engine.Pooling;

/// <summary>
/// A binary heap (J. Williams, "Algorithm 232: Heapsort", 1964) on a pooled array. The least item by the comparison comes out first; the
/// order of equal items is not defined. O(log n) for each operation.
/// </summary>
internal sealed class PooledHeap<T>(Comparison<T> compare) : IDisposable
    where T : struct
{
    private readonly PooledList<T> _items = new();

    public void Push(T item)
    {
        _items.Add(item);
        var index = _items.Count - 1;
        for (var parent = (index - 1) / 2; index > 0 && compare(item, _items[parent]) < 0; parent = (index - 1) / 2)
        {
            _items[index] = _items[parent];
            index = parent;
        }

        _items[index] = item;
    }

    /// <summary>Removes the least item; false where the heap is empty.</summary>
    public bool TryPop(out T least)
    {
        least = default;
        if (_items.Count == 0)
        {
            return false;
        }

        least = _items[0];
        var last = _items[_items.Count - 1];
        _items.RemoveLast();
        if (_items.Count > 0)
        {
            SiftDown(last);
        }

        return true;
    }

    public void Dispose() => _items.Dispose();

    // Places an item, starting at the root.
    private void SiftDown(T item)
    {
        var index = 0;
        for (var child = 1; child < _items.Count; child = (2 * index) + 1)
        {
            if (child + 1 < _items.Count && compare(_items[child + 1], _items[child]) < 0)
            {
                child++;
            }

            if (compare(item, _items[child]) <= 0)
            {
                break;
            }

            _items[index] = _items[child];
            index = child;
        }

        _items[index] = item;
    }
}
