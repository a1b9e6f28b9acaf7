using GraphKb.Engine.Paths;

namespace GraphKb.Engine.Tests.Paths;

/// <summary>The slow twin: every simple path by plain depth-first enumeration, then sorted as the definition says.</summary>
internal static class SlowPaths
{
    public static List<FoundPath> InOrder(PathQuery question)
    {
        var found = new List<FoundPath>();
        foreach (var node in question.From.Members)
        {
            Walk(question, [node], [], found);
        }

        found.Sort((a, b) => Compare(question.Order, a, b));
        return found;
    }

    private static void Walk(PathQuery question, List<int> nodes, List<int> edges, List<FoundPath> found)
    {
        if (question.Avoid.Contains(nodes[^1]))
        {
            return;
        }

        if (edges.Count > 0 && question.To.Contains(nodes[^1]) && question.Through.All(set => nodes.Any(set.Contains)))
        {
            var known = edges.Select(question.Network.Tonnes).Where(tonnes => !double.IsNaN(tonnes)).ToList();
            found.Add(new FoundPath([.. nodes], [.. edges], known.Count == 0 ? double.NaN : known.Min()));
        }

        for (var edge = 0; edge < question.Network.EdgeCount && edges.Count < question.MaxHops; edge++)
        {
            if (question.Network.From(edge) == nodes[^1] && !nodes.Contains(question.Network.To(edge)))
            {
                Walk(question, [.. nodes, question.Network.To(edge)], [.. edges, edge], found);
            }
        }
    }

    private static int Compare(PathOrder order, FoundPath a, FoundPath b)
    {
        var byVolume = Volume(b).CompareTo(Volume(a));
        var byHops = a.Edges.Length.CompareTo(b.Edges.Length);
        int[] keys = order == PathOrder.Volume ? [byVolume, byHops] : [byHops, byVolume];
        return keys.Append(a.Nodes.AsSpan().SequenceCompareTo(b.Nodes)).Append(a.Edges.AsSpan().SequenceCompareTo(b.Edges))
            .FirstOrDefault(key => key != 0);
    }

    private static double Volume(FoundPath path) => double.IsNaN(path.Bottleneck) ? -1 : path.Bottleneck;
}
