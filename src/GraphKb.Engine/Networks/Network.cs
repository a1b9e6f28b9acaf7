using System.Buffers;

namespace GraphKb.Engine.Networks;

/// <summary>
/// An immutable directed multigraph: edges with tonnes, grouped by tail and by head in compressed sparse rows
/// (<see cref="GroupedRows"/>). Nodes and edges are indexes from 0; an edge keeps the index it was given at.
/// </summary>
/// <remarks>Parallel edges, edges from a node to itself, cycles and isolated nodes are all allowed.</remarks>
public sealed class Network
{
    private readonly int[] _from;
    private readonly int[] _to;
    private readonly double[] _tonnes;
    private readonly GroupedRows _outEdges;
    private readonly GroupedRows _inEdges;
    private readonly Lazy<StronglyConnectedComponents> _components;

    // Copies in the order of the in-edges, which are read most: a lookup by edge index would miss the processor's cache.
    private readonly Lazy<int[]> _inTails;
    private readonly Lazy<double[]> _inTonnes;

    private Network(int nodeCount, int[] from, int[] to, double[] tonnes)
    {
        NodeCount = nodeCount;
        _from = from;
        _to = to;
        _tonnes = tonnes;

        // Sorting by one end and then, stably, by the other orders each row by (other end, edge index). Most edges come in this order.
        _outEdges = IsSorted(from, to)
            ? GroupedRows.Create(nodeCount, from) : GroupedRows.Create(nodeCount, from, GroupedRows.Create(nodeCount, to).Items);
        _inEdges = GroupedRows.Create(nodeCount, to, _outEdges.Items);
        _components = new Lazy<StronglyConnectedComponents>(
            () => StronglyConnectedComponents.Find(_outEdges.Starts.ToArray(), Gather(_outEdges.Items, _to)));
        _inTails = new Lazy<int[]>(() => Gather(_inEdges.Items, _from));
        _inTonnes = new Lazy<double[]>(() => Gather(_inEdges.Items, _tonnes));
    }

    // The same edges with other tonnes: all that does not depend on tonnes is shared.
    private Network(Network other, double[] tonnes)
    {
        (NodeCount, _from, _to, _tonnes) = (other.NodeCount, other._from, other._to, tonnes);
        (_outEdges, _inEdges) = (other._outEdges, other._inEdges);
        (_components, _inTails) = (other._components, other._inTails);
        _inTonnes = new Lazy<double[]>(() => Gather(_inEdges.Items, _tonnes));
    }

    /// <summary>How many nodes; they are 0 to NodeCount - 1.</summary>
    public int NodeCount { get; }

    /// <summary>How many edges; they are 0 to EdgeCount - 1.</summary>
    public int EdgeCount => _from.Length;

    /// <summary>The strongly connected components; computed at the first use, thread-safe.</summary>
    internal StronglyConnectedComponents Components => _components.Value;

    /// <summary>Builds a network in time and space O(nodes + edges), by counting sort.</summary>
    /// <param name="nodeCount">How many nodes.</param>
    /// <param name="from">The tail of each edge, 0 to nodeCount - 1.</param>
    /// <param name="to">The head of each edge, 0 to nodeCount - 1.</param>
    /// <param name="tonnes">The tonnes of each edge, 0 or more; NaN where unknown.</param>
    /// <returns>A network of these arrays, which must not change.</returns>
    /// <exception cref="ArgumentException">The arrays differ in length, or an end is not a node.</exception>
    public static Network Build(int nodeCount, int[] from, int[] to, double[] tonnes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(nodeCount);
        if (from.Length != to.Length || from.Length != tonnes.Length)
        {
            throw new ArgumentException(
                $"The arrays have {from.Length} tails, {to.Length} heads and {tonnes.Length} tonnes; expected one of each for every edge.",
                nameof(to));
        }

        CheckEnds(nodeCount, from, nameof(from));
        CheckEnds(nodeCount, to, nameof(to));
        return new Network(nodeCount, from, to, tonnes);
    }

    /// <summary>
    /// A network with the same edges, of which some have unknown tonnes. It shares with this one all that does not depend on tonnes, so
    /// it costs O(edges) time and one number for each edge.
    /// </summary>
    /// <param name="isUnknown">Whether the tonnes of an edge, given by its index, become unknown.</param>
    /// <returns>The network.</returns>
    public Network WithUnknown(Predicate<int> isUnknown)
    {
        ArgumentNullException.ThrowIfNull(isUnknown);
        var tonnes = new double[EdgeCount];
        for (var edge = 0; edge < tonnes.Length; edge++)
        {
            tonnes[edge] = isUnknown(edge) ? double.NaN : _tonnes[edge];
        }

        return new Network(this, tonnes);
    }

