using GraphKb.Store.Embedded.Files;

namespace GraphKb.Store.Embedded.InMemory;

/// <summary>
/// Dictionary encoding: every distinct value of a column once, and for each row the number of its value. A number takes one byte while
/// there are at most 256 values, else four. Immutable.
/// </summary>
internal sealed class SharedValues<TValue>
{
    private readonly IReadOnlyList<TValue> _values;
    private readonly byte[]? _bytes;
    private readonly int[] _numbers;

    // One of bytes and numbers has an entry for each row.
    private SharedValues(IReadOnlyList<TValue> values, byte[]? bytes, int[] numbers) =>
        (_values, _bytes, _numbers) = (values, bytes, numbers);

    /// <summary>The distinct values; a value's number is its index here.</summary>
    public IReadOnlyList<TValue> Distinct => _values;

    public TValue this[int rowIndex] => _values[NumberOf(rowIndex)];

    /// <summary>Encodes a column. O(rows).</summary>
    /// <param name="keys">A key for each row.</param>
    /// <param name="valueOf">Makes the value of a key; called once for each distinct key.</param>
    /// <param name="comparer">Compares keys; null for the default.</param>
    public static SharedValues<TValue> Create<TKey>(TKey[] keys, Func<TKey, TValue> valueOf, IEqualityComparer<TKey>? comparer = null)
        where TKey : notnull
    {
        comparer ??= EqualityComparer<TKey>.Default;
        var known = new Dictionary<TKey, int>(comparer);
        var values = new List<TValue>();
        byte[]? bytes = new byte[keys.Length];
        int[] numbers = [];
        var number = 0;
        for (var rowIndex = 0; rowIndex < keys.Length; rowIndex++)
        {
            // Most rows repeat the value of the row before: comparing is cheaper than a lookup.
            if ((rowIndex == 0 || !comparer.Equals(keys[rowIndex], keys[rowIndex - 1])) && !known.TryGetValue(keys[rowIndex], out number))
            {
                known.Add(keys[rowIndex], number = values.Count);
                values.Add(valueOf(keys[rowIndex]));
            }

            if (bytes is not null && number > byte.MaxValue)
            {
                numbers = Array.ConvertAll(bytes, small => (int)small);
                bytes = null;
            }

            if (bytes is not null)
            {
                bytes[rowIndex] = (byte)number;
            }
            else
            {
                numbers[rowIndex] = number;
            }
        }

        return new SharedValues<TValue>(values, bytes, numbers);
    }

    /// <summary>Reads what <see cref="Write"/> has written.</summary>
    /// <param name="file">The file.</param>
    /// <param name="values">The distinct values, which come before the numbers.</param>
    public static SharedValues<TValue> Read(ArrayReader file, TValue[] values)
    {
        var (bytes, numbers) = (file.Read<byte>(), file.Read<int>());
        return new SharedValues<TValue>(values, numbers.Length > 0 ? null : bytes, numbers);
    }

    /// <summary>Writes the distinct values and the number of each row.</summary>
    /// <param name="file">The file.</param>
    /// <param name="writeValues">Writes the values.</param>
    public void Write(ArrayWriter file, Action<TValue[]> writeValues)
    {
        writeValues([.. _values]);
        file.Write(_bytes ?? []);
        file.Write(_numbers);
    }

    /// <summary>The number of a row's value: rows have equal values if their numbers are equal.</summary>
    public int NumberOf(int rowIndex) => _bytes is null ? _numbers[rowIndex] : _bytes[rowIndex];

    /// <summary>The converted value of each row.</summary>
    public T[] ToArray<T>(Func<TValue, T> convert)
    {
        T[] converted = [.. _values.Select(convert)];
        return _bytes is null
            ? Array.ConvertAll(_numbers, number => converted[number])
            : Array.ConvertAll(_bytes, number => converted[number]);
    }

    /// <summary>A copy with the rows in another order.</summary>
    /// <param name="order">The old row index of each new row.</param>
    public SharedValues<TValue> Reorder(int[] order) => _bytes is null
        ? new SharedValues<TValue>(_values, null, Array.ConvertAll(order, rowIndex => _numbers[rowIndex]))
        : new SharedValues<TValue>(_values, Array.ConvertAll(order, rowIndex => _bytes[rowIndex]), []);
}
