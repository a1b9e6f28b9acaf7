using System.Text.Json;
using GraphKb.Analysis.Errors;
using GraphKb.Analysis.MaximumFlows;
using GraphKb.Analysis.Networks;
using GraphKb.Analysis.Selectors;
using GraphKb.Analysis.Stores;
using GraphKb.Engine.Networks;
using GraphKb.Engine.Tracing;

namespace GraphKb.Analysis.Chokepoints;

/// <summary>
/// Ranks sites, or groups of sites, by the share of an intake that passes them. A question is prepared once; pages and the count then use
/// the prepared state. Thread-safe.
/// </summary>
public sealed class ChokepointsAnalysis
{
    private readonly IKnowledgeReader _reader;
    private readonly ChokepointsQuestion _question;
    private readonly UpstreamNetwork _part;
    private readonly SiteGroups _groups;

    private ChokepointsAnalysis(IKnowledgeReader reader, ChokepointsQuestion question, UpstreamNetwork part)
    {
        (_reader, _question, _part) = (reader, question, part);
        _groups = SiteGroups.Create(part.Network, part.Consumers, question.By, question.Where);
    }

    /// <summary>Checks and prepares a question.</summary>
    /// <param name="reader">The data.</param>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Cancels the preparation.</param>
    /// <returns>The prepared question.</returns>
    /// <exception cref="UserInputException">An id or a code in the question does not exist.</exception>
    public static async ValueTask<ChokepointsAnalysis> PrepareAsync(
        IKnowledgeReader reader, ChokepointsQuestion question, CancellationToken cancellationToken)
    {
        question.CheckMineral(reader.Tables);
        SiteMatcher.Check(question.Of, reader.Tables, "of");
        SiteMatcher.Check(question.Where, reader.Tables, "where");
        var network = await reader.GetNetworkAsync(question.Mineral, question.Filter, cancellationToken).ConfigureAwait(false);
        return new ChokepointsAnalysis(reader, question, UpstreamNetwork.Get(network, question.Of, [], cancellationToken));
    }

    /// <summary>Finds a page of chokepoints. Losses are computed for the page only, and so are the shares of single sites.</summary>
    /// <param name="skip">The number of chokepoints to skip, 0 or more.</param>
    /// <param name="first">The size of the page, 0 to 500.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <returns>The page.</returns>
    public async ValueTask<ChokepointPage> PageAsync(int skip, int first, CancellationToken cancellationToken)
    {
        var ranked = _question.By == Grouping.Site
            ? RankSites(checked(skip + first + 1), cancellationToken) : RankGroups(cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        var page = ranked.Skip(skip).Take(first).ToList();
        var chokepoints = await AddLossesAsync(page, cancellationToken).ConfigureAwait(false);
        return new ChokepointPage(chokepoints, ranked.Count > skip + first);
    }

    /// <summary>Counts the chokepoints. O(sites + supplies of the network).</summary>
    /// <returns>The count, 0 or more.</returns>
    public long Count() => Upstream.Find(_part.Network.Graph, _part.Consumers)
        .Select(node => _groups.GroupOfNode[node]).Where(group => group != SiteGroups.NoGroup).Distinct().LongCount();

    // Single sites are many, and in a large cycle each share is costly: only those that the page can show are computed.
    private List<RankedGroup> RankSites(int count, CancellationToken cancellationToken)
    {
        var candidates = NodeSet.Where(_part.Network.Graph.NodeCount, node => _groups.GroupOfNode[node] != SiteGroups.NoGroup);
        return [.. ThroughShares.Largest(TracingMatrices.GetKnown(_part.Network), _part.Consumers, candidates, count, cancellationToken)
            .Select(found => new RankedGroup(_groups.GroupOfNode[found.Node], Math.Min(1, found.Share)))];
    }

    private List<RankedGroup> RankGroups(CancellationToken cancellationToken) =>
        _part.Network.Cache.GetOrAdd((nameof(RankedGroup), JsonSerializer.Serialize(_question)), () =>
        {
            var shares = ThroughShares.ForGroups(
                TracingMatrices.GetKnown(_part.Network), _part.Consumers, _groups.GroupOfNode, _groups.Count, cancellationToken);
            return Enumerable.Range(0, _groups.Count).Where(group => shares[group] > 0)
                .OrderByDescending(group => shares[group]).ThenBy(_groups.GetKey, StringComparer.Ordinal)
                .Select(group => new RankedGroup(group, Math.Min(1, shares[group]))).ToList();
        }, cancellationToken);

    private async ValueTask<IReadOnlyList<Chokepoint>> AddLossesAsync(List<RankedGroup> page, CancellationToken cancellationToken)
    {
        if (page.Count == 0)
        {
            return [];
        }

        var flow = await SupplyFlow.FindAsync(_reader, _part, headroom: 1, cancellationToken).ConfigureAwait(false);
        var baseline = flow.Baseline.Value;
        var losses = flow.Baseline.Losses(FindPositions(page), page.Count, cancellationToken);
        return [.. page.Select((group, position) => new Chokepoint(
            _groups.GetKey(group.GroupIndex),
            group.ThroughShare,
            baseline,
            losses[position] <= SupplyFlow.RelativePrecision * baseline ? 0 : losses[position]))];
    }

    // The position in the page of each node's group, negative for a node of no group of the page.
    private int[] FindPositions(List<RankedGroup> page)
    {
        var positionOfGroup = new int[_groups.Count];
        Array.Fill(positionOfGroup, SiteGroups.NoGroup);
        for (var position = 0; position < page.Count; position++)
        {
            positionOfGroup[page[position].GroupIndex] = position;
        }

        return Array.ConvertAll(_groups.GroupOfNode, group => group == SiteGroups.NoGroup ? SiteGroups.NoGroup : positionOfGroup[group]);
    }

    private sealed record RankedGroup(int GroupIndex, double ThroughShare);
}
