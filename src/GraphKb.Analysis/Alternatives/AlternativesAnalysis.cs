using GraphKb.Analysis.Arguments;
using GraphKb.Analysis.Chains;
using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Flows;
using GraphKb.Analysis.Selectors;
using GraphKb.Analysis.Stores;
using GraphKb.Engine.Flows;

namespace GraphKb.Analysis.Alternatives;

/// <summary>Finds what can be had in other ways.</summary>
public static class AlternativesAnalysis
{
    /// <summary>Answers the question: a maximum flow, taken apart into chains, and the cut that bounds it.</summary>
    /// <param name="reader">The data.</param>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="UserInputException">An id, a code or a number in the question is wrong.</exception>
    public static async ValueTask<AlternativesAnswer> AskAsync(
        IKnowledgeReader reader, AlternativesQuestion question, CancellationToken cancellationToken)
    {
        SiteMatcher.CheckAll(question.Avoid, reader.Tables, "avoid");
        if (question.Within is not null)
        {
            ArgumentChecks.Alliance(reader.Tables, question.Within, "within");
        }

        var setting = await SupplyFlow.FindAsync(
            reader, question.Mineral, question.Of, question.Headroom, question.AsOf, cancellationToken).ConfigureAwait(false);
        var flow = setting.Baseline.Without(Removed(setting, question), []);
        return new AlternativesAnswer(
            flow.Value,
            setting.Intake > 0 ? flow.Value / setting.Intake : 0,
            await RoutesAsync(reader, setting, flow.Chains(), cancellationToken).ConfigureAwait(false),
            await BottlenecksAsync(reader, setting, flow.Cut(), cancellationToken).ConfigureAwait(false),
            question.AsOf);
    }

    private static int[] Removed(SupplyFlow setting, AlternativesQuestion question)
    {
        var network = setting.Network;
        var avoided = NetworkSites.OfAny(network, question.Avoid);
        var members = question.Within is null ? null : network.Tables.Members(question.Within, question.AsOf);
        return [.. Enumerable.Range(0, network.Graph.NodeCount).Where(node => avoided.Contains(node)
            || (members is not null && !members[network.Tables.Sites.Countries[network.SiteNumbers[node]]] && !setting.Consumers.Contains(node)))];
    }

    private static async ValueTask<IReadOnlyList<Route>> RoutesAsync(
        IKnowledgeReader reader, SupplyFlow setting, IReadOnlyList<FlowChain> chains, CancellationToken cancellationToken)
    {
        var network = setting.Network;
        var edges = chains.SelectMany(chain => chain.Edges).Distinct().ToArray();
        var supplies = await reader.GetSuppliesAsync(network, edges, cancellationToken).ConfigureAwait(false);
        var byEdge = edges.Zip(supplies).ToDictionary(pair => pair.First, pair => pair.Second);
        return [.. chains.Select(chain => new Route(
            new Chain(
                [.. chain.Nodes.Select(node => reader.Tables.Sites.Ids[network.SiteNumbers[node]])],
                [.. chain.Edges.Select(edge => byEdge[edge])],
                chain.Edges.Min(edge => byEdge[edge].Tonnes)),
            chain.Tonnes))];
    }

    private static async ValueTask<IReadOnlyList<Bottleneck>> BottlenecksAsync(
        IKnowledgeReader reader, SupplyFlow setting, MinimumCut cut, CancellationToken cancellationToken)
    {
        var supplies = await reader.GetSuppliesAsync(setting.Network, cut.Edges, cancellationToken).ConfigureAwait(false);
        return
        [
            .. cut.Nodes.Zip(cut.NodeCapacities, (node, tonnes) => new Bottleneck(reader.Tables.Sites.Ids[setting.Network.SiteNumbers[node]], null, tonnes)),
            .. supplies.Zip(cut.EdgeCapacities, (supply, tonnes) => new Bottleneck(null, supply, tonnes)),
        ];
    }
}
