using System.Text.Json;
using GraphKb.Analysis.Capacities;
using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Networks;
using GraphKb.Analysis.Selectors;
using GraphKb.Analysis.Stores;
using GraphKb.Analysis.Tables;
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

    // A flow of a large network has tens of megabytes, so few are cached: enough to ask again with another scenario.
    private const int CachedFlows = 4;

    private SupplyFlow(SupplyNetwork network, NodeSet consumers) => (Network, Consumers) = (network, consumers);

    /// <summary>The network that the flow runs through.</summary>
    public SupplyNetwork Network { get; }

    /// <summary>The nodes of the consumers.</summary>
    public NodeSet Consumers { get; }

    /// <summary>The nodes where flow starts.</summary>
    public required NodeSet Origins { get; init; }

    /// <summary>The capacities on record.</summary>
    public required SiteCapacities Capacities { get; init; }

    /// <summary>The known tonnes a year that the consumers take in from other sites.</summary>
    public required double Intake { get; init; }

    /// <summary>The maximum flow with nothing removed.</summary>
    public required MaximumFlow Baseline { get; init; }

    /// <summary>Checks the conditions and finds the flow.</summary>
    /// <exception cref="UserInputException">An id or a code does not exist, or a number is out of range.</exception>
    public static async ValueTask<SupplyFlow> FindAsync(
        IKnowledgeReader reader, FlowConditions conditions, CancellationToken cancellationToken)
    {
        conditions.Check(reader);
        var (mineral, of, headroom, filter) = conditions;
        var network = await reader.GetNetworkAsync(mineral, filter, cancellationToken).ConfigureAwait(false);
        return await FindAsync(reader, network, of, headroom, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Finds the flow to consumers of a network; the last four are cached until the data changes.</summary>
    /// <param name="reader">The data.</param>
    /// <param name="network">The network.</param>
    /// <param name="of">The consumers, a checked selector; null, or no stages in it, means CONSUMPTION.</param>
    /// <param name="headroom">The factor by which supplies may exceed their tonnes, from 0 up; null means no limit.</param>
    /// <param name="cancellationToken">Cancels the lookup of capacities and the search.</param>
    public static async ValueTask<SupplyFlow> FindAsync(
        IKnowledgeReader reader, SupplyNetwork network, SiteSelector? of, double? headroom, CancellationToken cancellationToken)
    {
        var capacities = await SiteCapacities.ReadAsync(reader, network.Mineral, network.Filter, cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        var flows = network.Tables.Cache.GetOrAdd(
            nameof(SupplyFlow), () => new LruCache<object, SupplyFlow>(CachedFlows), cancellationToken);
        return flows.GetOrAdd(
            (network.Mineral, network.Filter, headroom, JsonSerializer.Serialize(of)),
            () => Find(network, capacities, (of, headroom), cancellationToken),
            cancellationToken);
    }

    private static SupplyFlow Find(
        SupplyNetwork network, SiteCapacities capacities, (SiteSelector? Of, double? Headroom) question,
        CancellationToken cancellationToken)
    {
        var (of, headroom) = question;
        var consumers = NetworkSites.Find(network, NetworkSites.WithDefaultStages(of, Stage.Consumption));
        var intakes = FlowLimits.SumIntakes(network.Graph, consumers);
        var origins = FindOrigins(network);
        var problem = new FlowProblem(
            network.Graph,
            origins,
            consumers,
            FlowLimits.GetNodeLimits(network, capacities, consumers, intakes),
            FlowLimits.GetEdgeLimits(network.Graph, headroom));
        return new SupplyFlow(network, consumers)
        {
            Origins = origins,
            Capacities = capacities,
            Intake = consumers.Members.Sum(node => intakes[node]),
            Baseline = MaximumFlow.Find(problem, cancellationToken),
        };
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
