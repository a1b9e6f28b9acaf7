using GraphKb.Engine.Networks;

namespace GraphKb.Benchmarks;

/// <summary>Reference for the path count: a backward depth-first search that visits the simple paths one by one.</summary>
internal sealed class PlainPathCount(Network network, NodeSet from, NodeSet to, NodeSet through, int maxHops)
{
    private readonly bool[] _onPath = new bool[network.NodeCount];

    /// <summary>How many simple paths of at most maxHops edges lead from a source to a sink through a node of the set.</summary>
    public long Count()
    {
        var count = 0L;
        foreach (var nodeIndex in to.Members)
        {
            count += CountFrom(nodeIndex, 0, through.Contains(nodeIndex));
        }

        return count;
    }

    private long CountFrom(int nodeIndex, int hops, bool isThrough)
    {
        var count = hops > 0 && isThrough && from.Contains(nodeIndex) ? 1L : 0L;
        if (hops == maxHops)
        {
            return count;
        }

        _onPath[nodeIndex] = true;
        foreach (var edgeIndex in network.In(nodeIndex))
        {
            var supplierIndex = network.From(edgeIndex);
            if (!_onPath[supplierIndex])
            {
                count += CountFrom(supplierIndex, hops + 1, isThrough || through.Contains(supplierIndex));
            }
        }

        _onPath[nodeIndex] = false;
        return count;
    }
}