    /// <summary>Finds the nodes from which any of some nodes can be reached, these included. O(nodes / 64 + edges found).</summary>
    /// <param name="nodes">The nodes to reach.</param>
    /// <returns>A new set. Every edge that enters a member comes from a member.</returns>
    public NodeSet FindUpstream(IEnumerable<int> nodes)
    {
        var found = new NodeSet(NodeCount);
        var open = new Stack<int>(nodes);
        while (open.TryPop(out var node))
        {
            if (!found.Contains(node))
            {
                found.Add(node);
                foreach (var tail in InTails(node))
                {
                    open.Push(tail);
                }
            }
        }

        return found;
    }

    /// <summary>The network of some nodes and the edges between them, both in the same order. O(nodes + edges / 64).</summary>
    /// <param name="nodes">The nodes, ascending; their indexes in the new network are their positions here.</param>
    /// <param name="edges">The edge of this network that each edge of the new one is, ascending.</param>
    /// <returns>A network of its own.</returns>
    public Network Restrict(int[] nodes, out int[] edges)
    {
        var indexes = ArrayPool<int>.Shared.Rent(NodeCount);
        Array.Clear(indexes, 0, NodeCount);
        for (var index = 0; index < nodes.Length; index++)
        {
            indexes[nodes[index]] = index + 1;
        }

        // A bitmap sorts the edges.
        var kept = new NodeSet(EdgeCount);
        foreach (var node in nodes)
        {
            foreach (var edge in In(node))
            {
                if (indexes[_from[edge]] > 0)
                {
                    kept.Add(edge);
                }
            }
        }

        edges = kept.Members;
        var from = Array.ConvertAll(edges, edge => indexes[_from[edge]] - 1);
        var to = Array.ConvertAll(edges, edge => indexes[_to[edge]] - 1);
        ArrayPool<int>.Shared.Return(indexes);
        return new Network(nodes.Length, from, to, Gather(edges, _tonnes));
    }

    /// <summary>The edges that leave a node, ordered by (head, edge index).</summary>
    /// <param name="node">A node index.</param>
    /// <returns>Edge indexes.</returns>
    public ReadOnlySpan<int> Out(int node) => _outEdges[node];

    /// <summary>The edges that enter a node, ordered by (tail, edge index).</summary>
    /// <param name="node">A node index.</param>
    /// <returns>Edge indexes.</returns>
    public ReadOnlySpan<int> In(int node) => _inEdges[node];

    /// <summary>The tails of the edges that enter a node, in the order of <see cref="In"/>.</summary>
    /// <param name="node">A node index.</param>
    /// <returns>Node indexes, one for each edge.</returns>
    public ReadOnlySpan<int> InTails(int node) => Row(_inTails.Value, node);

    /// <summary>The tonnes of the edges that enter a node, in the order of <see cref="In"/>.</summary>
    /// <param name="node">A node index.</param>
    /// <returns>Tonnes, NaN where unknown.</returns>
    public ReadOnlySpan<double> InTonnes(int node) => Row(_inTonnes.Value, node);

    /// <summary>The tail of an edge.</summary>
    /// <param name="edge">An edge index.</param>
    /// <returns>A node index.</returns>
    public int From(int edge) => _from[edge];

    /// <summary>The head of an edge.</summary>
    /// <param name="edge">An edge index.</param>
    /// <returns>A node index.</returns>
    public int To(int edge) => _to[edge];

    /// <summary>The tonnes of an edge.</summary>
    /// <param name="edge">An edge index.</param>
    /// <returns>Tonnes; NaN where unknown.</returns>
    public double Tonnes(int edge) => _tonnes[edge];

    private ReadOnlySpan<T> Row<T>(T[] values, int node)
    {
        var starts = _inEdges.Starts;
        return values.AsSpan(starts[node], starts[node + 1] - starts[node]);
    }

    private static T[] Gather<T>(ReadOnlySpan<int> indexes, T[] values)
    {
        var gathered = new T[indexes.Length];
        for (var position = 0; position < indexes.Length; position++)
        {
            gathered[position] = values[indexes[position]];
        }

        return gathered;
    }

    private static bool IsSorted(int[] from, int[] to)
    {
        for (var edge = 1; edge < from.Length; edge++)
        {
            if (from[edge - 1] > from[edge] || (from[edge - 1] == from[edge] && to[edge - 1] > to[edge]))
            {
                return false;
            }
        }

        return true;
    }

    private static void CheckEnds(int nodeCount, ReadOnlySpan<int> ends, string name)
    {
        foreach (var end in ends)
        {
            if ((uint)end >= (uint)nodeCount)
            {
                throw new ArgumentException($"An edge ends at node {end}; expected 0 to {nodeCount - 1}.", name);
            }
        }
    }
}
