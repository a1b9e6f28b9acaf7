using GraphKb.Analysis.Capacities;
using GraphKb.Analysis.Networks;
using GraphKb.Analysis.Selectors;
using GraphKb.Analysis.Stores;
using GraphKb.Engine.Flows;
using GraphKb.Engine.Networks;
using GraphKb.Model.Entities;

namespace GraphKb.Analysis.MaximumFlows;

/// <summary>
/// The maximum flow from the origins of a supply network to consumers, before any scenario. docs/semantics.md defines the origins and the
/// limits (Disruption).
/// </summary>
internal sealed class SupplyFlow
{
    /// <summary>A difference of two flows up to this part of the one without a scenario is a rounding error.</summary>
    public const double RelativePrecision = 1e-9;

    private SupplyFlow(SupplyNetwork network, NodeSet consumers) => (Network, Consumers) = (network, consumers);

    /// <summary>The network that the flow runs through.</summary>
    public SupplyNetwork Network { get; }

    /// <summary>The nodes of the consumers.</summary>
    public NodeSet Consumers { get; }

    /// <summary>The capacities on record.</summary>
    public required SiteCapacities Capacities { get; init; }

    /// <summary>The known tonnes a year that the consumers take in from other sites.</summary>
    public required double Intake { get; init; }

    /// <summary>The maximum flow with nothing removed.</summary>
    public required MaximumFlow Baseline { get; init; }

    /// <summary>Finds the flow to the consumers of a network; cached with the part of it that leads to them.</summary>
    /// <param name="reader">The data.</param>
    /// <param name="part">The consumers, and the network that leads to them.</param>
    /// <param name="headroom">The factor by which supplies may exceed their tonnes, from 0 up; null means no limit.</param>
    /// <param name="cancellationToken">Cancels the lookup of capacities and the search.</param>
    public static async ValueTask<SupplyFlow> FindAsync(
        IKnowledgeReader reader, UpstreamNetwork part, double? headroom, CancellationToken cancellationToken)
    {
        var (network, consumers) = part;
        var capacities = await SiteCapacities.ReadAsync(reader, network.Mineral, network.Filter, cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return network.Cache.GetOrAdd((nameof(SupplyFlow), headroom), () =>
        {
            var intakes = FlowLimits.SumIntakes(network.Graph, consumers);
            var nodeLimits = FlowLimits.GetNodeLimits(network, capacities, consumers, intakes);
            var edgeLimits = FlowLimits.GetEdgeLimits(network.Graph, headroom);
            var problem = new FlowProblem(network.Graph, FindOrigins(network), consumers, nodeLimits, edgeLimits);
            return new SupplyFlow(network, consumers)
            {
                Capacities = capacities,
                Intake = intakes.Sum(),
                Baseline = MaximumFlow.Find(problem, cancellationToken),
            };
        }, cancellationToken);
    }

    private static NodeSet FindOrigins(SupplyNetwork network)
    {
        var stages = network.Tables.Sites.Stages;
        return NodeSet.Where(
            network.Graph.NodeCount,
            node => IsOrigin(stages[network.SiteIndexes[node]], isSupplied: !network.Graph.In(node).IsEmpty));
    }

    /// <summary>Whether flow starts at a site of a stage, as docs/semantics.md defines it (Disruption, Origins).</summary>
    internal static bool IsOrigin(Stage stage, bool isSupplied) => stage switch
    {
        Stage.Mining or Stage.Recycling => true,
        Stage.Stockpiling => false,
        _ => !isSupplied,
    };
}
