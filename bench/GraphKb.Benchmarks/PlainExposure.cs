using GraphKb.Engine.Networks;

namespace GraphKb.Benchmarks;

/// <summary>
/// Reference for the exposure: the share of the consumers' intake that has passed a target, by recursion with memoization.
/// The network must have no cycle.
/// </summary>
internal sealed class PlainExposure(Network network, NodeSet consumers, NodeSet targets)
{
    // NaN where the share of a node is not computed yet.
    private readonly double[] _shares = new double[network.NodeCount];

    /// <summary>The share, from 0 to 1.</summary>
    public double Share()
    {
        Array.Fill(_shares, double.NaN);
        var (exposedTonnes, allTonnes) = (0.0, 0.0);
        foreach (var nodeIndex in consumers.Members)
        {
            foreach (var edgeIndex in network.In(nodeIndex))
            {
                exposedTonnes += network.Tonnes(edgeIndex) * ShareAt(network.From(edgeIndex));
                allTonnes += network.Tonnes(edgeIndex);
            }
        }

        return exposedTonnes / allTonnes;
    }

    private double ShareAt(int nodeIndex)
    {
        if (!double.IsNaN(_shares[nodeIndex]))
        {
            return _shares[nodeIndex];
        }

        var (exposedTonnes, allTonnes) = (0.0, 0.0);
        var isTarget = targets.Contains(nodeIndex);
        foreach (var edgeIndex in isTarget ? [] : network.In(nodeIndex))
        {
            exposedTonnes += network.Tonnes(edgeIndex) * ShareAt(network.From(edgeIndex));
            allTonnes += network.Tonnes(edgeIndex);
        }

        return _shares[nodeIndex] = isTarget ? 1 : allTonnes > 0 ? exposedTonnes / allTonnes : 0;
    }
}
