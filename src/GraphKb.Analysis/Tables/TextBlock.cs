using System.Buffers.Binary;
using System.Collections;
using System.Text;

namespace GraphKb.Analysis.Tables;

/// <summary>
/// Texts as UTF-8, one after the other: a text takes its bytes and four more, where a string takes twice as many and thirty more. As a
/// list it makes the string of a text when the text is read. Immutable.
/// </summary>
/// <param name="bytes">The bytes of all texts. The array is not copied and must not change.</param>
/// <param name="starts">Where each text starts, and where the last one ends. Not copied either.</param>
public sealed class TextBlock(byte[] bytes, int[] starts) : IReadOnlyList<string>
{
    /// <summary>The bytes of all texts.</summary>
    public byte[] Bytes => bytes;

    /// <summary>Where each text starts in <see cref="Bytes"/>, and where the last one ends.</summary>
    public int[] Starts => starts;

    /// <inheritdoc/>
    public int Count => starts.Length - 1;

    /// <inheritdoc/>
    public string this[int index] => Encoding.UTF8.GetString(GetUtf8(index));

    /// <summary>Copies texts. O(letters).</summary>
    /// <param name="texts">The texts; they may be made when they are read, which happens twice.</param>
    /// <returns>The texts in the same order.</returns>
    /// <exception cref="OverflowException">They have more than 2 GB.</exception>
    public static TextBlock Create(IReadOnlyList<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var starts = new int[texts.Count + 1];
        for (var index = 0; index < texts.Count; index++)
        {
            starts[index + 1] = checked(starts[index] + Encoding.UTF8.GetByteCount(texts[index]));
        }

        var bytes = new byte[starts[^1]];
        for (var index = 0; index < texts.Count; index++)
        {
            Encoding.UTF8.GetBytes(texts[index], bytes.AsSpan(starts[index]));
        }

        return new TextBlock(bytes, starts);
    }

    /// <summary>The bytes of a text.</summary>
    /// <param name="index">0 to Count - 1.</param>
    /// <returns>A view of <see cref="Bytes"/>.</returns>
    public ReadOnlySpan<byte> GetUtf8(int index) => bytes.AsSpan(starts[index], starts[index + 1] - starts[index]);

    /// <summary>Compares two texts by their bytes: for ids, which are ASCII, this is the ordinal order.</summary>
    /// <param name="left">The index of a text.</param>
    /// <param name="right">The index of a text.</param>
    /// <returns>Negative, zero or positive.</returns>
    public int Compare(int left, int right) => GetUtf8(left).SequenceCompareTo(GetUtf8(right));

    /// <summary>Finds a text among texts that are sorted by their bytes. O(log n).</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The index; the complement (~) of where to insert the text, negative, if there is none.</returns>
    public int BinarySearch(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var wanted = Encoding.UTF8.GetBytes(text);
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = low + ((high - low) / 2);
            var order = GetUtf8(middle).SequenceCompareTo(wanted);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return ~low;
    }

    /// <summary>
    /// Sorts the texts by their bytes: first by eight bytes as one number, after those that all have in common, then the few that are equal
    /// in these. O(n log n).
    /// </summary>
    /// <returns>The index of each text in sorted order; equal ones in any order.</returns>
    public int[] Sort()
    {
        var common = Count == 0 ? 0 : Enumerable.Range(1, Count - 1).Aggregate(
            GetUtf8(0).Length, (length, index) => GetUtf8(index).CommonPrefixLength(GetUtf8(0)[..length]));
        var keys = new ulong[Count];
        for (var index = 0; index < keys.Length; index++)
        {
            keys[index] = GetKey(GetUtf8(index)[common..]);
        }

        return KeyedOrder.Sort(keys, Compare);
    }

    // A text that ends before comes first, as with zeros behind it.
    private static ulong GetKey(ReadOnlySpan<byte> text)
    {
        Span<byte> key = stackalloc byte[sizeof(ulong)];
        key.Clear();
        text[..Math.Min(text.Length, sizeof(ulong))].CopyTo(key);
        return BinaryPrimitives.ReadUInt64BigEndian(key);
    }

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => Enumerable.Range(0, Count).Select(index => this[index]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
