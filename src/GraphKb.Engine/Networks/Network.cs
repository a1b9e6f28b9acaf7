namespace GraphKb.Engine.Networks;

/// <summary>
/// An immutable directed network with parallel edges, as compressed sparse rows forward and back.
/// Nodes and edges are numbers; an edge keeps the number it was given in.
/// </summary>
public sealed class Network
{
    private readonly int[] _from;
    private readonly int[] _to;
    private readonly double[] _tonnes;
    private readonly int[] _outStart;
    private readonly int[] _outEdges;
    private readonly int[] _inStart;
    private readonly int[] _inEdges;
    private readonly Lazy<StronglyConnectedComponents> _components;

    // What is asked of in-edges most, lying side by side as they are gone through: looking each up by its number misses the cache.
    private readonly Lazy<int[]> _inTails;
    private readonly Lazy<double[]> _inTonnes;

    private Network(int nodeCount, int[] from, int[] to, double[] tonnes)
    {
        NodeCount = nodeCount;
        _from = from;
        _to = to;
        _tonnes = tonnes;
        (var byTo, _) = Rows(nodeCount, to, null);
        (_outEdges, _outStart) = Rows(nodeCount, from, byTo);
        (_inEdges, _inStart) = Rows(nodeCount, to, _outEdges);
        _components = new Lazy<StronglyConnectedComponents>(() => StronglyConnectedComponents.Find(_outStart, Array.ConvertAll(_outEdges, edge => _to[edge])));
        _inTails = new Lazy<int[]>(() => Array.ConvertAll(_inEdges, edge => _from[edge]));
        _inTonnes = new Lazy<double[]>(() => Array.ConvertAll(_inEdges, edge => _tonnes[edge]));
    }

    /// <summary>How many nodes; they are 0 to NodeCount - 1.</summary>
    public int NodeCount { get; }

    /// <summary>How many edges; they are 0 to EdgeCount - 1.</summary>
    public int EdgeCount => _from.Length;

    /// <summary>The strongly connected components, found at the first use and kept.</summary>
    public StronglyConnectedComponents Components => _components.Value;

    /// <summary>Builds a network in time and space O(nodes + edges), by counting sort.</summary>
    /// <param name="nodeCount">How many nodes.</param>
    /// <param name="from">The tail of each edge.</param>
    /// <param name="to">The head of each edge.</param>
    /// <param name="tonnes">Tonnes of each edge; NaN where unknown.</param>
    /// <returns>The network.</returns>
    /// <exception cref="ArgumentException">The spans differ in length, or an end is not a node.</exception>
    public static Network Build(int nodeCount, ReadOnlySpan<int> from, ReadOnlySpan<int> to, ReadOnlySpan<double> tonnes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(nodeCount);
        if (from.Length != to.Length || from.Length != tonnes.Length)
        {
            throw new ArgumentException("Every edge needs a from, a to and its tonnes: the three spans differ in length.", nameof(to));
        }

        CheckEnds(nodeCount, from, nameof(from));
        CheckEnds(nodeCount, to, nameof(to));
        return new Network(nodeCount, from.ToArray(), to.ToArray(), tonnes.ToArray());
    }

    /// <summary>The edges that leave a node, by (head, edge number).</summary>
    /// <param name="node">The node.</param>
    /// <returns>Edge numbers.</returns>
    public ReadOnlySpan<int> Out(int node) => _outEdges.AsSpan(_outStart[node], _outStart[node + 1] - _outStart[node]);

    /// <summary>The edges that reach a node, by (tail, edge number).</summary>
    /// <param name="node">The node.</param>
    /// <returns>Edge numbers.</returns>
    public ReadOnlySpan<int> In(int node) => _inEdges.AsSpan(_inStart[node], _inStart[node + 1] - _inStart[node]);

    /// <summary>The tails of the edges that reach a node, in the order of <see cref="In"/>.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Nodes.</returns>
    public ReadOnlySpan<int> InTails(int node) => _inTails.Value.AsSpan(_inStart[node], _inStart[node + 1] - _inStart[node]);

    /// <summary>The tonnes of the edges that reach a node, in the order of <see cref="In"/>; NaN where unknown.</summary>
    /// <param name="node">The node.</param>
    /// <returns>Tonnes.</returns>
    public ReadOnlySpan<double> InTonnes(int node) => _inTonnes.Value.AsSpan(_inStart[node], _inStart[node + 1] - _inStart[node]);

    /// <summary>The tail of an edge.</summary>
    /// <param name="edge">The edge.</param>
    /// <returns>A node.</returns>
    public int From(int edge) => _from[edge];

    /// <summary>The head of an edge.</summary>
    /// <param name="edge">The edge.</param>
    /// <returns>A node.</returns>
    public int To(int edge) => _to[edge];

    /// <summary>Tonnes of an edge; NaN where unknown.</summary>
    /// <param name="edge">The edge.</param>
    /// <returns>Tonnes.</returns>
    public double Tonnes(int edge) => _tonnes[edge];

    private static void CheckEnds(int nodeCount, ReadOnlySpan<int> ends, string name)
    {
        foreach (var end in ends)
        {
            if ((uint)end >= (uint)nodeCount)
            {
                throw new ArgumentException($"Node {end} is outside 0 to {nodeCount - 1}.", name);
            }
        }
    }

    private static (int[] Edges, int[] Start) Rows(int nodeCount, int[] ends, int[]? order)
    {
        var start = new int[nodeCount + 1];
        foreach (var end in ends)
        {
            start[end + 1]++;
        }

        for (var node = 0; node < nodeCount; node++)
        {
            start[node + 1] += start[node];
        }

        var next = start.AsSpan(0, nodeCount).ToArray();
        var edges = new int[ends.Length];
        for (var place = 0; place < ends.Length; place++)
        {
            var edge = order is null ? place : order[place];
            edges[next[ends[edge]]++] = edge;
        }

        return (edges, start);
    }
}
