namespace GraphKb.Engine.Pooling;

/// <summary>A binary heap on a borrowed array (J. Williams, 1964): the least by a comparison comes out first. O(log n) a step.</summary>
internal sealed class PooledHeap<T>(Comparison<T> compare) : IDisposable
    where T : struct
{
    private readonly PooledList<T> _items = new();

    public void Push(T item)
    {
        _items.Add(item);
        var place = _items.Count - 1;
        for (var parent = (place - 1) / 2; place > 0 && compare(item, _items[parent]) < 0; parent = (place - 1) / 2)
        {
            _items[place] = _items[parent];
            place = parent;
        }

        _items[place] = item;
    }

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
            Sink(last);
        }

        return true;
    }

    public void Dispose() => _items.Dispose();

    private void Sink(T item)
    {
        var place = 0;
        for (var child = 1; child < _items.Count; child = (2 * place) + 1)
        {
            if (child + 1 < _items.Count && compare(_items[child + 1], _items[child]) < 0)
            {
                child++;
            }

            if (compare(item, _items[child]) <= 0)
            {
                break;
            }

            _items[place] = _items[child];
            place = child;
        }

        _items[place] = item;
    }
}
