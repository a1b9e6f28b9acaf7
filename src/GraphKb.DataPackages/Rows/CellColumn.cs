namespace GraphKb.DataPackages.Rows;

/// <summary>The cells of a column while a file is read. Blanks before the first other cell use no memory.</summary>
/// <param name="blank">What a blank cell reads as.</param>
internal sealed class CellColumn<T>(T blank)
{
    private T[]? _values;
    private int _count;

    /// <summary>The cells with unused entries at the end; null if all are blank.</summary>
    public T[]? Values => _values;

    public T this[int rowIndex] => _values is null ? blank : _values[rowIndex];

    public void Add(T value)
    {
        if (_values is null && !EqualityComparer<T>.Default.Equals(value, blank))
        {
            _values = new T[Math.Max(_count * 2, 16)];
            Array.Fill(_values, blank, 0, _count);
        }

        if (_values is not null)
        {
            if (_count == _values.Length)
            {
                Array.Resize(ref _values, _count * 2);
            }

            _values[_count] = value;
        }

        _count++;
    }

    /// <summary>Releases the unused entries.</summary>
    public void Trim()
    {
        if (_values is not null)
        {
            Array.Resize(ref _values, _count);
        }
    }
}
