using System.Numerics;

namespace GraphKb.Store.Embedded.Contents;

/// <summary>
/// Numbers some of the sites from 0 on, in the order of their site numbers: one bit a site, and for each word of bits how many
/// stand before it. Small enough to stay in the cache where an array of a million numbers would not.
/// </summary>
internal sealed class NodeNumbers(int sites)
{
    private readonly ulong[] _bits = new ulong[(sites + 63) / 64];
    private readonly int[] _before = new int[(sites + 63) / 64];

    /// <summary>The number of a site that was added, once settled.</summary>
    public int this[int site] => _before[site >> 6] + BitOperations.PopCount(_bits[site >> 6] & ((1ul << (site & 63)) - 1));

    public void Add(int site) => _bits[site >> 6] |= 1ul << (site & 63);

    /// <summary>Ends the adding.</summary>
    /// <returns>The site of each number.</returns>
    public int[] Settle()
    {
        var count = 0;
        for (var word = 0; word < _bits.Length; word++)
        {
            _before[word] = count;
            count += BitOperations.PopCount(_bits[word]);
        }

        var found = new int[count];
        for (var (word, number) = (0, 0); word < _bits.Length; word++)
        {
            for (var left = _bits[word]; left != 0; left &= left - 1)
            {
                found[number++] = (word << 6) + BitOperations.TrailingZeroCount(left);
            }
        }

        return found;
    }
}
