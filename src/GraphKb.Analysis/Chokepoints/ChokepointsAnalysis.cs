using System.Text.Json;
using GraphKb.Analysis.Arguments;
using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Flows;
using GraphKb.Analysis.Networks;
using GraphKb.Analysis.Selectors;
using GraphKb.Analysis.Stores;
using GraphKb.Engine.Networks;
using GraphKb.Engine.Tracing;
using GraphKb.Engine.Tracing.Inflows;
using GraphKb.Model.Entities;

namespace GraphKb.Analysis.Chokepoints;

/// <summary>Ranks sites or groups of sites by the share of an intake that passes them.</summary>
public static class ChokepointsAnalysis
{
    /// <summary>A page of chokepoints. The losses are found for the page alone, and so are the shares of single sites.</summary>
    /// <param name="reader">The data.</param>
    /// <param name="question">The question.</param>
    /// <param name="skip">Chokepoints to pass over.</param>
    /// <param name="first">At most so many, 0 to 500.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The page.</returns>
    /// <exception cref="UserInputException">An id or a code in the question does not exist.</exception>
    public static async ValueTask<ChokepointPage> FindAsync(
        IKnowledgeReader reader, ChokepointsQuestion question, int skip, int first, CancellationToken cancellationToken)
    {
        var setting = await PrepareAsync(reader, question, cancellationToken).ConfigureAwait(false);
        var ranked = question.By == Grouping.Site ? RankSites(setting, checked(skip + first + 1)) : RankGroups(setting, question);
        var page = ranked.Skip(skip).Take(first).ToList();
        var losses = await LossesAsync(reader, question, setting, page, cancellationToken).ConfigureAwait(false);
        return new ChokepointPage(losses, ranked.Count > skip + first);
    }

    /// <summary>How many chokepoints there are.</summary>
    /// <param name="reader">The data.</param>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The count.</returns>
    /// <exception cref="UserInputException">An id or a code in the question does not exist.</exception>
    public static async ValueTask<long?> CountAsync(IKnowledgeReader reader, ChokepointsQuestion question, CancellationToken cancellationToken)
    {
        var setting = await PrepareAsync(reader, question, cancellationToken).ConfigureAwait(false);
        return Upstream.Of(setting.Network.Graph, setting.Consumers)
            .Select(node => setting.Groups.OfNode[node]).Where(group => group >= 0).Distinct().LongCount();
    }

    private static async ValueTask<Setting> PrepareAsync(IKnowledgeReader reader, ChokepointsQuestion question, CancellationToken cancellationToken)
    {
        ArgumentChecks.Mineral(reader.Tables, question.Mineral, "mineral");
        SiteMatcher.Check(question.Of, reader.Tables, "of");
        SiteMatcher.Check(question.Where, reader.Tables, "where");
        var network = await reader.GetNetworkAsync(question.Mineral, question.AsOf, cancellationToken).ConfigureAwait(false);
        var consumers = NetworkSites.Of(network, NetworkSites.WithStages(question.Of, Stage.Consumption));
        return new Setting(network, consumers, SiteGroups.Of(network, consumers, question.By, question.Where));
    }

    // Single sites are many, and in a large circle each share is costly: only those that the page could show are worked out.
    private static List<Ranked> RankSites(Setting setting, int count)
    {
        var among = NodeSet.Where(setting.Network.Graph.NodeCount, node => setting.Groups.OfNode[node] >= 0);
        return [.. ThroughShares.Largest(Rows(setting.Network), setting.Consumers, among, count)
            .Select(found => new Ranked(setting.Groups.OfNode[found.Node], Math.Min(1, found.Share)))];
    }

    private static List<Ranked> RankGroups(Setting setting, ChokepointsQuestion question) =>
        setting.Network.Cache.GetOrAdd((nameof(Ranked), JsonSerializer.Serialize(question)), () =>
        {
            var (groups, network) = (setting.Groups, setting.Network);
            var shares = ThroughShares.ForGroups(Rows(network), setting.Consumers, groups.OfNode, groups.Count);
            return Enumerable.Range(0, groups.Count).Where(group => shares[group] > 0)
                .OrderByDescending(group => shares[group]).ThenBy(groups.Key, StringComparer.Ordinal)
                .Select(group => new Ranked(group, Math.Min(1, shares[group]))).ToList();
        });

    private static InflowMatrix Rows(SupplyNetwork network) =>
        network.Cache.GetOrAdd((nameof(InflowMatrix), "known"), () => InflowMatrix.CreateKnownOnly(network.Graph));

    private static async ValueTask<IReadOnlyList<Chokepoint>> LossesAsync(
        IKnowledgeReader reader, ChokepointsQuestion question, Setting setting, List<Ranked> page, CancellationToken cancellationToken)
    {
        if (page.Count == 0)
        {
            return [];
        }

        var flow = await SupplyFlow.FindAsync(reader, question.Mineral, question.Of, 1, question.AsOf, cancellationToken).ConfigureAwait(false);
        var baseline = flow.Baseline.Value;
        var places = Enumerable.Range(0, page.Count).ToDictionary(place => page[place].Group);
        var ofPage = Array.ConvertAll(setting.Groups.OfNode, group => group >= 0 && places.TryGetValue(group, out var place) ? place : -1);
        var losses = flow.Baseline.Losses(ofPage, page.Count);
        return [.. page.Select((found, place) => new Chokepoint(
            setting.Groups.Key(found.Group), found.Share, losses[place], baseline > 0 ? Math.Min(1, losses[place] / baseline) : 0))];
    }

    private sealed record Setting(SupplyNetwork Network, NodeSet Consumers, SiteGroups Groups);

    private sealed record Ranked(int Group, double Share);
}
