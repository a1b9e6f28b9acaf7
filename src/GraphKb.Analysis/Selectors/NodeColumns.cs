using GraphKb.Analysis.Networks;
using GraphKb.Analysis.Ownerships;
using GraphKb.Engine.Networks;
using GraphKb.Model.Entities;

namespace GraphKb.Analysis.Selectors;

/// <summary>
/// What nearly every question reads of sites, by node: the stages as sets, countries and controllers as arrays. In the tables of all sites
/// each node would miss the processor's cache. Built once per network in O(nodes).
/// </summary>
internal sealed class NodeColumns
{
    private readonly NodeSet[] _nodesOfStage;
    private readonly Lazy<int[]> _controllerIndexes;

    private NodeColumns(SupplyNetwork network)
    {
        var (sites, siteIndexes) = (network.Tables.Sites, network.SiteIndexes);
        CountryIndexes = Array.ConvertAll(siteIndexes, siteIndex => sites.CountryIndexes[siteIndex]);
        _controllerIndexes = new(() =>
        {
            var controllers = ControlTable.Get(network.Tables, network.Filter).SiteControllers;
            return Array.ConvertAll(siteIndexes, siteIndex => controllers[siteIndex]);
        });
        All = NodeSet.Where(siteIndexes.Length, _ => true);
        _nodesOfStage = Array.ConvertAll(Enum.GetValues<Stage>(), _ => new NodeSet(siteIndexes.Length));
        for (var nodeIndex = 0; nodeIndex < siteIndexes.Length; nodeIndex++)
        {
            _nodesOfStage[(int)sites.Stages[siteIndexes[nodeIndex]]].Add(nodeIndex);
        }
    }

    /// <summary>All nodes.</summary>
    public NodeSet All { get; }

    /// <summary>The country index of the location of each node's site.</summary>
    public int[] CountryIndexes { get; }

    /// <summary>The country index of the controlling country of each node's site, or <see cref="ControlTable.Nobody"/>.</summary>
    public int[] ControllerIndexes => _controllerIndexes.Value;

    public static NodeColumns Get(SupplyNetwork network) =>
        network.Cache.GetOrAdd(nameof(NodeColumns), () => new NodeColumns(network));

    /// <summary>Finds the nodes of any of some stages; the set of one stage is always the same.</summary>
    public NodeSet Find(IReadOnlyList<Stage> stages) => stages.Select(stage => _nodesOfStage[(int)stage])
        .DefaultIfEmpty(new NodeSet(CountryIndexes.Length)).Aggregate((some, others) => some.Union(others));
}
