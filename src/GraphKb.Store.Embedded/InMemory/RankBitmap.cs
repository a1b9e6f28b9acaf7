using System.Numerics;

namespace GraphKb.Store.Embedded.InMemory;

/// <summary>
/// A bitmap with rank counts: maps a sparse set of indexes (sites) to dense ranks from 0 on (nodes of a network), in ascending order.
/// One bit per index and one count per 64 bits: it fits in the cache, where an array of a million numbers would not.
/// </summary>
internal sealed class RankBitmap(int count)
{
    private readonly ulong[] _bits = new ulong[(count + 63) / 64];

    // The number of bits set in all words before each word; valid after Complete.
    private readonly int[] _before = new int[(count + 63) / 64];

    /// <summary>Adds an index, 0 to count - 1, to the set. Call it before <see cref="Complete"/>.</summary>
    public void Add(int index) => _bits[index >> 6] |= 1ul << (index & 63);

    /// <summary>Counts the ranks; from then on <see cref="ReplaceByRanks"/> may be called. O(count / 64 + indexes).</summary>
    /// <returns>The index of each rank.</returns>
    public int[] Complete()
    {
        var rankCount = 0;
        for (var word = 0; word < _bits.Length; word++)
        {
            _before[word] = rankCount;
            rankCount += BitOperations.PopCount(_bits[word]);
        }

        var indexes = new int[rankCount];
        for (var (word, rank) = (0, 0); word < _bits.Length; word++)
        {
            for (var rest = _bits[word]; rest != 0; rest &= rest - 1)
            {
                indexes[rank++] = (word << 6) + BitOperations.TrailingZeroCount(rest);
            }
        }

        return indexes;
    }

    /// <summary>Replaces each of some indexes that were added by its rank.</summary>
    public void ReplaceByRanks(Span<int> indexes)
    {
        foreach (ref var index in indexes)
        {
            index = _before[index >> 6] + BitOperations.PopCount(_bits[index >> 6] & ((1ul << (index & 63)) - 1));
        }
    }
}
