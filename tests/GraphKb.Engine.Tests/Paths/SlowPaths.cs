using GraphKb.Engine.Paths;

namespace GraphKb.Engine.Tests.Paths;

/// <summary>The slow twin of PathSearch and PathCount: every simple path by depth-first enumeration, then sorted.</summary>
internal static class SlowPaths
{
    public static List<FoundPath> InOrder(PathQuery query)
    {
        var found = new List<FoundPath>();
        foreach (var node in query.From.Members)
        {
            Walk(query, [node], [], found);
        }

        found.Sort((a, b) => Compare(query.Order, a, b));
        return found;
    }

    private static void Walk(PathQuery query, List<int> nodes, List<int> edges, List<FoundPath> found)
    {
        if (query.Avoid.Contains(nodes[^1]))
        {
            return;
        }

        if (edges.Count > 0 && query.To.Contains(nodes[^1]) && query.Through.All(set => nodes.Any(set.Contains)))
        {
            var known = edges.Select(query.Network.Tonnes).Where(tonnes => !double.IsNaN(tonnes)).ToList();
            found.Add(new FoundPath([.. nodes], [.. edges], known.Count == 0 ? double.NaN : known.Min()));
        }

        for (var edge = 0; edge < query.Network.EdgeCount && edges.Count < query.MaxHops; edge++)
        {
            if (query.Network.From(edge) == nodes[^1] && !nodes.Contains(query.Network.To(edge)))
            {
                Walk(query, [.. nodes, query.Network.To(edge)], [.. edges, edge], found);
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
