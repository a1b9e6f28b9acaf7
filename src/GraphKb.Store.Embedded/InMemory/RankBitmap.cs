using System.Numerics;
using System.Runtime.InteropServices;

namespace GraphKb.Store.Embedded.InMemory;

/// <summary>
/// A bitmap with rank counts: maps a sparse set of indexes (sites) to dense ranks from 0 on (nodes of a network), in ascending order.
/// One bit per index and one count per 64 bits: it fits in the cache, where an array of a million numbers would not.
/// </summary>
internal static class RankBitmap
{
    /// <summary>Replaces each index in two arrays by its rank among the indexes of both. O(count / 64 + indexes).</summary>
    /// <param name="count">The number of indexes; they are 0 to count - 1.</param>
    /// <param name="a">An array of indexes.</param>
    /// <param name="b">The other array.</param>
    /// <returns>The index of each rank.</returns>
    public static int[] ReplaceByRanks(int count, int[] a, int[] b)
    {
        var words = new Word[(count + 63) / 64];
        Add(words, a);
        Add(words, b);
        var rankCount = 0;
        foreach (ref var word in words.AsSpan())
        {
            word.RanksBefore = rankCount;
            rankCount += BitOperations.PopCount(word.Bits);
        }

        Replace(words, a);
        Replace(words, b);
        return List(words, rankCount);
    }

    private static void Add(Word[] words, int[] indexes)
    {
        foreach (var index in indexes)
        {
            words[index >> 6].Bits |= 1ul << index;
        }
    }

    private static void Replace(Word[] words, int[] indexes)
    {
        foreach (ref var index in indexes.AsSpan())
        {
            ref var word = ref words[index >> 6];
            index = word.RanksBefore + BitOperations.PopCount(word.Bits & ((1ul << index) - 1));
        }
    }

    private static int[] List(Word[] words, int rankCount)
    {
        var indexes = new int[rankCount];
        for (var (wordIndex, rank) = (0, 0); wordIndex < words.Length; wordIndex++)
        {
            for (var rest = words[wordIndex].Bits; rest != 0; rest &= rest - 1)
            {
                indexes[rank++] = (wordIndex << 6) + BitOperations.TrailingZeroCount(rest);
            }
        }

        return indexes;
    }

    // 64 indexes, and how many ranks the words before it have.
    [StructLayout(LayoutKind.Auto)]
    private struct Word
    {
        public ulong Bits;
        public int RanksBefore;
    }
}
