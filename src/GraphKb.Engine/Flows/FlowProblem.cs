using GraphKb.Engine.Networks;

namespace GraphKb.Engine.Flows;

/// <summary>How much can flow from the origins to the sinks, and what bounds it.</summary>
/// <remarks>
/// A sink passes nothing on, and what it could supply, as an origin too, does not count. An edge from a node to itself
/// carries nothing.
/// </remarks>
public sealed class FlowProblem
{
    /// <summary>Makes a question.</summary>
    /// <param name="network">The network; its tonnes are not looked at.</param>
    /// <param name="origins">Where flow begins, in any amount that the capacities allow.</param>
    /// <param name="sinks">Where flow ends.</param>
    /// <param name="nodeCapacities">The most that passes each node, infinity where nothing bounds it; of a sink what it takes at most, finite.</param>
    /// <param name="edgeCapacities">The most that passes each edge, infinity where nothing bounds it.</param>
    /// <exception cref="ArgumentException">A capacity is missing, negative or not a number, or a sink's is infinite.</exception>
    public FlowProblem(
        Network network, NodeSet origins, NodeSet sinks, ReadOnlyMemory<double> nodeCapacities, ReadOnlyMemory<double> edgeCapacities)
    {
        Check(nodeCapacities.Span, network.NodeCount, nameof(nodeCapacities));
        Check(edgeCapacities.Span, network.EdgeCount, nameof(edgeCapacities));
        foreach (var sink in sinks.Members)
        {
            if (double.IsInfinity(nodeCapacities.Span[sink]))
            {
                throw new ArgumentException($"What sink {sink} takes is not bounded, so the flow might not be.", nameof(nodeCapacities));
            }
        }

        (Network, Origins, Sinks, NodeCapacities, EdgeCapacities) = (network, origins, sinks, nodeCapacities, edgeCapacities);
    }

    /// <summary>The network.</summary>
    public Network Network { get; }

    /// <summary>Where flow begins.</summary>
    public NodeSet Origins { get; }

    /// <summary>Where flow ends.</summary>
    public NodeSet Sinks { get; }

    /// <summary>The most that passes each node.</summary>
    public ReadOnlyMemory<double> NodeCapacities { get; }

    /// <summary>The most that passes each edge.</summary>
    public ReadOnlyMemory<double> EdgeCapacities { get; }

    private static void Check(ReadOnlySpan<double> capacities, int count, string name)
    {
        if (capacities.Length != count)
        {
            throw new ArgumentException($"{count} capacities are needed, and there are {capacities.Length}.", name);
        }

        foreach (var capacity in capacities)
        {
            if (!(capacity >= 0))
            {
                throw new ArgumentException($"A capacity is 0 or more, not {capacity}.", name);
            }
        }
    }
}
