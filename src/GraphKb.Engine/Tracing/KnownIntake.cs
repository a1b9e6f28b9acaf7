using GraphKb.Engine.Networks;

namespace GraphKb.Engine.Tracing;

/// <summary>Where the consumers' intake of known tonnes begins its way back: a share for each place that supplies them.</summary>
internal static class KnownIntake
{
    /// <summary>The shares of the supplies into the consumers from outside them, by supplier; they sum to 1, or are all 0.</summary>
    public static double[] Shares(InflowMatrix rows, NodeSet consumers)
    {
        var network = rows.Network;
        var shares = new double[rows.Count];
        var total = 0.0;
        foreach (var consumer in consumers.Members)
        {
            foreach (var edge in network.In(consumer))
            {
                var tonnes = network.Tonnes(edge);
                if (tonnes > 0 && !consumers.Contains(network.From(edge)))
                {
                    shares[rows.Places[network.From(edge)]] += tonnes;
                    total += tonnes;
                }
            }
        }

        for (var place = 0; total > 0 && place < shares.Length; place++)
        {
            shares[place] /= total;
        }

        return shares;
    }
}
