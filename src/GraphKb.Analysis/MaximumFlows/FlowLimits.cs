using GraphKb.Analysis.Capacities;
using GraphKb.Analysis.Networks;
using GraphKb.Engine.Networks;

namespace GraphKb.Analysis.MaximumFlows;

/// <summary>
/// The limits of nodes and edges in a flow, as docs/semantics.md defines them (Disruption): infinity where there is none.
/// </summary>
internal static class FlowLimits
{
    /// <summary>Sums the known tonnes that each consumer takes in from sites that are no consumers. O(edges into the consumers).</summary>
    /// <returns>Tonnes for each node, 0 for a node that is no consumer.</returns>
    public static double[] SumIntakes(Network network, NodeSet consumers)
    {
        var intakes = new double[network.NodeCount];
        foreach (var node in consumers.Members)
        {
            foreach (var edge in network.In(node))
            {
                if (!consumers.Contains(network.From(edge)) && !double.IsNaN(network.Tonnes(edge)))
                {
                    intakes[node] += network.Tonnes(edge);
                }
            }
        }

        return intakes;
    }

    /// <summary>Gets the limit of each node: its known capacity, of a consumer its known intake. O(nodes x log known capacities).</summary>
    public static double[] GetNodeLimits(SupplyNetwork network, SiteCapacities known, NodeSet consumers, double[] intakes)
    {
        var limits = new double[network.Graph.NodeCount];
        Array.Fill(limits, double.PositiveInfinity);
        for (var node = 0; node < limits.Length && known.SiteIndexes.Count > 0; node++)
        {
            limits[node] = known.GetCapacity(network.SiteIndexes[node]) ?? limits[node];
        }

        foreach (var node in consumers.Members)
        {
            limits[node] = intakes[node];
        }

        return limits;
    }

    /// <summary>Gets the limit of each edge: its tonnes times the headroom, none where either is null. O(edges).</summary>
    public static double[] GetEdgeLimits(Network network, double? headroom)
    {
        var limits = new double[network.EdgeCount];
        for (var edge = 0; edge < limits.Length; edge++)
        {
            var tonnes = network.Tonnes(edge);
            limits[edge] = headroom is not { } factor || double.IsNaN(tonnes) ? double.PositiveInfinity : factor * tonnes;
        }

        return limits;
    }
}
