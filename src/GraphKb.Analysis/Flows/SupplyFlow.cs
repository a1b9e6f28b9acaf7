using GraphKb.Analysis.Arguments;
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
/// The maximum flow from the origins of a network to consumers, as things are. Origins are the MINING and RECYCLING sites, and
/// any other site, stockpiles aside, that nothing is recorded to flow into. A site with a known capacity passes at most that; a
/// supply at most headroom times its tonnes (unknown tonnes or no headroom: any amount); a consumer takes at most its known
/// inbound tonnes from outside the consumers, none where none is known, and passes nothing on.
/// </summary>
public sealed class SupplyFlow
{
    private SupplyFlow(SupplyNetwork network, NodeSet consumers, double intake, MaximumFlow baseline) =>
        (Network, Consumers, Intake, Baseline) = (network, consumers, intake, baseline);

    /// <summary>The network.</summary>
    public SupplyNetwork Network { get; }

    /// <summary>The nodes of the consumers.</summary>
    public NodeSet Consumers { get; }

    /// <summary>The known tonnes a year the consumers take in from outside.</summary>
    public double Intake { get; }

    /// <summary>The maximum flow with nothing removed.</summary>
    public MaximumFlow Baseline { get; }

    /// <summary>Finds the flow.</summary>
    /// <param name="reader">The data.</param>
    /// <param name="mineral">The mineral's id.</param>
    /// <param name="of">The consumers; null, or no stages in it, means CONSUMPTION.</param>
    /// <param name="headroom">How far supplies may be stretched, from 0 up; null = any amount.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The flow.</returns>
    /// <exception cref="UserInputException">An id or a code does not exist, or the headroom is out of range.</exception>
    public static async ValueTask<SupplyFlow> FindAsync(
        IKnowledgeReader reader, string mineral, SiteSelector? of, double? headroom, DateOnly asOf, CancellationToken cancellationToken)
    {
        ArgumentChecks.Mineral(reader.Tables, mineral, "mineral");
        SiteMatcher.Check(of, reader.Tables, "of");
        ArgumentChecks.Headroom(headroom);
        var network = await reader.GetNetworkAsync(mineral, asOf, cancellationToken).ConfigureAwait(false);
        var capacities = await SiteCapacities.ReadAsync(reader, mineral, asOf, cancellationToken).ConfigureAwait(false);
        var consumers = NetworkSites.Of(network, NetworkSites.WithStages(of, Stage.Consumption));
        var intakes = Intakes(network, consumers);
        cancellationToken.ThrowIfCancellationRequested();
        var question = new FlowProblem(
            network.Graph, Origins(network), consumers, NodeCapacities(network, capacities, consumers, intakes), EdgeCapacities(network, headroom));
        return new SupplyFlow(network, consumers, consumers.Members.Sum(node => intakes[node]), MaximumFlow.Find(question));
    }

    // What each consumer takes in from outside the consumers, in known tonnes.
    private static double[] Intakes(SupplyNetwork network, NodeSet consumers)
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

    private static NodeSet Origins(SupplyNetwork network)
    {
        var stages = network.Tables.Sites.Stages;
        return NodeSet.Where(network.Graph.NodeCount, node => stages[network.SiteNumbers[node]] switch
        {
            Stage.Mining or Stage.Recycling => true,
            Stage.Stockpiling => false,
            _ => network.Graph.In(node).IsEmpty,
        });
    }

    private static double[] NodeCapacities(SupplyNetwork network, SiteCapacities known, NodeSet consumers, double[] intakes)
    {
        var capacities = new double[network.Graph.NodeCount];
        Array.Fill(capacities, double.PositiveInfinity);
        foreach (var id in known.SiteIds)
        {
            var node = Array.BinarySearch(network.SiteNumbers, network.Tables.Sites.Ids.Find(id));
            if (node >= 0 && known.Of(id) is { } tonnes)
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

    private static double[] EdgeCapacities(SupplyNetwork network, double? headroom)
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
