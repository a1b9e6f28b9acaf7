using System.Numerics;

namespace GraphKb.Engine.Networks;

/// <summary>
/// A set of nodes of one network, as a bitmap: lookup in O(1), one bit for each node. Two sets of the same nodes are equal. Not safe for
/// concurrent use while nodes are added or removed; a set that is a key of a cache must not change.
/// </summary>
public sealed class NodeSet : IEquatable<NodeSet>
{
    private const int BitsPerWord = 64;
    private const int WordShift = 6;
    private readonly ulong[] _words;

    /// <summary>Creates an empty set.</summary>
    /// <param name="nodeCount">How many nodes the network has.</param>
    public NodeSet(int nodeCount) => _words = new ulong[(nodeCount + BitsPerWord - 1) / BitsPerWord];

    private NodeSet(ulong[] words) => _words = words;

    /// <summary>The nodes in the set, ascending. O(nodes / 64 + members) for each call.</summary>
    public int[] Members
    {
        get
        {
            var members = new int[Count];
            var next = 0;
            for (var word = 0; word < _words.Length; word++)
            {
                for (var bits = _words[word]; bits != 0; bits &= bits - 1)
                {
                    members[next++] = (word * BitsPerWord) + BitOperations.TrailingZeroCount(bits);
                }
            }

            return members;
        }
    }

    /// <summary>How many nodes are in the set. O(nodes / 64).</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var bits in _words)
            {
                count += BitOperations.PopCount(bits);
            }

            return count;
        }
    }

    /// <summary>Creates the set of the nodes that pass a test.</summary>
    /// <param name="nodeCount">How many nodes the network has.</param>
    /// <param name="test">Called once for each node.</param>
    /// <returns>The set.</returns>
    public static NodeSet Where(int nodeCount, Func<int, bool> test)
    {
        var set = new NodeSet(nodeCount);
        for (var node = 0; node < nodeCount; node++)
        {
            if (test(node))
            {
                set.Add(node);
            }
        }

        return set;
    }

    /// <summary>Creates the set of those of these nodes that pass a test.</summary>
    /// <param name="test">Called once for each member.</param>
    /// <returns>Another set.</returns>
    public NodeSet Where(Func<int, bool> test)
    {
        var words = new ulong[_words.Length];
        for (var word = 0; word < words.Length; word++)
        {
            for (var bits = _words[word]; bits != 0; bits &= bits - 1)
            {
                if (test((word * BitsPerWord) + BitOperations.TrailingZeroCount(bits)))
                {
                    words[word] |= bits & (~bits + 1);
                }
            }
        }

        return new NodeSet(words);
    }

    /// <summary>Creates the set of this set's nodes in a part of the network. O(nodes of the part).</summary>
    /// <param name="nodes">The node of the network that each node of the part is.</param>
    /// <returns>A set of nodes of the part.</returns>
    public NodeSet Restrict(int[] nodes)
    {
        var set = new NodeSet(nodes.Length);
        for (var index = 0; index < nodes.Length; index++)
        {
            set._words[index >>> WordShift] |= ((_words[nodes[index] >>> WordShift] >>> nodes[index]) & 1) << index;
        }

        return set;
    }

    /// <summary>Creates the set of the nodes of this set and another one. O(nodes / 64).</summary>
    /// <param name="other">A set of nodes of the same network.</param>
    /// <returns>A third set.</returns>
    public NodeSet Union(NodeSet other)
    {
        var words = (ulong[])_words.Clone();
        for (var word = 0; word < words.Length; word++)
        {
            words[word] |= other._words[word];
        }

        return new NodeSet(words);
    }

    /// <summary>Adds a node; adding it again has no effect.</summary>
    /// <param name="node">A node index.</param>
    public void Add(int node) => _words[node >>> WordShift] |= 1UL << node;

    /// <summary>Removes a node, if it is in the set.</summary>
    /// <param name="node">A node index.</param>
    public void Remove(int node) => _words[node >>> WordShift] &= ~(1UL << node);

    /// <summary>Whether a node is in the set.</summary>
    /// <param name="node">A node index.</param>
    /// <returns>True where it is a member.</returns>
    public bool Contains(int node) => (_words[node >>> WordShift] & (1UL << node)) != 0;

    /// <inheritdoc/>
    public bool Equals(NodeSet? other) => other is not null && _words.AsSpan().SequenceEqual(other._words);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NodeSet);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        Array.ForEach(_words, hash.Add);
        return hash.ToHashCode();
    }
}
