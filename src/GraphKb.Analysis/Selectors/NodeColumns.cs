using GraphKb.Analysis.Networks;
using GraphKb.Analysis.Ownerships;
using GraphKb.Engine.Networks;
using GraphKb.Model.Entities;

namespace GraphKb.Analysis.Selectors;

/// <summary>
/// What nearly every question asks of sites, by node: the sets of the stages, and the nodes grouped by stage and country. In the tables of
/// all sites each node would miss the processor's cache. Built once per network in O(nodes).
/// </summary>
internal sealed class NodeColumns
{
    private static readonly Stage[] Stages = Enum.GetValues<Stage>();
    private readonly SupplyNetwork _network;
    private readonly NodeSet[] _nodesOfStage;
    private readonly NodeSet _all;

    // By stage, then country of the location or country that controls; sites that nobody controls are in no group.
    private readonly Lazy<GroupedRows> _located;
    private readonly Lazy<GroupedRows> _controlled;

    private NodeColumns(SupplyNetwork network)
    {
        _network = network;
        _located = new(() => Group(network.Tables.Sites.CountryIndexes));
        _controlled = new(() => Group(ControlTable.Get(network.Tables, network.Filter).SiteControllers));
        _nodesOfStage = Array.ConvertAll(Stages, _ => new NodeSet(network.Graph.NodeCount));
        for (var node = 0; node < network.Graph.NodeCount; node++)
        {
            _nodesOfStage[(int)network.Tables.Sites.Stages[network.SiteIndexes[node]]].Add(node);
        }

        _all = _nodesOfStage.Aggregate((some, others) => some.Union(others));
    }

    private int CountryCount => _network.Tables.Countries.Count;

    /// <summary>
    /// Finds the nodes that match a selector's stages, countries, alliances and controlling countries; the set of one stage is always the
    /// same. O(nodes / 64), and O(nodes of the stages in these countries); in a part of a network O(nodes) more.
    /// </summary>
    public static NodeSet Find(SupplyNetwork network, SiteSelector selector) => network.PartOf is { } part
        ? Find(part.Whole, selector).Restrict(part.Nodes)
        : network.Cache.GetOrAdd(nameof(NodeColumns), () => new NodeColumns(network)).Find(selector);

    private NodeSet Find(SiteSelector selector)
    {
        var (stages, found) = (selector.Stages ?? Stages, new List<NodeSet>());
        if (selector.Countries is not null)
        {
            found.Add(Gather([_located.Value], stages, FindCountries(selector.Countries)));
        }

        if (selector.Alliances is not null)
        {
            var isMember = _network.Tables.GetMembers(selector.Alliances, _network.AsOf);
            found.Add(Gather([_located.Value], stages, Enumerable.Range(0, CountryCount).Where(country => isMember[country])));
        }

        if (selector.ControlledBy is not null)
        {
            found.Add(Gather(GetGroups(selector.Control), stages, FindCountries(selector.ControlledBy)));
        }

        return found.Count > 0 ? found.Aggregate((some, others) => some.Where(others.Contains))
            : selector.Stages is null ? _all
            : stages.Select(stage => _nodesOfStage[(int)stage]).DefaultIfEmpty(new NodeSet(_network.Graph.NodeCount))
                .Aggregate((some, others) => some.Union(others));
    }

    private GroupedRows[] GetGroups(ControlBasis basis) => basis switch
    {
        ControlBasis.Location => [_located.Value],
        ControlBasis.Ownership => [_controlled.Value],
        _ => [_located.Value, _controlled.Value],
    };

    private IEnumerable<int> FindCountries(IReadOnlyList<string> codes) => codes.Select(_network.Tables.Countries.Find);

    private NodeSet Gather(GroupedRows[] groupings, IReadOnlyList<Stage> stages, IEnumerable<int> countryIndexes)
    {
        var found = new NodeSet(_network.Graph.NodeCount);
        var groups = countryIndexes.SelectMany(countryIndex => stages.Select(stage => ((int)stage * CountryCount) + countryIndex)).ToList();
        foreach (var rows in groupings)
        {
            foreach (var group in groups)
            {
                foreach (var node in rows[group])
                {
                    found.Add(node);
                }
            }
        }

        return found;
    }

    private GroupedRows Group(int[] countryOfSite) => GroupedRows.Create(
        Stages.Length * CountryCount,
        Array.ConvertAll(_network.SiteIndexes, siteIndex => countryOfSite[siteIndex] is >= 0 and var countryIndex
            ? ((int)_network.Tables.Sites.Stages[siteIndex] * CountryCount) + countryIndex : -1));
}
