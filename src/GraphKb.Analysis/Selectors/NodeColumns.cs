using GraphKb.Model.Entities;

namespace GraphKb.Analysis.Networks;

/// <summary>
/// Index of a network's nodes by the stage of their site. Nearly every selector names stages, so this avoids a scan of all nodes.
/// Built once per network in O(nodes).
/// </summary>
internal sealed class StageNodes
{
    private readonly List<int>[] _nodesOfStage = [.. Enum.GetValues<Stage>().Select(_ => new List<int>())];

    private StageNodes(SupplyNetwork network)
    {
        for (var nodeIndex = 0; nodeIndex < network.SiteIndexes.Length; nodeIndex++)
        {
            _nodesOfStage[(int)network.Tables.Sites.Stages[network.SiteIndexes[nodeIndex]]].Add(nodeIndex);
        }
    }

    public static StageNodes Get(SupplyNetwork network) => network.Cache.GetOrAdd(nameof(StageNodes), () => new StageNodes(network));

    /// <summary>Finds the nodes of any of some stages.</summary>
    /// <returns>Node indexes, ascending.</returns>
    public IReadOnlyList<int> Find(IReadOnlyList<Stage> stages)
    {
        var lists = stages.Distinct().Select(stage => _nodesOfStage[(int)stage]).Where(nodes => nodes.Count > 0).ToList();
        return lists.Count switch
        {
            0 => [],
            1 => lists[0],
            _ => [.. lists.SelectMany(nodes => nodes).Order()],
        };
    }
}
