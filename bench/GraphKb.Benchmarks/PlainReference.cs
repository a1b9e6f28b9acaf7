using GraphKb.Engine.Networks;

namespace GraphKb.Benchmarks;

/// <summary>The plain reference: a backward depth-first search over flat arrays that counts the paths one by one.</summary>
internal sealed class PlainReference(Network network, NodeSet from, NodeSet to, NodeSet through, int maxHops)
{
    private readonly bool[] _onPath = new bool[network.NodeCount];

    public long Count()
    {
        var count = 0L;
        foreach (var node in to.Members)
        {
            count += Walk(node, 0, through.Contains(node));
        }

        return count;
    }

    private long Walk(int node, int hops, bool passed)
    {
        var count = hops > 0 && passed && from.Contains(node) ? 1L : 0L;
        if (hops == maxHops)
        {
            return count;
        }

        _onPath[node] = true;
        foreach (var edge in network.In(node))
        {
            var tail = network.From(edge);
            if (!_onPath[tail])
            {
                count += Walk(tail, hops + 1, passed || through.Contains(tail));
            }
        }

        _onPath[node] = false;
        return count;
    }
}
