using GraphKb.Engine.Networks;

namespace GraphKb.Engine.Tracing;

/// <summary>
/// A network laid out for tracing: its nodes in an order in which every supplier comes before its customers, circles
/// aside, and each node's suppliers in one row. Made once, then asked any number of times. Time and space O(nodes + edges).
/// </summary>
/// <remarks>
/// A supply of 0 tonnes has no weight, so it is left out: a node with no other counts as a node with no inflow. What a
/// node supplies to itself does not change its mix and is left out too; where nothing else decides (it is the only
/// known supply, or of unknown tonnes) any mix is possible, and the node counts as unknown. A cut supply comes from
/// one node more that counts 1.
/// </remarks>
public sealed class InflowMatrix
{
    private InflowMatrix(Network network, SupplyList list)
    {
        Network = network;
        Kinds = new NodeKind[list.Kinds.Length];
        var components = StronglyConnectedComponents.Find(list.Start, list.Tails);
        Nodes = Order(list, components, out var starts);
        ComponentStart = starts;
        Places = new int[Nodes.Length];
        for (var place = 0; place < Nodes.Length; place++)
        {
            Places[Nodes[place]] = place;
            Kinds[place] = list.Kinds[Nodes[place]];
        }

        KnownStart = new int[Nodes.Length + 1];
        UnknownStart = new int[Nodes.Length + 1];
        var unknown = list.Tonnes.Count(double.IsNaN);
        KnownTails = new int[list.Tails.Length - unknown];
        KnownTonnes = new double[list.Tails.Length - unknown];
        UnknownTails = new int[unknown];
        Totals = new double[Nodes.Length];
        Fill(list);
    }

    /// <summary>The network.</summary>
    public Network Network { get; }

    /// <summary>How many places: the nodes, and the one that cut supplies come from.</summary>
    internal int Count => Nodes.Length;

    /// <summary>The node at each place.</summary>
    internal int[] Nodes { get; }

    /// <summary>The place of each node.</summary>
    internal int[] Places { get; }

    /// <summary>Where each component begins, suppliers first; one more entry than components.</summary>
    internal int[] ComponentStart { get; }

    /// <summary>What is known of each place.</summary>
    internal NodeKind[] Kinds { get; }

    /// <summary>Where each place's known supplies begin.</summary>
    internal int[] KnownStart { get; }

    /// <summary>The supplier of each known supply, a place.</summary>
    internal int[] KnownTails { get; }

    /// <summary>The tonnes of each known supply, over 0.</summary>
    internal double[] KnownTonnes { get; }

    /// <summary>The sum of each place's known tonnes.</summary>
    internal double[] Totals { get; }

    /// <summary>Where each place's supplies of unknown tonnes begin.</summary>
    internal int[] UnknownStart { get; }

    /// <summary>The supplier of each supply of unknown tonnes, a place.</summary>
    internal int[] UnknownTails { get; }

    /// <summary>Lays out a network with all its supplies, for <see cref="ExposureBounds"/>.</summary>
    /// <param name="network">The network.</param>
    /// <param name="zeroes">The nodes that count as 0 when nothing flows into them; any other is then unknown.</param>
    /// <param name="cut">Whether each edge is cut and counts 1; empty where none is.</param>
    /// <returns>The rows.</returns>
    public static InflowMatrix Of(Network network, NodeSet zeroes, ReadOnlySpan<bool> cut = default) =>
        new(network, SupplyList.Of(network, zeroes, cut));

    /// <summary>Lays out the supplies of known tonnes alone, where whatever is unknown counts 0, for <see cref="ThroughShares"/>.</summary>
    /// <param name="network">The network.</param>
    /// <returns>The rows.</returns>
    public static InflowMatrix OfKnown(Network network) => new(network, SupplyList.OfKnown(network));

    // Places by component, and within one by the end of a depth-first search, so that a circle is swept with the flow.
    private static int[] Order(SupplyList list, StronglyConnectedComponents components, out int[] starts)
    {
        starts = new int[components.Count + 1];
        for (var component = 0; component < components.Count; component++)
        {
            starts[component + 1] = starts[component] + components.Sizes[component];
        }

        var next = starts.AsSpan(0, components.Count).ToArray();
        var nodes = new int[list.Kinds.Length];
        var follow = list.Start.AsSpan(0, nodes.Length).ToArray();
        var seen = new bool[nodes.Length];
        var path = new Stack<int>();
        for (var root = 0; root < nodes.Length; root++)
        {
            if (!seen[root])
            {
                seen[root] = true;
                path.Push(root);
            }

            while (path.TryPeek(out var node))
            {
                if (follow[node] == list.Start[node + 1])
                {
                    path.Pop();
                    nodes[next[components.Of[node]]++] = node;
                }
                else if (list.Tails[follow[node]++] is var tail && !seen[tail])
                {
                    seen[tail] = true;
                    path.Push(tail);
                }
            }
        }

        return nodes;
    }

    private void Fill(SupplyList list)
    {
        var (known, unknown) = (0, 0);
        for (var place = 0; place < Nodes.Length; place++)
        {
            var node = Nodes[place];
            for (var supply = list.Start[node]; supply < list.Start[node + 1]; supply++)
            {
                var tail = Places[list.Tails[supply]];
                if (double.IsNaN(list.Tonnes[supply]))
                {
                    UnknownTails[unknown++] = tail;
                    continue;
                }

                KnownTails[known] = tail;
                KnownTonnes[known++] = list.Tonnes[supply];
                Totals[place] += list.Tonnes[supply];
            }

            KnownStart[place + 1] = known;
            UnknownStart[place + 1] = unknown;
        }
    }
}
