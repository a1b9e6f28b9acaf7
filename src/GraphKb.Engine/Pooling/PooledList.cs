using System.Buffers;

namespace GraphKb.Engine.Pooling;

/// <summary>
/// A growing list on an array from <see cref="ArrayPool{T}"/>, so that a search of a millisecond leaves no large arrays to the garbage
/// collector. Dispose it after use.
/// </summary>
internal sealed class PooledList<T> : IDisposable
    where T : struct
{
    private const int FirstCapacity = 4096;
    private T[] _items = ArrayPool<T>.Shared.Rent(FirstCapacity);

    public int Count { get; private set; }

    public ReadOnlySpan<T> Items => _items.AsSpan(0, Count);

    public ref T this[int index] => ref _items[index];

    public void Add(T item)
    {
        if (Count == _items.Length)
        {
            var larger = ArrayPool<T>.Shared.Rent(2 * Count);
            Array.Copy(_items, larger, Count);
            ArrayPool<T>.Shared.Return(_items);
            _items = larger;
        }

        _items[Count++] = item;
    }

    public void RemoveLast() => Count--;

    public void Dispose()
    {
        if (_items.Length > 0)
        {
            ArrayPool<T>.Shared.Return(_items);
            (_items, Count) = ([], 0);
        }
    }
}
