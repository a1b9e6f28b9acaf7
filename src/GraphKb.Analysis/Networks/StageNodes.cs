using GraphKb.Model.Entities;

namespace GraphKb.Analysis.Networks;

/// <summary>The nodes of a network by the stage of their site, for nearly every selector says a stage. Made once a network, O(nodes).</summary>
internal sealed class StageNodes
{
    private readonly List<int>[] _nodes = [.. Enum.GetValues<Stage>().Select(_ => new List<int>())];

    private StageNodes(SupplyNetwork network)
    {
        for (var node = 0; node < network.SiteNumbers.Length; node++)
        {
            _nodes[(int)network.Tables.Sites.Stages[network.SiteNumbers[node]]].Add(node);
        }
    }

    public static StageNodes Of(SupplyNetwork network) => network.Cache.GetOrAdd(nameof(StageNodes), () => new StageNodes(network));

    /// <summary>The nodes of any of some stages, ascending.</summary>
    public IReadOnlyList<int> With(IReadOnlyList<Stage> stages)
    {
        var lists = stages.Distinct().Select(stage => _nodes[(int)stage]).Where(nodes => nodes.Count > 0).ToList();
        return lists.Count switch
        {
            0 => [],
            1 => lists[0],
            _ => [.. lists.SelectMany(nodes => nodes).Order()],
        };
    }
}
