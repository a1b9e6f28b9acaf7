using GraphKb.Analysis.MaximumFlows;
using GraphKb.Analysis.Selectors;
using GraphKb.Engine.Flows;
using GraphKb.Engine.Networks;
using GraphKb.Model.Entities;

namespace GraphKb.Analysis.Disruption;

/// <summary>Finds the maximum flow in a scenario, by rerouting the flow without it as far as limits demand and allow.</summary>
internal sealed class ScenarioFlow
{
    private readonly DisruptionQuestion _question;

    /// <summary>Prepares the search.</summary>
    /// <param name="recorded">The flow without the scenario.</param>
    /// <param name="network">The network of the scenario.</param>
    /// <param name="question">The checked question.</param>
    /// <param name="cuts">The supplies that the scenario cuts.</param>
    public ScenarioFlow(SupplyFlow recorded, ScenarioNetwork network, DisruptionQuestion question, SupplyCuts cuts)
    {
        (Recorded, ScenarioNetwork, _question, Cuts) = (recorded, network, question, cuts);
        Removed = NetworkSites.FindAny(network.Network, question.Scenario.Remove);
        IsCut = cuts.Find(network.Network);
    }

    /// <summary>The flow without the scenario.</summary>
    public SupplyFlow Recorded { get; }

    /// <summary>The network of the scenario.</summary>
    public ScenarioNetwork ScenarioNetwork { get; }

    /// <summary>The supplies that the scenario cuts.</summary>
    public SupplyCuts Cuts { get; }

    /// <summary>The nodes of the scenario's network that it removes.</summary>
    public NodeSet Removed { get; }

    /// <summary>For each edge of the scenario's network, whether its supply is cut.</summary>
    public bool[] IsCut { get; }

    private Scenario Scenario => _question.Scenario;

    private Network Graph => ScenarioNetwork.Network.Graph;

    /// <summary>Finds the flow. The same question gives the same flow in every store.</summary>
    public MaximumFlow Find(CancellationToken cancellationToken)
    {
        // Without limits to compute, the residual graph of the flow can be used again.
        if (Scenario.Keep == 0 && Scenario.Capacities.Count == 0 && ReferenceEquals(ScenarioNetwork.Network, Recorded.Network))
        {
            int[] cutEdges = [.. Enumerable.Range(0, IsCut.Length).Where(edge => IsCut[edge])];
            return Recorded.Baseline.Without([.. Removed.Members], cutEdges, cancellationToken);
        }

        var of = NetworkSites.WithDefaultStages(_question.Of, Stage.Consumption);
        var consumers = NetworkSites.Find(ScenarioNetwork.Network, of);
        var problem = new FlowProblem(Graph, ScenarioNetwork.FindOrigins(), consumers, GetNodeLimits(consumers), GetEdgeLimits());
        return MaximumFlow.Find(problem, ScenarioNetwork.ExtendFlow(Recorded.Baseline.OnEdge), cancellationToken);
    }

    private double[] GetNodeLimits(NodeSet consumers)
    {
        var network = ScenarioNetwork.Network;
        var intakes = FlowLimits.SumIntakes(Graph, consumers);
        var limits = FlowLimits.GetNodeLimits(network, Recorded.Capacities, consumers, intakes);
        foreach (var capacity in Scenario.Capacities)
        {
            var node = network.FindNode(capacity.Site);
            if (node >= 0 && !consumers.Contains(node))
            {
                limits[node] = capacity.Tonnes;
            }
        }

        foreach (var node in Removed.Members)
        {
            limits[node] = Reduce(limits[node]);
        }

        return limits;
    }

    private double[] GetEdgeLimits()
    {
        var limits = FlowLimits.GetEdgeLimits(Graph, _question.Headroom);
        for (var edge = 0; edge < limits.Length; edge++)
        {
            if (IsCut[edge] || Removed.Contains(Graph.From(edge)) || Removed.Contains(Graph.To(edge)))
            {
                limits[edge] = Reduce(limits[edge]);
            }
        }

        return limits;
    }

    // An unknown limit, infinity, remains unknown unless nothing is kept.
    private double Reduce(double limit) => Scenario.Keep == 0 ? 0 : Scenario.Keep * limit;
}
