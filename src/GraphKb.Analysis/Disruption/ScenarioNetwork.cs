using GraphKb.Analysis.MaximumFlows;
using GraphKb.Analysis.Networks;
using GraphKb.Analysis.Stores;
using GraphKb.Engine.Networks;
using GraphKb.Model.Facts;

namespace GraphKb.Analysis.Disruption;

/// <summary>
/// The network of a scenario: N(m, t), the supplies on record of the sites that the scenario opens, and its hypothetical supplies. The
/// edges of N(m, t) are the first and keep their indexes; nodes are in the ordinal order of site ids.
/// </summary>
internal sealed class ScenarioNetwork
{
    private readonly SupplyNetwork _recorded;
    private readonly OpenedSites _opened;
    private readonly IReadOnlyList<AddedSupply> _added;

    /// <summary>Adds supplies to the part of N(m, t) that leads to the consumers and to the sites that these supplies leave.</summary>
    public ScenarioNetwork(SupplyNetwork recorded, OpenedSites opened, IReadOnlyList<AddedSupply> added)
    {
        (_recorded, _opened, _added) = (recorded, opened, added);
        Network = added.Count == 0 ? recorded : NetworkExtension.Create(recorded, added);
    }

    /// <summary>The network of the scenario; N(m, t) itself where nothing is added.</summary>
    public SupplyNetwork Network { get; }

    /// <summary>Reads the supplies that a checked scenario adds to a network.</summary>
    public static async ValueTask<IReadOnlyList<AddedSupply>> ReadAddedAsync(
        IKnowledgeReader reader, SupplyNetwork recorded, Scenario scenario, OpenedSites opened, CancellationToken cancellationToken)
    {
        var added = await OpenedSupplies.ReadAsync(reader, recorded, opened, cancellationToken).ConfigureAwait(false);
        var sites = recorded.Tables.Sites.Ids;
        added.AddRange(scenario.Supplies.Select(supply => new AddedSupply(
            sites.Find(supply.From), sites.Find(supply.To), recorded.Mineral, supply.Tonnes, Fact: null)));
        return added;
    }

    /// <summary>
    /// Finds where flow starts: at the origins of the network on record, sites without a supply included, and of the opened sites at those
    /// that the rule makes origins in the scenario's network.
    /// </summary>
    public NodeSet FindOrigins()
    {
        var sites = Network.Tables.Sites;
        return NodeSet.Where(Network.Graph.NodeCount, node =>
        {
            var siteIndex = Network.SiteIndexes[node];
            var isSupplied = _opened.Contains(siteIndex) ? !Network.Graph.In(node).IsEmpty : IsSuppliedOnRecord(siteIndex);
            return SupplyFlow.IsOrigin(sites.Stages[siteIndex], isSupplied);
        });
    }

    /// <summary>Extends the flow on each edge of the network on record by the added edges, which carry none.</summary>
    public double[] ExtendFlow(Func<int, double> getFlow)
    {
        var flows = new double[Network.Graph.EdgeCount];
        for (var edge = 0; edge < _recorded.Graph.EdgeCount; edge++)
        {
            flows[edge] = getFlow(edge);
        }

        return flows;
    }

    /// <summary>Gets the supplies on record of some edges, null for a hypothetical one.</summary>
    public async ValueTask<IReadOnlyList<Supply?>> GetSuppliesAsync(
        IKnowledgeReader reader, IReadOnlyList<int> edges, CancellationToken cancellationToken)
    {
        var recordedCount = _recorded.Graph.EdgeCount;
        int[] recorded = [.. edges.Where(edge => edge < recordedCount)];
        var supplies = await reader.GetSuppliesAsync(_recorded, recorded, cancellationToken).ConfigureAwait(false);
        var found = recorded.Zip(supplies).ToDictionary(pair => pair.First, pair => pair.Second);
        return [.. edges.Select(edge => edge < recordedCount ? found[edge] : _added[edge - recordedCount].Fact)];
    }

    private bool IsSuppliedOnRecord(int siteIndex)
    {
        var node = Array.BinarySearch(_recorded.SiteIndexes, siteIndex);
        return node >= 0 && !_recorded.Graph.In(node).IsEmpty;
    }
}
