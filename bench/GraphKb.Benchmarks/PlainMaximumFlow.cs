using GraphKb.Engine.Networks;

namespace GraphKb.Benchmarks;

/// <summary>
/// Reference for the maximum flow: augmenting paths found by depth-first search backward from the consumers (Ford and Fulkerson,
/// 1956).
/// </summary>
internal sealed class PlainMaximumFlow(Network network, NodeSet from, NodeSet to, NodeSet removed)
{
    private const double SmallestTonnes = 1e-9;

    // A removed node counts as visited in every search.
    private const int Removed = int.MaxValue;

    private readonly double[] _flow = new double[network.EdgeCount];
    private readonly int[] _visitedInSearch = new int[network.NodeCount];
    private int _search;

    /// <summary>The maximum flow in tonnes from the sources to the consumers without the removed nodes.</summary>
    public static double Value(Network network, NodeSet from, NodeSet to, NodeSet removed) =>
        new PlainMaximumFlow(network, from, to, removed).Run();

    private double Run()
    {
        foreach (var nodeIndex in removed.Members)
        {
            _visitedInSearch[nodeIndex] = Removed;
        }

        var value = 0.0;
        foreach (var sinkIndex in to.Members.Where(nodeIndex => !removed.Contains(nodeIndex)))
        {
            for (var pushed = PushInto(sinkIndex); pushed > SmallestTonnes; pushed = PushInto(sinkIndex))
            {
                value += pushed;
            }
        }

        return value;
    }

    private double PushInto(int sinkIndex)
    {
        _search++;
        return Push(sinkIndex, double.PositiveInfinity);
    }

    private double Push(int nodeIndex, double mostTonnes)
    {
        if (from.Contains(nodeIndex))
        {
            return mostTonnes;
        }

        _visitedInSearch[nodeIndex] = _search;
        var pushed = PushForward(nodeIndex, mostTonnes);
        return pushed > 0 ? pushed : CancelFlow(nodeIndex, mostTonnes);
    }

    private double PushForward(int nodeIndex, double mostTonnes)
    {
        foreach (var edgeIndex in network.In(nodeIndex))
        {
            var residual = network.Tonnes(edgeIndex) - _flow[edgeIndex];
            var pushed = PushOver(network.From(edgeIndex), residual, mostTonnes);
            if (pushed > 0)
            {
                _flow[edgeIndex] += pushed;
                return pushed;
            }
        }

        return 0;
    }

    private double CancelFlow(int nodeIndex, double mostTonnes)
    {
        foreach (var edgeIndex in network.Out(nodeIndex))
        {
            var pushed = PushOver(network.To(edgeIndex), _flow[edgeIndex], mostTonnes);
            if (pushed > 0)
            {
                _flow[edgeIndex] -= pushed;
                return pushed;
            }
        }

        return 0;
    }

    private double PushOver(int neighborIndex, double residual, double mostTonnes) =>
        residual > SmallestTonnes && _visitedInSearch[neighborIndex] != _search && _visitedInSearch[neighborIndex] != Removed
            ? Push(neighborIndex, Math.Min(mostTonnes, residual)) : 0;
}
