using GraphKb.Analysis.Capacities;
using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Networks;
using GraphKb.Analysis.Selectors;
using GraphKb.Analysis.Stores;
using GraphKb.Engine.Flows;
using GraphKb.Engine.Networks;
using GraphKb.Model.Entities;

namespace GraphKb.Analysis.Flows;

/// <summary>
/// The maximum flow from the origins of a supply network to consumers, before any scenario. docs/semantics.md defines the origins and the
/// limits (Disruption).
/// </summary>
internal sealed class SupplyFlow
{
    private SupplyFlow(SupplyNetwork network, NodeSet consumers, double intake, MaximumFlow baseline) =>
        (Network, Consumers, Intake, Baseline) = (network, consumers, intake, baseline);

    /// <summary>The network that the flow runs through.</summary>
    public SupplyNetwork Network { get; }

    /// <summary>The nodes of the consumers.</summary>
    public NodeSet Consumers { get; }

    /// <summary>The known tonnes a year that the consumers take in from other sites.</summary>
    public double Intake { get; }

    /// <summary>The maximum flow with nothing removed.</summary>
    public MaximumFlow Baseline { get; }

    /// <summary>Checks the conditions and finds the flow.</summary>
    /// <exception cref="UserInputException">An id or a code does not exist, or a number is out of range.</exception>
    public static async ValueTask<SupplyFlow> FindAsync(
        IKnowledgeReader reader, FlowConditions conditions, CancellationToken cancellationToken)
    {
        conditions.Check(reader);
        var (mineral, of, headroom, filter) = conditions;
        var network = await reader.GetNetworkAsync(mineral, filter, cancellationToken).ConfigureAwait(false);
        var consumers = NetworkSites.Find(network, NetworkSites.WithDefaultStages(of, Stage.Consumption));
        return await FindAsync(reader, network, consumers, headroom, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Finds the flow to consumers of a network.</summary>
    public static async ValueTask<SupplyFlow> FindAsync(
        IKnowledgeReader reader, SupplyNetwork network, NodeSet consumers, double? headroom, CancellationToken cancellationToken)
    {
        var capacities = await SiteCapacities.ReadAsync(reader, network.Mineral, network.Filter, cancellationToken).ConfigureAwait(false);
        var intakes = SumIntakes(network, consumers);
        cancellationToken.ThrowIfCancellationRequested();
        var problem = new FlowProblem(
            network.Graph,
            FindOrigins(network),
            consumers,
            GetNodeCapacities(network, capacities, consumers, intakes),
            GetEdgeCapacities(network, headroom));
        return new SupplyFlow(network, consumers, consumers.Members.Sum(node => intakes[node]), MaximumFlow.Find(problem));
    }

    // The known tonnes that each consumer takes in from sites that are no consumers.
    private static double[] SumIntakes(SupplyNetwork network, NodeSet consumers)
    {
        var intakes = new double[network.Graph.NodeCount];
        foreach (var node in consumers.Members)
        {
            foreach (var edge in network.Graph.In(node))
            {
                if (!consumers.Contains(network.Graph.From(edge)) && !double.IsNaN(network.Graph.Tonnes(edge)))
                {
                    intakes[node] += network.Graph.Tonnes(edge);
                }
            }
        }

        return intakes;
    }

    private static NodeSet FindOrigins(SupplyNetwork network)
    {
        var stages = network.Tables.Sites.Stages;
        return NodeSet.Where(network.Graph.NodeCount, node => stages[network.SiteIndexes[node]] switch
        {
            Stage.Mining or Stage.Recycling => true,
            Stage.Stockpiling => false,
            _ => network.Graph.In(node).IsEmpty,
        });
    }

    private static double[] GetNodeCapacities(SupplyNetwork network, SiteCapacities known, NodeSet consumers, double[] intakes)
    {
        var capacities = new double[network.Graph.NodeCount];
        Array.Fill(capacities, double.PositiveInfinity);
        foreach (var siteId in known.SiteIds)
        {
            var node = Array.BinarySearch(network.SiteIndexes, network.Tables.Sites.Ids.Find(siteId));
            if (node >= 0 && known.GetCapacity(siteId) is { } tonnes)
            {
                capacities[node] = tonnes;
            }
        }

        foreach (var node in consumers.Members)
        {
            capacities[node] = intakes[node];
        }

        return capacities;
    }

    private static double[] GetEdgeCapacities(SupplyNetwork network, double? headroom)
    {
        var capacities = new double[network.Graph.EdgeCount];
        for (var edge = 0; edge < capacities.Length; edge++)
        {
            var tonnes = network.Graph.Tonnes(edge);
            capacities[edge] = headroom is not { } factor || double.IsNaN(tonnes) ? double.PositiveInfinity : factor * tonnes;
        }

        return capacities;
    }
}
