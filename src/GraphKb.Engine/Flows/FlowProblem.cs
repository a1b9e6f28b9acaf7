using GraphKb.Engine.Networks;

namespace GraphKb.Engine.Flows;

/// <summary>A maximum flow problem: where flow starts and ends, and the capacities of nodes and edges.</summary>
/// <remarks>
/// A sink passes nothing on; where it is also an origin, its own supply does not count. An edge from a node to itself carries nothing.
/// Parallel edges have capacities of their own.
/// </remarks>
public sealed class FlowProblem
{
    /// <summary>Creates a problem.</summary>
    /// <param name="network">The network; its tonnes are not used.</param>
    /// <param name="origins">Where flow starts, without limit except for the capacities.</param>
    /// <param name="sinks">Where flow ends.</param>
    /// <param name="nodeCapacities">
    /// The most tonnes through each node, infinity where it has no limit; of a sink, the most that it takes, which is finite.
    /// </param>
    /// <param name="edgeCapacities">The most tonnes on each edge, infinity where it has no limit.</param>
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
                throw new ArgumentException(
                    $"The capacity of sink {sink} is infinite; expected a finite number, without which the flow may be infinite.",
                    nameof(nodeCapacities));
            }
        }

        (Network, Origins, Sinks, NodeCapacities, EdgeCapacities) = (network, origins, sinks, nodeCapacities, edgeCapacities);
    }

    /// <summary>The network that the nodes and edges belong to.</summary>
    public Network Network { get; }

    /// <summary>Where flow starts.</summary>
    public NodeSet Origins { get; }

    /// <summary>Where flow ends.</summary>
    public NodeSet Sinks { get; }

    /// <summary>The most tonnes through each node; infinity where it has no limit.</summary>
    public ReadOnlyMemory<double> NodeCapacities { get; }

    /// <summary>The most tonnes on each edge; infinity where it has no limit.</summary>
    public ReadOnlyMemory<double> EdgeCapacities { get; }

    private static void Check(ReadOnlySpan<double> capacities, int count, string name)
    {
        if (capacities.Length != count)
        {
            throw new ArgumentException($"There are {capacities.Length} capacities; expected {count}.", name);
        }

        foreach (var capacity in capacities)
        {
            if (!(capacity >= 0))
            {
                throw new ArgumentException($"A capacity is {capacity}; expected 0 or more.", name);
            }
        }
    }
}
