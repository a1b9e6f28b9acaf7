using System.Collections;

namespace GraphKb.DataPackages.Rows;

/// <summary>The cells of a column while files are read. Blanks before the first other cell use no memory.</summary>
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

    /// <summary>Adds the cells of later rows.</summary>
    /// <param name="cells">The cells; null if all are blank.</param>
    /// <param name="count">How many they are.</param>
    public void Append(T[]? cells, int count)
    {
        if (_values is null && cells is not null)
        {
            _values = new T[_count + count];
            Array.Fill(_values, blank, 0, _count);
        }

        if (_values is not null)
        {
            Array.Resize(ref _values, _count + count);
            var added = _values.AsSpan(_count);
            if (cells is null)
            {
                added.Fill(blank);
            }
            else
            {
                cells.AsSpan(0, count).CopyTo(added);
            }
        }

        _count += count;
    }

    /// <summary>Removes cells; those that stay keep their order. In place.</summary>
    /// <param name="removed">For each row, whether its cell is removed.</param>
    public void Remove(BitArray removed)
    {
        var kept = 0;
        for (var rowIndex = 0; rowIndex < _count; rowIndex++)
        {
            if (!removed[rowIndex])
            {
                if (_values is not null)
                {
                    _values[kept] = _values[rowIndex];
                }

                kept++;
            }
        }

        _count = kept;
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
