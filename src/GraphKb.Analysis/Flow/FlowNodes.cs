using GraphKb.Analysis.Chokepoints;
using GraphKb.Analysis.Networks;
using GraphKb.Analysis.Ownerships;
using GraphKb.Analysis.Tables;
using GraphKb.Engine.Tracing;

namespace GraphKb.Analysis.Flow;

/// <summary>Adds up the sites of the groups that a flow lists.</summary>
internal sealed class FlowNodes
{
    private const int Nothing = -1;
    private const int Several = -2;
    private const int ShareDecimals = 12;
    private readonly SupplyNetwork _network;
    private readonly FlowGroups _groups;
    private readonly int[] _controllers;
    private readonly Sum?[] _sums;

    private FlowNodes(SupplyNetwork network, FlowGroups groups, IEnumerable<int> listedGroups)
    {
        (_network, _groups) = (network, groups);
        _controllers = ControlTable.Get(network.Tables, network.Filter).SiteControllers;
        _sums = new Sum?[groups.Count];
        foreach (var group in listedGroups)
        {
            _sums[group] ??= new Sum();
        }
    }

    /// <summary>Adds up the listed groups. O(nodes upstream of the consumers, and the supplies into the consumers).</summary>
    public static IReadOnlyList<FlowNode> Create(FlowTrace trace, FlowGroups groups, IEnumerable<int> listedGroups)
    {
        var nodes = new FlowNodes(trace.Network, groups, listedGroups);
        foreach (var node in trace.Carried.Nodes)
        {
            nodes.AddSender(node, trace.Carried);
        }

        foreach (var (consumer, tonnes) in trace.FindIntakes())
        {
            nodes.Add(consumer)?.AddTonnes(tonnes);
        }

        foreach (var edge in trace.UnknownEdges)
        {
            nodes.Add(trace.Network.Graph.From(edge));
            nodes.Add(trace.Network.Graph.To(edge));
        }

        var intake = trace.Carried.Intake;
        return [.. nodes._sums.Index().Where(item => item.Item is not null).Select(item => nodes.Read(item.Index, item.Item!))
            .OrderBy(node => node.Stage)
            .ThenByDescending(node => intake > 0 ? Math.Round(node.Amounts.Tonnes / intake, ShareDecimals) : 0)
            .ThenBy(node => node.Key, StringComparer.Ordinal)];
    }

    private void AddSender(int node, CarriedTonnes carried)
    {
        if (Add(node) is { } sum)
        {
            var tonnes = carried.Sent(node);
            sum.AddTonnes(tonnes);
            if (carried.IsEnd(node))
            {
                sum.AddEnd(tonnes, TracingMatrices.IsOrigin(_network.Tables.Sites.Stages[_network.SiteIndexes[node]]));
            }
        }
    }

    // Null where the node's group is not listed.
    private Sum? Add(int node)
    {
        if (_sums[_groups.GroupOfNode[node]] is not { } sum)
        {
            return null;
        }

        var (siteIndex, sites) = (_network.SiteIndexes[node], _network.Tables.Sites);
        sum.Site = Join(sum, sum.Site, siteIndex);
        sum.Company = Join(sum, sum.Company, sites.OperatorIndexes[siteIndex]);
        sum.Country = Join(sum, sum.Country, sites.CountryIndexes[siteIndex]);
        sum.Controller = Join(sum, sum.Controller, _controllers[siteIndex]);
        sum.IsAggregate |= sites.Aggregates[siteIndex];
        sum.IsEmpty = false;
        return sum;
    }

    private static int Join(Sum sum, int common, int index) => sum.IsEmpty || common == index ? index : Several;

    private FlowNode Read(int groupIndex, Sum sum)
    {
        var tables = _network.Tables;
        return new FlowNode(
            _groups.GetKey(groupIndex),
            _groups.GetId(groupIndex),
            _groups.GetStage(groupIndex),
            sum.Amounts,
            new FlowPlaces(
                _groups.By == Grouping.Site ? GetId(tables.Sites.Ids, sum.Site) : null,
                GetId(tables.Companies, sum.Company),
                GetId(tables.Countries, sum.Country),
                GetId(tables.Countries, sum.Controller),
                sum.IsAggregate));
    }

    private static string? GetId(IdTable ids, int index) => index >= 0 ? ids[index] : null;

    private sealed class Sum
    {
        public bool IsEmpty { get; set; } = true;

        public int Site { get; set; } = Nothing;

        public int Company { get; set; } = Nothing;

        public int Country { get; set; } = Nothing;

        public int Controller { get; set; } = Nothing;

        public bool IsAggregate { get; set; }

        public FlowAmounts Amounts { get; private set; }

        public void AddTonnes(double tonnes) => Amounts = Amounts with { Tonnes = Amounts.Tonnes + tonnes };

        public void AddEnd(double tonnes, bool isOrigin) => Amounts = isOrigin
            ? Amounts with { Origin = Amounts.Origin + tonnes }
            : Amounts with { Unknown = Amounts.Unknown + tonnes };
    }
}
