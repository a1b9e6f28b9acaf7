namespace GraphKb.Engine.Networks;

/// <summary>A set of nodes of one network, with O(1) lookup. Not safe for concurrent use while nodes are added.</summary>
public sealed class NodeSet
{
    private readonly bool[] _contains;
    private readonly List<int> _members = [];

    /// <summary>Creates an empty set.</summary>
    /// <param name="nodeCount">How many nodes the network has.</param>
    public NodeSet(int nodeCount) => _contains = new bool[nodeCount];

    /// <summary>The nodes in the set, in the order they were added.</summary>
    public IReadOnlyList<int> Members => _members;

    /// <summary>Creates the set of the nodes that pass a test.</summary>
    /// <param name="nodeCount">How many nodes the network has.</param>
    /// <param name="test">Called once for each node.</param>
    /// <returns>The set, its members ascending.</returns>
    public static NodeSet Where(int nodeCount, Func<int, bool> test) => Where(nodeCount, Enumerable.Range(0, nodeCount), test);

    /// <summary>Creates the set of those of some nodes that pass a test.</summary>
    /// <param name="nodeCount">How many nodes the network has.</param>
    /// <param name="among">The nodes to test.</param>
    /// <param name="test">Called once for each of them.</param>
    /// <returns>The set, its members in the order of <paramref name="among"/>.</returns>
    public static NodeSet Where(int nodeCount, IEnumerable<int> among, Func<int, bool> test)
    {
        var set = new NodeSet(nodeCount);
        foreach (var node in among)
        {
            if (test(node))
            {
                set.Add(node);
            }
        }

        return set;
    }

    /// <summary>Adds a node; adding it again has no effect.</summary>
    /// <param name="node">A node index.</param>
    public void Add(int node)
    {
        if (!_contains[node])
        {
            _contains[node] = true;
            _members.Add(node);
        }
    }

    /// <summary>Whether a node is in the set.</summary>
    /// <param name="node">A node index.</param>
    /// <returns>True where it is a member.</returns>
    public bool Contains(int node) => _contains[node];
}
