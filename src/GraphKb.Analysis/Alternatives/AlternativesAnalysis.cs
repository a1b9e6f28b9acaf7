using GraphKb.Analysis.Arguments;
using GraphKb.Analysis.Chains;
using GraphKb.Analysis.Errors;
using GraphKb.Analysis.MaximumFlows;
using GraphKb.Analysis.Selectors;
using GraphKb.Analysis.Stores;
using GraphKb.Engine.Flows;

namespace GraphKb.Analysis.Alternatives;

/// <summary>Finds the maximum flow to consumers over the sites that may be used. Thread-safe.</summary>
public sealed class AlternativesAnalysis
{
    private readonly IKnowledgeReader _reader;
    private readonly AlternativesQuestion _question;
    private readonly SupplyFlow _flow;

    private AlternativesAnalysis(IKnowledgeReader reader, AlternativesQuestion question, SupplyFlow flow) =>
        (_reader, _question, _flow) = (reader, question, flow);

    /// <summary>Checks and prepares a question: finds the maximum flow over all sites.</summary>
    /// <param name="reader">The data.</param>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Cancels the preparation.</param>
    /// <returns>The prepared question.</returns>
    /// <exception cref="UserInputException">An id, a code or a number in the question is invalid.</exception>
    public static async ValueTask<AlternativesAnalysis> PrepareAsync(
        IKnowledgeReader reader, AlternativesQuestion question, CancellationToken cancellationToken)
    {
        SiteMatcher.CheckAll(question.Avoid, reader.Tables, "avoid");
        if (question.Within is not null)
        {
            ArgumentChecks.Alliance(reader.Tables, question.Within, "within");
        }

        var conditions = new FlowConditions(question.Mineral, question.Of, question.Headroom, question.Filter);
        var network = await conditions.GetNetworkAsync(reader, cancellationToken).ConfigureAwait(false);
        var part = UpstreamNetwork.Get(network, question.Of, [], cancellationToken);
        var flow = await SupplyFlow.FindAsync(reader, part, question.Headroom, cancellationToken).ConfigureAwait(false);
        return new AlternativesAnalysis(reader, question, flow);
    }

    /// <summary>Answers the question: the flow without the sites that may not be used, its decomposition and its minimum cut.</summary>
    /// <param name="cancellationToken">Cancels the search and the lookups.</param>
    /// <returns>The answer.</returns>
    public async ValueTask<AlternativesAnswer> AnswerAsync(CancellationToken cancellationToken)
    {
        var flow = _flow.Baseline.Without(FindUnused(), [], cancellationToken);
        return new AlternativesAnswer(
            flow.Value,
            _flow.Intake > 0 ? flow.Value / _flow.Intake : 0,
            await ReadRoutesAsync(flow.Chains(cancellationToken), cancellationToken).ConfigureAwait(false),
            await ReadBottlenecksAsync(flow.Cut(), cancellationToken).ConfigureAwait(false),
            _question.AsOf);
    }

    // The nodes that the flow may not use.
    private int[] FindUnused()
    {
        var network = _flow.Network;
        var avoided = NetworkSites.FindAny(network, _question.Avoid);
        var inside = NetworkSites.Find(network, new SiteSelector { Alliances = _question.Within is { } alliance ? [alliance] : null });
        return [.. Enumerable.Range(0, network.Graph.NodeCount)
            .Where(node => avoided.Contains(node) || !(inside.Contains(node) || _flow.Consumers.Contains(node)))];
    }

    private async ValueTask<IReadOnlyList<Route>> ReadRoutesAsync(IReadOnlyList<FlowChain> flowChains, CancellationToken cancellationToken)
    {
        var chains = await ChainReader.ReadAsync(
            _reader, _flow.Network, [.. flowChains.Select(chain => chain.Edges)], cancellationToken).ConfigureAwait(false);
        return [.. chains.Zip(flowChains, (chain, flowChain) => new Route(chain, flowChain.Tonnes))];
    }

    private async ValueTask<IReadOnlyList<Bottleneck>> ReadBottlenecksAsync(MinimumCut cut, CancellationToken cancellationToken)
    {
        var supplies = await _reader.GetSuppliesAsync(_flow.Network, cut.Edges, cancellationToken).ConfigureAwait(false);
        return
        [
            .. cut.Nodes.Zip(cut.NodeCapacities, (node, tonnes) => new Bottleneck(_flow.Network.GetSiteId(node), null, tonnes)),
            .. supplies.Zip(cut.EdgeCapacities, (supply, tonnes) => new Bottleneck(null, supply, tonnes)),
        ];
    }
}
