using GraphKb.Engine.Networks;

namespace GraphKb.Engine.Tests.Tracing;

/// <summary>
/// The slow twin of ExposureBounds, Intake and ThroughShares: the definition, by fixed-point iteration from 0 upwards and from 1 downwards.
/// </summary>
internal static class SlowTracing
{
    private const int MostRounds = 2_000_000;

    public static double[] ExposureBounds(TracingProblem problem, bool isUpper)
    {
        var current = Enumerable.Repeat(isUpper ? 1.0 : 0.0, problem.Network.NodeCount).ToArray();
        var change = 1.0;
        for (var round = 0; round < MostRounds && change > 1e-15; round++)
        {
            change = 0;
            for (var node = 0; node < current.Length; node++)
            {
                var next = One(problem, isUpper, current, node);
                change = Math.Max(change, Math.Abs(next - current[node]));
                current[node] = next;
            }
        }

        return current;
    }

    /// <summary>The mean of the values with known tonnes, bounded by those with unknown tonnes; null where no value has a weight.</summary>
    public static double? Mean(IEnumerable<(double Tonnes, double Value)> supplies, bool isUpper)
    {
        var weighted = supplies.Where(supply => !(supply.Tonnes <= 0)).ToList();
        var known = weighted.Where(supply => supply.Tonnes > 0).ToList();
        var candidates = weighted.Where(supply => double.IsNaN(supply.Tonnes)).Select(supply => supply.Value).ToList();
        if (known.Count > 0)
        {
            candidates.Add(known.Sum(supply => supply.Tonnes * supply.Value) / known.Sum(supply => supply.Tonnes));
        }

        return candidates.Count == 0 ? null : isUpper ? candidates.Max() : candidates.Min();
    }

    public static double Intake(TracingProblem problem, NodeSet consumers, double[] exposure, bool isUpper)
    {
        var network = problem.Network;
        return Mean(
            Edges(network)
                .Where(edge => consumers.Contains(network.To(edge)) && !consumers.Contains(network.From(edge)))
                .Select(edge => (
                    network.Tonnes(edge),
                    problem.Cut[edge] || problem.Targets.Contains(network.To(edge))
                        ? problem.TargetExposure
                        : exposure[network.From(edge)])),
            isUpper) ?? (isUpper ? 1 : 0);
    }

    /// <summary>The share of the consumers' intake through a set: the exposure over the known supplies only.</summary>
    public static double Through(Network network, NodeSet consumers, NodeSet targets)
    {
        var known = Edges(network).Where(edge => network.Tonnes(edge) > 0).ToArray();
        var alone = Network.Build(
            network.NodeCount,
            Array.ConvertAll(known, network.From),
            Array.ConvertAll(known, network.To),
            Array.ConvertAll(known, network.Tonnes));
        var problem = new TracingProblem(alone, NodeSet.Where(network.NodeCount, _ => true), targets, new bool[known.Length]);
        return Intake(problem, consumers, ExposureBounds(problem, isUpper: false), isUpper: false);
    }

    /// <summary>The bound of one node that follows from the current bounds of its suppliers.</summary>
    public static double One(TracingProblem problem, bool isUpper, double[] current, int node)
    {
        var network = problem.Network;
        if (problem.Targets.Contains(node))
        {
            return problem.TargetExposure;
        }

        var inflow = Edges(network).Where(edge => network.To(edge) == node)
            .Select(edge => (network.Tonnes(edge), problem.Cut[edge] ? problem.TargetExposure : current[network.From(edge)]));
        return Mean(inflow, isUpper) ?? (problem.Zeroes.Contains(node) || !isUpper ? 0 : 1);
    }

    private static IEnumerable<int> Edges(Network network) => Enumerable.Range(0, network.EdgeCount);
}
