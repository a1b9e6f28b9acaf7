using GraphKb.Engine.Networks;

namespace GraphKb.Engine.Tracing;

/// <summary>The supplies that decide a node's mix, row by row, in the network's numbers: the draft of <see cref="InflowMatrix"/>.</summary>
internal sealed class SupplyList
{
    private readonly Network _network;
    private int _count;

    private SupplyList(Network network)
    {
        _network = network;
        Start = new int[network.NodeCount + 2];
        Tails = new int[network.EdgeCount];
        Tonnes = new double[network.EdgeCount];
        Kinds = new NodeKind[network.NodeCount + 1];
    }

    /// <summary>Where each node's row begins; one more entry than nodes, the node of cut supplies included.</summary>
    public int[] Start { get; }

    /// <summary>The supplier of each supply.</summary>
    public int[] Tails { get; private set; }

    /// <summary>The tonnes of each supply, NaN where unknown.</summary>
    public double[] Tonnes { get; private set; }

    /// <summary>What each node's mix follows from.</summary>
    public NodeKind[] Kinds { get; }

    public static SupplyList Of(Network network, NodeSet zeroes, ReadOnlySpan<bool> cut)
    {
        if (!cut.IsEmpty && cut.Length != network.EdgeCount)
        {
            throw new ArgumentException($"There are {network.EdgeCount} edges, and {cut.Length} entries.", nameof(cut));
        }

        var list = new SupplyList(network);
        for (var node = 0; node < network.NodeCount; node++)
        {
            list.AddRow(node, zeroes.Contains(node) ? NodeKind.Zero : NodeKind.Unknown, cut, knownOnly: false);
        }

        return list.Close();
    }

    public static SupplyList OfKnown(Network network)
    {
        var list = new SupplyList(network);
        for (var node = 0; node < network.NodeCount; node++)
        {
            list.AddRow(node, NodeKind.Zero, [], knownOnly: true);
        }

        return list.Close();
    }

    private void AddRow(int node, NodeKind whenEmpty, ReadOnlySpan<bool> cut, bool knownOnly)
    {
        var start = _count;
        var (known, own, free) = (false, false, false);
        foreach (var edge in _network.In(node))
        {
            var tonnes = _network.Tonnes(edge);
            var isUnknown = double.IsNaN(tonnes);
            if (tonnes <= 0 || (isUnknown && knownOnly))
            {
                continue;
            }

            var tail = !cut.IsEmpty && cut[edge] ? _network.NodeCount : _network.From(edge);
            if (tail == node)
            {
                own |= !isUnknown;
                free |= isUnknown;
                continue;
            }

            known |= !isUnknown;
            (Tails[_count], Tonnes[_count]) = (tail, tonnes);
            _count++;
        }

        if (free || (own && !known))
        {
            _count = start;
            whenEmpty = knownOnly ? NodeKind.Zero : NodeKind.Unknown;
        }

        Kinds[node] = _count == start ? whenEmpty : NodeKind.Supplied;
        Start[node + 1] = _count;
    }

    private SupplyList Close()
    {
        Kinds[^1] = NodeKind.One;
        Start[^1] = _count;
        Tails = Tails[.._count];
        Tonnes = Tonnes[.._count];
        return this;
    }
}
