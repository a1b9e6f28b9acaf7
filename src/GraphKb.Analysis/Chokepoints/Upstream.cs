using GraphKb.Engine.Networks;

namespace GraphKb.Analysis.Chokepoints;

/// <summary>The nodes that some of a consumers' intake passes: those a supply of known tonnes over 0 leads back to, again and again.</summary>
internal static class Upstream
{
    /// <summary>The nodes, in no order, each once; a consumer may be among them. O(nodes + edges).</summary>
    public static IReadOnlyList<int> Of(Network network, NodeSet consumers)
    {
        var found = new List<int>();
        var seen = new bool[network.NodeCount];
        void Look(int node, bool fromOutside)
        {
            foreach (var edge in network.In(node))
            {
                var tail = network.From(edge);
                if (network.Tonnes(edge) > 0 && !seen[tail] && !(fromOutside && consumers.Contains(tail)))
                {
                    seen[tail] = true;
                    found.Add(tail);
                }
            }
        }

        foreach (var node in consumers.Members)
        {
            Look(node, fromOutside: true);
        }

        for (var next = 0; next < found.Count; next++)
        {
            Look(found[next], fromOutside: false);
        }

        return found;
    }
}
