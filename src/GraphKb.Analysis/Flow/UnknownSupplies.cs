using GraphKb.Analysis.Networks;
using GraphKb.Engine.Networks;

namespace GraphKb.Analysis.Flow;

/// <summary>The supplies of unknown tonnes that lead, by any supplies, into the consumers.</summary>
internal static class UnknownSupplies
{
    /// <summary>
    /// Finds them by a search back from the consumers. A supply out of a consumer carries nothing, so it is none of them. O(1) in a network
    /// without unknown tonnes, else O(nodes + edges).
    /// </summary>
    /// <returns>Edge indexes, ascending.</returns>
    public static IReadOnlyList<int> Find(SupplyNetwork network, NodeSet consumers)
    {
        var graph = network.Graph;
        var all = network.Cache.GetOrAdd(nameof(UnknownSupplies), () => FindAll(graph));
        if (all.Length == 0)
        {
            return all;
        }

        var leads = FindUpstream(graph, consumers);
        return [.. all.Where(edge => leads[graph.To(edge)] && !consumers.Contains(graph.From(edge)))];
    }

    private static int[] FindAll(Network graph) =>
        [.. Enumerable.Range(0, graph.EdgeCount).Where(edge => double.IsNaN(graph.Tonnes(edge)))];

    private static bool[] FindUpstream(Network graph, NodeSet consumers)
    {
        var isFound = new bool[graph.NodeCount];
        var found = new Stack<int>(consumers.Members);
        foreach (var consumer in consumers.Members)
        {
            isFound[consumer] = true;
        }

        while (found.TryPop(out var node))
        {
            foreach (var supplier in graph.InTails(node))
            {
                if (!isFound[supplier])
                {
                    isFound[supplier] = true;
                    found.Push(supplier);
                }
            }
        }

        return isFound;
    }
}
