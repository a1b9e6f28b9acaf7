using GraphKb.Analysis.Networks;
using GraphKb.Analysis.Tables;
using GraphKb.Engine.Networks;
using GraphKb.Model.Entities;

namespace GraphKb.Analysis.Selectors;

/// <summary>
/// The part of a network that leads to consumers, which is often small. Flows to them and traces of their intake are the same in it: it has
/// every supply into each of its sites, and its sites and supplies are in the order of the whole network.
/// </summary>
/// <param name="Network">The part.</param>
/// <param name="Consumers">The nodes of the consumers in the part.</param>
internal sealed record UpstreamNetwork(SupplyNetwork Network, NodeSet Consumers)
{
    // A part of a large network can have tens of megabytes with its results, so few are cached: enough to ask again something else.
    private const int Cached = 4;

    /// <summary>
    /// Gets the part; the last four of all networks are cached until the data changes. O(sites of the stages of the selector, and supplies
    /// of the part).
    /// </summary>
    /// <param name="whole">The network.</param>
    /// <param name="of">The consumers, a checked selector; null, or no stages in it, means CONSUMPTION.</param>
    /// <param name="suppliers">Sites that the part leads to as well, by site index; those without a node do not count.</param>
    /// <param name="cancellationToken">Cancels the wait for another caller.</param>
    /// <returns>The part.</returns>
    public static UpstreamNetwork Get(
        SupplyNetwork whole, SiteSelector? of, IEnumerable<int> suppliers, CancellationToken cancellationToken)
    {
        var consumers = NetworkSites.Find(whole, NetworkSites.WithDefaultStages(of, Stage.Consumption));
        var ends = consumers.Where(_ => true);
        foreach (var siteIndex in suppliers)
        {
            if (whole.FindNode(siteIndex) is >= 0 and var node)
            {
                ends.Add(node);
            }
        }

        var parts = whole.Tables.Cache.GetOrAdd(
            nameof(UpstreamNetwork), () => new LruCache<object, UpstreamNetwork>(Cached), cancellationToken);
        return parts.GetOrAdd(
            (whole.Mineral, whole.Filter, consumers, ends), () => Create(whole, consumers, ends), cancellationToken);
    }

    private static UpstreamNetwork Create(SupplyNetwork whole, NodeSet consumers, NodeSet ends)
    {
        var nodes = whole.Graph.FindUpstream(ends.Members).Members;
        var graph = whole.Graph.Restrict(nodes, out var edges);
        var part = whole with
        {
            Graph = graph,
            SiteIndexes = Array.ConvertAll(nodes, node => whole.SiteIndexes[node]),
            SupplyIndexes = Array.ConvertAll(edges, edge => whole.SupplyIndexes[edge]),
            MineralIndexes = new(() => Array.ConvertAll(edges, edge => whole.MineralIndexes.Value[edge])),
            Confidences = new(() => Array.ConvertAll(edges, edge => whole.Confidences.Value[edge])),
            PartOf = (whole, nodes),
            Cache = new(),
        };
        return new UpstreamNetwork(part, consumers.Restrict(nodes));
    }
}
