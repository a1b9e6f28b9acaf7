using GraphKb.Analysis.Networks;
using GraphKb.Analysis.Selectors;
using GraphKb.Engine.Networks;

namespace GraphKb.Analysis.Chokepoints;

/// <summary>Groups the nodes of a network. Consumers, sites that do not match and sites without a key are in no group.</summary>
internal sealed class SiteGroups
{
    /// <summary>The group of a node that is in none.</summary>
    public const int NoGroup = -1;

    private readonly string[] _keys;

    private SiteGroups(int[] groupOfNode, string[] keys) => (GroupOfNode, _keys) = (groupOfNode, keys);

    /// <summary>The group index of each node, or <see cref="NoGroup"/>. Groups are numbered by their first node.</summary>
    public int[] GroupOfNode { get; }

    /// <summary>The number of groups.</summary>
    public int Count => _keys.Length;

    /// <summary>Groups the nodes. O(nodes).</summary>
    public static SiteGroups Create(SupplyNetwork network, NodeSet consumers, Grouping by, SiteSelector? where)
    {
        var memberOfSite = SiteKeys.Compile(network, by);
        var matches = NetworkSites.Find(network, where);
        var groupOfMember = new Dictionary<int, int>();
        var members = new List<int>();
        var groupOfNode = new int[network.Graph.NodeCount];
        for (var node = 0; node < groupOfNode.Length; node++)
        {
            var member = matches.Contains(node) && !consumers.Contains(node) ? memberOfSite(network.SiteIndexes[node]) : -1;
            if (member < 0)
            {
                groupOfNode[node] = NoGroup;
            }
            else if (!groupOfMember.TryGetValue(member, out groupOfNode[node]))
            {
                groupOfNode[node] = groupOfMember[member] = members.Count;
                members.Add(member);
            }
        }

        return new SiteGroups(groupOfNode, [.. members.Select(member => SiteKeys.GetId(network, by, member))]);
    }

    /// <summary>The id of a group's site, country or company.</summary>
    public string GetKey(int groupIndex) => _keys[groupIndex];
}
