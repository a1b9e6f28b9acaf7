using GraphKb.Engine.Paths;
using GraphKb.Engine.Tracing;
using GraphKb.Knowledge.Flows;
using GraphKb.Knowledge.Networks;
using GraphKb.Knowledge.Sites;
using GraphKb.Knowledge.Stores;
using GraphKb.Model;

namespace GraphKb.Knowledge.Chokepoints;

/// <summary>Ranks sites or groups of sites by the share of an intake that passes them.</summary>
public static class ChokepointSearch
{
    // A share below this is rounding.
    private const double Precision = 1e-12;

    /// <summary>A page of chokepoints. The losses are found for the page alone.</summary>
    /// <param name="reader">The data.</param>
    /// <param name="question">The question.</param>
    /// <param name="skip">Chokepoints to pass over.</param>
    /// <param name="first">At most so many, 0 to 500.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The page.</returns>
    /// <exception cref="UserInputException">An id or a code in the question does not exist.</exception>
    public static async ValueTask<ChokepointPage> FindAsync(
        IKnowledgeReader reader, ChokepointQuestion question, int skip, int first, CancellationToken cancellationToken)
    {
        var ranked = await RankAsync(reader, question, cancellationToken).ConfigureAwait(false);
        var page = ranked.Groups.Skip(skip).Take(first).ToList();
        var losses = await LossesAsync(reader, question, ranked, page, cancellationToken).ConfigureAwait(false);
        return new ChokepointPage(losses, ranked.Groups.Count > skip + first);
    }

    /// <summary>How many chokepoints there are.</summary>
    /// <param name="reader">The data.</param>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The count.</returns>
    /// <exception cref="UserInputException">An id or a code in the question does not exist.</exception>
    public static async ValueTask<long?> CountAsync(IKnowledgeReader reader, ChokepointQuestion question, CancellationToken cancellationToken) =>
        (await RankAsync(reader, question, cancellationToken).ConfigureAwait(false)).Groups.Count;

    private static async ValueTask<Ranking> RankAsync(IKnowledgeReader reader, ChokepointQuestion question, CancellationToken cancellationToken)
    {
        Checks.Mineral(reader.Atlas, question.Mineral, "mineral");
        SiteMatcher.Check(question.Of, reader.Atlas, "of");
        SiteMatcher.Check(question.Where, reader.Atlas, "where");
        var network = await reader.GetNetworkAsync(question.Mineral, question.AsOf, cancellationToken).ConfigureAwait(false);
        return network.Memory.Get((nameof(Ranking), new RankingKey(question)), () => Rank(network, question));
    }

    private static Ranking Rank(SupplyNetwork network, ChokepointQuestion question)
    {
        var consumers = NetworkSites.Of(network, NetworkSites.WithStages(question.Of, Stage.Consumption));
        var rows = network.Memory.Get((nameof(SupplyRows), "known"), () => SupplyRows.OfKnown(network.Graph));
        var groups = SiteGroups.Of(network, consumers, question.By, question.Where);
        var shares = question.By == Grouping.Site
            ? SharesOfSites(rows, consumers, groups)
            : ThroughShares.OfGroups(rows, consumers, groups.OfNode, groups.Count);
        var ranked = Enumerable.Range(0, groups.Count).Where(group => shares[group] > Precision)
            .OrderByDescending(group => shares[group]).ThenBy(groups.Key, StringComparer.Ordinal)
            .Select(group => (groups.Key(group), group, Math.Min(1, shares[group]))).ToList();
        return new Ranking(groups, ranked);
    }

    private static double[] SharesOfSites(SupplyRows rows, NodeSet consumers, SiteGroups groups)
    {
        var ofNodes = ThroughShares.OfNodes(rows, consumers);
        var shares = new double[groups.Count];
        for (var node = 0; node < ofNodes.Length; node++)
        {
            if (groups.OfNode[node] is >= 0 and var group)
            {
                shares[group] = ofNodes[node];
            }
        }

        return shares;
    }

    private static async ValueTask<IReadOnlyList<Chokepoint>> LossesAsync(
        IKnowledgeReader reader, ChokepointQuestion question, Ranking ranked, List<(string Key, int Group, double Share)> page,
        CancellationToken cancellationToken)
    {
        if (page.Count == 0)
        {
            return [];
        }

        var flow = await SupplyFlow.FindAsync(reader, question.Mineral, question.Of, 1, question.AsOf, cancellationToken).ConfigureAwait(false);
        var baseline = flow.Baseline.Value;
        var places = Enumerable.Range(0, page.Count).ToDictionary(place => page[place].Group);
        var ofPage = Array.ConvertAll(ranked.Sites.OfNode, group => group >= 0 && places.TryGetValue(group, out var place) ? place : -1);
        var losses = flow.Baseline.Losses(ofPage, page.Count);
        return [.. page.Select((found, place) =>
            new Chokepoint(found.Key, found.Share, losses[place], baseline > 0 ? Math.Min(1, losses[place] / baseline) : 0))];
    }

    private sealed record Ranking(SiteGroups Sites, List<(string Key, int Group, double Share)> Groups);

    /// <summary>The question's own values, for its lists are compared by reference.</summary>
    private sealed record RankingKey
    {
        private readonly string _text;

        public RankingKey(ChokepointQuestion question) => _text = System.Text.Json.JsonSerializer.Serialize(question);
    }
}
