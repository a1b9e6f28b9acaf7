using GraphKb.Engine.Networks;

namespace GraphKb.Engine.Tests.Networks;

/// <summary>
/// Larger random networks from a seed: edges lead from lower to higher nodes; with cycles, one edge in ten leads back.
/// </summary>
internal static class LargeNetworks
{
    public static Network Random(int nodes, int edges, int seed, bool hasCycles)
    {
        var random = new Random(seed);
        var (from, to, tonnes) = (new int[edges], new int[edges], new double[edges]);
        for (var edge = 0; edge < edges; edge++)
        {
            var (one, two) = (random.Next(nodes), random.Next(nodes));
            var back = hasCycles && random.Next(10) == 0;
            (from[edge], to[edge]) = (one < two) != back ? (one, two) : (two, one);
            tonnes[edge] = 1 + random.Next(1_000);
        }

        return Network.Build(nodes, from, to, tonnes);
    }

    public static NodeSet With(this NodeSet set, int node)
    {
        set.Add(node);
        return set;
    }
}
