namespace GraphKb.Engine.Networks;

/// <summary>A set of nodes of a network. Filled once, then only asked.</summary>
public sealed class NodeSet
{
    private readonly bool[] _has;
    private readonly List<int> _members = [];

    /// <summary>An empty set.</summary>
    /// <param name="nodeCount">How many nodes the network has.</param>
    public NodeSet(int nodeCount) => _has = new bool[nodeCount];

    /// <summary>The nodes in the set, in the order they were added.</summary>
    public IReadOnlyList<int> Members => _members;

    /// <summary>The nodes that pass a test, ascending.</summary>
    /// <param name="nodeCount">How many nodes the network has.</param>
    /// <param name="test">The test.</param>
    /// <returns>The set.</returns>
    public static NodeSet Where(int nodeCount, Func<int, bool> test) => Where(nodeCount, Enumerable.Range(0, nodeCount), test);

    /// <summary>Those of some nodes that pass a test, in their order.</summary>
    /// <param name="nodeCount">How many nodes the network has.</param>
    /// <param name="among">The nodes to look at.</param>
    /// <param name="test">The test.</param>
    /// <returns>The set.</returns>
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

    /// <summary>Adds a node; a second time changes nothing.</summary>
    /// <param name="node">The node.</param>
    public void Add(int node)
    {
        if (!_has[node])
        {
            _has[node] = true;
            _members.Add(node);
        }
    }

    /// <summary>Whether a node is in the set.</summary>
    /// <param name="node">The node.</param>
    /// <returns>True where it is.</returns>
    public bool Contains(int node) => _has[node];
}
