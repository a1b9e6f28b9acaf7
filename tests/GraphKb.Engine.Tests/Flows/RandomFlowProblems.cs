using CsCheck;
using GraphKb.Engine.Flows;
using GraphKb.Engine.Networks;
using GraphKb.Engine.Tests.Networks;

namespace GraphKb.Engine.Tests.Flows;

/// <summary>
/// Random problems small enough for the slow twins, with cycles, parallel edges, origins that are sinks and infinite capacities.
/// </summary>
internal static class RandomFlowProblems
{
    private const double Infinite = double.PositiveInfinity;
    private static readonly double[] Capacities = [0, 1, 2, 3, 5, 8, Infinite, Infinite];

    public static readonly Gen<FlowProblem> Any = Gen.Int[1, 7].SelectMany(nodes => With(nodes, 16));

    public static readonly Gen<FlowProblem> Tiny = Gen.Int[1, 4].SelectMany(nodes => With(nodes, 8));

    public static FlowProblem Create(Network network, int origins, int sinks, double[] nodes, double[] edges) =>
        new(network, RandomNetworks.Set(network, origins), RandomNetworks.Set(network, sinks), nodes, edges);

    /// <summary>A problem, and another that differs from it in the capacities alone.</summary>
    public static readonly Gen<(FlowProblem First, FlowProblem Second)> Pairs =
        from first in Any
        from nodeCapacities in Gen.Int[0, 10].Select(halves => halves / 2.0).Array[7]
        from edgeCapacities in Gen.Int[0, 12].Select(halves => halves > 10 ? Infinite : halves / 2.0).Array[16]
        select (first, new FlowProblem(
            first.Network, first.Origins, first.Sinks,
            nodeCapacities.AsMemory(0, first.Network.NodeCount), edgeCapacities.AsMemory(0, first.Network.EdgeCount)));

    private static Gen<FlowProblem> With(int nodes, int mostEdges) =>
        from ends in Gen.Select(Gen.Int[0, nodes - 1], Gen.Int[0, nodes - 1]).List[0, mostEdges]
        from origins in Gen.Int[0, 127]
        from sinks in Gen.Int[0, 127]
        from nodeCapacities in Gen.Int[0, Capacities.Length - 1].Array[nodes]
        from edgeCapacities in Gen.Int[0, Capacities.Length - 1].Array[ends.Count]
        select Create(
            Network.Build(
                nodes,
                ends.Select(edge => edge.Item1).ToArray(),
                ends.Select(edge => edge.Item2).ToArray(),
                new double[ends.Count]),
            origins,
            sinks,
            [.. nodeCapacities.Select((capacity, node) =>
                (sinks & (1 << node)) != 0 ? Math.Min(9, Capacities[capacity]) : Capacities[capacity])],
            [.. edgeCapacities.Select(capacity => Capacities[capacity])]);
}
