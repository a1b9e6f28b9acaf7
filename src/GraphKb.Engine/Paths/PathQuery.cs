using GraphKb.Engine.Networks;

namespace GraphKb.Engine.Paths;

/// <summary>Which simple paths are wanted, and in which order.</summary>
public sealed class PathQuery
{
    /// <summary>The most through-conditions; the work doubles with each.</summary>
    public const int MostThrough = 6;

    /// <summary>The longest path that can be asked for, in edges.</summary>
    public const int MostHops = 12;

    /// <summary>Makes a question.</summary>
    /// <param name="network">The network.</param>
    /// <param name="from">Where a path may begin.</param>
    /// <param name="to">Where a path may end.</param>
    /// <param name="through">Each must hold some node of the path, ends included; at most <see cref="MostThrough"/>.</param>
    /// <param name="avoid">No node of the path may be in it.</param>
    /// <param name="maxHops">1 to <see cref="MostHops"/> edges.</param>
    /// <param name="order">The order of the paths.</param>
    /// <exception cref="ArgumentException">Too many conditions, or hops out of range.</exception>
    public PathQuery(
        Network network, NodeSet from, NodeSet to, IReadOnlyList<NodeSet> through, NodeSet avoid, int maxHops, PathOrder order)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(through.Count, MostThrough, nameof(through));
        ArgumentOutOfRangeException.ThrowIfLessThan(maxHops, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxHops, MostHops);
        (Network, From, To, Through, Avoid, MaxHops, Order) = (network, from, to, through, avoid, maxHops, order);
    }

    /// <summary>The network.</summary>
    public Network Network { get; }

    /// <summary>Where a path may begin.</summary>
    public NodeSet From { get; }

    /// <summary>Where a path may end.</summary>
    public NodeSet To { get; }

    /// <summary>Each must hold some node of the path.</summary>
    public IReadOnlyList<NodeSet> Through { get; }

    /// <summary>No node of the path may be in it.</summary>
    public NodeSet Avoid { get; }

    /// <summary>The most edges.</summary>
    public int MaxHops { get; }

    /// <summary>The order of the paths.</summary>
    public PathOrder Order { get; }

    /// <summary>The through-conditions that a node meets, a bit each.</summary>
    /// <param name="node">The node.</param>
    /// <returns>A mask.</returns>
    internal int Meets(int node)
    {
        var mask = 0;
        for (var condition = 0; condition < Through.Count; condition++)
        {
            if (Through[condition].Contains(node))
            {
                mask |= 1 << condition;
            }
        }

        return mask;
    }
}

/// <summary>An order of paths. Ties go on: node sequence, then edge sequence, by number.</summary>
public enum PathOrder
{
    /// <summary>Larger bottleneck first, unknown last; then fewer hops.</summary>
    Volume,

    /// <summary>Fewer hops first; then larger bottleneck, unknown last.</summary>
    Hops,
}

/// <summary>A simple path.</summary>
/// <param name="Nodes">The nodes, one more than edges.</param>
/// <param name="Edges">The edges.</param>
/// <param name="Bottleneck">The least of the known tonnes; NaN where none is known.</param>
public sealed record FoundPath(int[] Nodes, int[] Edges, double Bottleneck);
