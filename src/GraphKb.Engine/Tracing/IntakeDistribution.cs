using GraphKb.Engine.Networks;
using GraphKb.Engine.Tracing.Inflows;

namespace GraphKb.Engine.Tracing;

/// <summary>The start distribution of the backward walk: each direct supplier's share of the consumers' known intake.</summary>
internal static class IntakeDistribution
{
    /// <summary>
    /// Computes the share of each position in the known tonnes of the edges into the consumers from outside them. Time O(positions + edges
    /// into the consumers).
    /// </summary>
    /// <returns>A share for each position of the matrix. They sum to 1, or are all 0 where the known intake is 0.</returns>
    public static double[] Compute(InflowMatrix inflows, NodeSet consumers)
    {
        var network = inflows.Network;
        var shares = new double[inflows.Count];
        var total = 0.0;
        foreach (var consumer in consumers.Members)
        {
            foreach (var edge in network.In(consumer))
            {
                var tonnes = network.Tonnes(edge);
                if (tonnes > 0 && !consumers.Contains(network.From(edge)))
                {
                    shares[inflows.Positions[network.From(edge)]] += tonnes;
                    total += tonnes;
                }
            }
        }

        for (var position = 0; total > 0 && position < shares.Length; position++)
        {
            shares[position] /= total;
        }

        return shares;
    }
}
