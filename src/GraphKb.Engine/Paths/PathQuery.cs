using GraphKb.Engine.Networks;

namespace GraphKb.Engine.Paths;

/// <summary>Which simple paths (no node twice) to find, and in which order. Parallel edges give separate paths.</summary>
/// <param name="network">The network to search.</param>
/// <param name="from">The nodes where a path may start.</param>
/// <param name="to">The nodes where a path may end.</param>
public sealed class PathQuery(Network network, NodeSet from, NodeSet to)
{
    /// <summary>The most through-conditions: each one doubles the work.</summary>
    public const int MostThrough = 6;

    /// <summary>The largest <see cref="MaxHops"/>.</summary>
    public const int MostHops = 12;

    /// <summary>The network to search.</summary>
    public Network Network { get; } = network;

    /// <summary>The nodes where a path may start.</summary>
    public NodeSet From { get; } = from;

    /// <summary>The nodes where a path may end.</summary>
    public NodeSet To { get; } = to;

    /// <summary>The through-conditions: a path has a node in each of these sets, its ends included. Empty by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are more than <see cref="MostThrough"/>.</exception>
    public NodeSet[] Through
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value.Length, MostThrough, nameof(Through));
            field = value;
        }
    } = [];

    /// <summary>A path has no node in this set.</summary>
    public required NodeSet Avoid { get; init; }

    /// <summary>The most edges of a path.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not 1 to <see cref="MostHops"/>.</exception>
    public required int MaxHops
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(MaxHops));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MostHops, nameof(MaxHops));
            field = value;
        }
    }

    /// <summary>The order of the paths; by volume by default.</summary>
    public PathOrder Order { get; init; }

    /// <summary>
    /// Told the number of steps since it was told last, about every 1,024 steps of a search or a count; it may throw to end them. Null by
    /// default.
    /// </summary>
    public Action<int>? Working { get; init; }

    /// <summary>The through-conditions that a node meets, as a bit mask.</summary>
    internal int ConditionsMetBy(int node)
    {
        var mask = 0;
        for (var condition = 0; condition < Through.Length; condition++)
        {
            if (Through[condition].Contains(node))
            {
                mask |= 1 << condition;
            }
        }

        return mask;
    }
}
