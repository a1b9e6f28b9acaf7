using GraphKb.Analysis.Networks;
using GraphKb.Analysis.Ownerships;
using GraphKb.Analysis.Selectors;
using GraphKb.Engine.Networks;
using GraphKb.Model.Entities;

namespace GraphKb.Analysis.Chokepoints;

/// <summary>The nodes of a network in groups, each with a key. Consumers and sites that do not match are in none.</summary>
internal sealed class SiteGroups
{
    private readonly Func<int, string> _key;

    private SiteGroups(int[] ofNode, int count, Func<int, string> key) => (OfNode, Count, _key) = (ofNode, count, key);

    /// <summary>The group of each node; -1 for none.</summary>
    public int[] OfNode { get; }

    /// <summary>How many groups.</summary>
    public int Count { get; }

    public static SiteGroups Of(SupplyNetwork network, NodeSet consumers, Grouping by, SiteSelector? where)
    {
        var tables = network.Tables;
        var controllers = by == Grouping.Controller ? ControlTable.Of(tables, network.AsOf).Sites : [];
        Func<int, int> memberOf = by switch
        {
            Grouping.Site => site => site,
            Grouping.Country => site => tables.Sites.Countries[site],
            Grouping.Company => site => tables.Sites.Operators[site],
            _ => site => controllers[site],
        };
        Func<int, string> key = by switch
        {
            Grouping.Site => site => tables.Sites.Ids[site],
            Grouping.Company => company => tables.Companies[company],
            _ => country => EntityId.ForCountry(tables.Countries[country]),
        };
        var matches = NetworkSites.Of(network, where);
        var numbers = new Dictionary<int, int>();
        var members = new List<int>();
        var ofNode = new int[network.Graph.NodeCount];
        for (var node = 0; node < ofNode.Length; node++)
        {
            var member = matches.Contains(node) && !consumers.Contains(node) ? memberOf(network.SiteNumbers[node]) : -1;
            if (member >= 0 && !numbers.TryGetValue(member, out ofNode[node]))
            {
                ofNode[node] = numbers[member] = members.Count;
                members.Add(member);
            }
            else if (member < 0)
            {
                ofNode[node] = -1;
            }
        }

        return new SiteGroups(ofNode, members.Count, group => key(members[group]));
    }

    public string Key(int group) => _key(group);
}
