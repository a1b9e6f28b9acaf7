using GraphKb.Engine.Networks;

namespace GraphKb.Engine.Tracing.Inflows;

/// <summary>
/// The first step towards an <see cref="InflowMatrix"/>: which in-edges determine each node's exposure, grouped by node, still in the
/// network's node indexes. The rules are those of <see cref="InflowMatrix"/>. Time and space O(nodes + edges).
/// </summary>
internal sealed class InflowSelection
{
    private readonly Network _network;
    private int _count;

    private InflowSelection(Network network)
    {
        _network = network;
        Starts = new int[network.NodeCount + 2];
        Tails = new int[network.EdgeCount];
        Tonnes = new double[network.EdgeCount];
        Kinds = new NodeKind[network.NodeCount + 1];
    }

    /// <summary>Where each node's row starts; one more entry than nodes, of which the last is the source of cut edges.</summary>
    public int[] Starts { get; }

    /// <summary>The supplier of each entry, a node index.</summary>
    public int[] Tails { get; private set; }

    /// <summary>The tonnes of each entry; NaN where unknown.</summary>
    public double[] Tonnes { get; private set; }

    /// <summary>What determines each node's exposure.</summary>
    public NodeKind[] Kinds { get; }

    /// <summary>Selects among all edges.</summary>
    /// <param name="network">The network to trace.</param>
    /// <param name="zeroes">The nodes that count 0 when they have no inflow.</param>
    /// <param name="cut">Whether each edge is cut; empty where none is.</param>
    public static InflowSelection Create(Network network, NodeSet zeroes, ReadOnlySpan<bool> cut)
    {
        if (!cut.IsEmpty && cut.Length != network.EdgeCount)
        {
            throw new ArgumentException(
                $"The cut has {cut.Length} entries; expected one for each of {network.EdgeCount} edges, or none.", nameof(cut));
        }

        var selection = new InflowSelection(network);
        for (var node = 0; node < network.NodeCount; node++)
        {
            selection.AddRow(node, zeroes.Contains(node) ? NodeKind.Zero : NodeKind.Unknown, cut, knownOnly: false);
        }

        return selection.Close();
    }

    /// <summary>Selects among the edges of known tonnes; whatever is undetermined counts 0.</summary>
    public static InflowSelection CreateKnownOnly(Network network)
    {
        var selection = new InflowSelection(network);
        for (var node = 0; node < network.NodeCount; node++)
        {
            selection.AddRow(node, NodeKind.Zero, [], knownOnly: true);
        }

        return selection.Close();
    }

    private void AddRow(int node, NodeKind kindWithoutInflow, ReadOnlySpan<bool> cut, bool knownOnly)
    {
        var start = _count;
        var (hasKnown, hasKnownLoop, hasUnknownLoop) = (false, false, false);
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
                hasKnownLoop |= !isUnknown;
                hasUnknownLoop |= isUnknown;
                continue;
            }

            hasKnown |= !isUnknown;
            (Tails[_count], Tonnes[_count]) = (tail, tonnes);
            _count++;
        }

        if (hasUnknownLoop || (hasKnownLoop && !hasKnown))
        {
            _count = start;
            kindWithoutInflow = knownOnly ? NodeKind.Zero : NodeKind.Unknown;
        }

        Kinds[node] = _count == start ? kindWithoutInflow : NodeKind.Supplied;
        Starts[node + 1] = _count;
    }

    private InflowSelection Close()
    {
        // The source of cut edges has no inflow; a trace sets it like a target.
        Kinds[^1] = NodeKind.Zero;
        Starts[^1] = _count;
        Tails = Tails[.._count];
        Tonnes = Tonnes[.._count];
        return this;
    }
}
