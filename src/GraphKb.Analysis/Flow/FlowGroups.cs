using GraphKb.Analysis.Chokepoints;
using GraphKb.Analysis.Networks;
using GraphKb.Model.Entities;
using GraphKb.Model.Text;

namespace GraphKb.Analysis.Flow;

/// <summary>The nodes of a network, grouped by key within each stage. Cached with the network, O(nodes) the first time.</summary>
internal sealed class FlowGroups
{
    // No character of an id precedes it in ordinal order, so keys are in the order of their ids.
    private const char Separator = '#';
    private const string Unlisted = "unlisted";
    private readonly SupplyNetwork _network;
    private readonly List<(Stage Stage, int MemberIndex)> _groups = [];

    private FlowGroups(SupplyNetwork network, Grouping by)
    {
        (_network, By) = (network, by);
        var memberOfSite = SiteKeys.Compile(network, by);
        var groupOf = new Dictionary<(Stage, int), int>();
        GroupOfNode = new int[network.Graph.NodeCount];
        for (var node = 0; node < GroupOfNode.Length; node++)
        {
            var siteIndex = network.SiteIndexes[node];
            var group = (network.Tables.Sites.Stages[siteIndex], memberOfSite(siteIndex));
            if (!groupOf.TryGetValue(group, out GroupOfNode[node]))
            {
                GroupOfNode[node] = groupOf[group] = _groups.Count;
                _groups.Add(group);
            }
        }
    }

    /// <summary>How the nodes are grouped.</summary>
    public Grouping By { get; }

    /// <summary>The group index of each node.</summary>
    public int[] GroupOfNode { get; }

    /// <summary>The number of groups.</summary>
    public int Count => _groups.Count;

    public static FlowGroups Get(SupplyNetwork network, Grouping by) =>
        network.Cache.GetOrAdd((nameof(FlowGroups), by), () => new FlowGroups(network, by));

    public Stage GetStage(int groupIndex) => _groups[groupIndex].Stage;

    /// <summary>The id of the group's site, country or company; null for sites without one.</summary>
    public string? GetId(int groupIndex) =>
        _groups[groupIndex].MemberIndex is >= 0 and var member ? SiteKeys.GetId(_network, By, member) : null;

    /// <summary>Compares the keys of two groups, ordinal.</summary>
    public int CompareKeys(int groupIndex, int otherIndex) =>
        groupIndex == otherIndex ? 0 : string.CompareOrdinal(GetKey(groupIndex), GetKey(otherIndex));

    /// <summary>The key of the group: its id and its stage.</summary>
    public string GetKey(int groupIndex) => (GetId(groupIndex) ?? Unlisted) + Separator + EnumNames.Format(GetStage(groupIndex));
}
