using GraphKb.Store.Embedded.Files;

namespace GraphKb.Store.Embedded.InMemory;

/// <summary>
/// Dictionary encoding: every distinct value of a column once, and for each row the number of its value. A number takes one byte while
/// there are at most 256 values, else four. Immutable.
/// </summary>
internal sealed class SharedValues<TValue>
    where TValue : notnull
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
    /// <param name="count">The number of rows.</param>
    /// <param name="valueOf">Reads the value of a row; called once for each, in order.</param>
    /// <param name="comparer">Compares values; null for the default.</param>
    public static SharedValues<TValue> Create(int count, Func<int, TValue> valueOf, IEqualityComparer<TValue>? comparer = null)
    {
        comparer ??= EqualityComparer<TValue>.Default;
        var known = new Dictionary<TValue, int>(comparer);
        var values = new List<TValue>();
        byte[]? bytes = new byte[count];
        int[] numbers = [];
        var (number, before) = (0, default(TValue));
        for (var rowIndex = 0; rowIndex < count; rowIndex++)
        {
            // Most rows repeat the value of the row before: comparing is cheaper than a lookup.
            var value = valueOf(rowIndex);
            if ((rowIndex == 0 || !comparer.Equals(value, before)) && !known.TryGetValue(value, out number))
            {
                known.Add(value, number = values.Count);
                values.Add(value);
            }

            before = value;
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
}
