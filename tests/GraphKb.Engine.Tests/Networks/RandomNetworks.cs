using CsCheck;
using GraphKb.Engine.Networks;
using GraphKb.Engine.Paths;

namespace GraphKb.Engine.Tests.Networks;

/// <summary>Small random networks with cycles, parallel edges, equal, unknown and zero tonnes.</summary>
internal static class RandomNetworks
{
    private static readonly double[] Tonnes = [double.NaN, double.NaN, 0, 0.1, 5, 5, 7.25, 100];

    // Tonnes of similar size, so that fixed-point iteration converges quickly.
    private static readonly double[] EvenTonnes = [double.NaN, double.NaN, 0, 1, 5, 5, 7.25, 10];

    public static readonly Gen<Network> Any = With(Tonnes);

    public static readonly Gen<Network> Even = With(EvenTonnes);

    public static readonly Gen<PathQuery> PathQueries =
        from network in Any
        from masks in Gen.Int[0, 127].Array[6]
        from conditions in Gen.Int[0, 3]
        from maxHops in Gen.Int[1, 6]
        from order in Gen.Bool
        from avoids in Gen.Int[0, 2]
        select new PathQuery(network, Set(network, masks[0]), Set(network, masks[1]))
        {
            Through = [.. Enumerable.Range(0, conditions).Select(condition => Set(network, masks[2 + condition]))],
            Avoid = Set(network, avoids == 0 ? masks[5] : 0),
            MaxHops = maxHops,
            Order = order ? PathOrder.Volume : PathOrder.Hops,
        };

    public static NodeSet Set(Network network, int mask) =>
        NodeSet.Where(network.NodeCount, node => (mask & (1 << node)) != 0);

    private static Gen<Network> With(double[] tonnes) =>
        from nodes in Gen.Int[1, 7]
        from edges in Gen.Select(Gen.Int[0, nodes - 1], Gen.Int[0, nodes - 1], Gen.Int[0, tonnes.Length - 1]).List[0, 14]
        select Network.Build(
            nodes,
            edges.Select(edge => edge.Item1).ToArray(),
            edges.Select(edge => edge.Item2).ToArray(),
            edges.Select(edge => tonnes[edge.Item3]).ToArray());
}
