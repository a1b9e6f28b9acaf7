using GraphKb.Engine.Networks;

namespace GraphKb.Engine.Tracing.Inflows;

/// <summary>
/// A network prepared for proportional tracing: nodes in an order in which every supplier comes before its customers, except in cycles,
/// and the inflows of each node in compressed sparse rows. Immutable; built once for any number of traces, in time and space
/// O(nodes + edges).
/// </summary>
/// <remarks>
/// <para>An edge of 0 tonnes has no weight and is left out: a node with no other inflow counts as a node without inflow. An edge from a
/// node to itself does not change the node's mix and is left out too; where it is the only known inflow, or of unknown tonnes, any mix
/// is possible and the node counts as unknown. A cut edge comes from one extra node, which is a
/// target.</para>
/// <para>Inside, a node is identified by its position in the tracing order. The positions of a strongly connected component are a range.
/// An entry is an index into the arrays of known or of unknown inflows.</para>
/// </remarks>
public sealed class InflowMatrix
{
    private readonly Lazy<int[]> _componentOf;

    private InflowMatrix(Network network, InflowSelection selection)
    {
        Network = network;
        Kinds = new NodeKind[selection.Kinds.Length];
        var components = StronglyConnectedComponents.Find(selection.Starts, selection.Tails);
        Nodes = Order(selection, components, out var starts);
        ComponentStarts = starts;
        _componentOf = new Lazy<int[]>(FindComponents);
        Positions = new int[Nodes.Length];
        for (var position = 0; position < Nodes.Length; position++)
        {
            Positions[Nodes[position]] = position;
            Kinds[position] = selection.Kinds[Nodes[position]];
        }

        KnownStarts = new int[Nodes.Length + 1];
        UnknownStarts = new int[Nodes.Length + 1];
        var unknown = selection.Tonnes.Count(double.IsNaN);
        KnownTails = new int[selection.Tails.Length - unknown];
        KnownTonnes = new double[selection.Tails.Length - unknown];
        UnknownTails = new int[unknown];
        KnownTotals = new double[Nodes.Length];
        Fill(selection);
    }

    // The same matrix with one known inflow of a position as an inflow of unknown tonnes. The order of the positions remains valid.
    private InflowMatrix(InflowMatrix other, int position, int entry)
    {
        (Network, Kinds, Nodes, Positions) = (other.Network, other.Kinds, other.Nodes, other.Positions);
        (ComponentStarts, _componentOf) = (other.ComponentStarts, other._componentOf);
        var next = other.UnknownStarts[position + 1];
        KnownStarts = AddAfter(other.KnownStarts, position, -1);
        UnknownStarts = AddAfter(other.UnknownStarts, position, 1);
        KnownTails = [.. other.KnownTails.AsSpan(0, entry), .. other.KnownTails.AsSpan(entry + 1)];
        KnownTonnes = [.. other.KnownTonnes.AsSpan(0, entry), .. other.KnownTonnes.AsSpan(entry + 1)];
        UnknownTails = [.. other.UnknownTails.AsSpan(0, next), other.KnownTails[entry], .. other.UnknownTails.AsSpan(next)];
        KnownTotals = (double[])other.KnownTotals.Clone();
        KnownTotals[position] = 0;
        for (var known = KnownStarts[position]; known < KnownStarts[position + 1]; known++)
        {
            KnownTotals[position] += KnownTonnes[known];
        }
    }

    /// <summary>The network that the matrix was built from.</summary>
    public Network Network { get; }

    /// <summary>How many positions: the nodes of the network, and the extra one that cut edges come from.</summary>
    internal int Count => Nodes.Length;

    /// <summary>The node at each position.</summary>
    internal int[] Nodes { get; }

    /// <summary>The position of each node.</summary>
    internal int[] Positions { get; }

    /// <summary>The position where each component starts, suppliers first; one more entry than components.</summary>
    internal int[] ComponentStarts { get; }

    /// <summary>The component of each position; computed at the first use, thread-safe.</summary>
    internal int[] ComponentOf => _componentOf.Value;

    /// <summary>What determines the exposure at each position.</summary>
    internal NodeKind[] Kinds { get; }

    /// <summary>Where each position's known inflows start; one more entry than positions.</summary>
    internal int[] KnownStarts { get; }

    /// <summary>The supplier of each known inflow, a position.</summary>
    internal int[] KnownTails { get; }

    /// <summary>The tonnes of each known inflow, over 0.</summary>
    internal double[] KnownTonnes { get; }

    /// <summary>The sum of each position's known tonnes.</summary>
    internal double[] KnownTotals { get; }

    /// <summary>Where each position's inflows of unknown tonnes start; one more entry than positions.</summary>
    internal int[] UnknownStarts { get; }

    /// <summary>The supplier of each inflow of unknown tonnes, a position.</summary>
    internal int[] UnknownTails { get; }

    /// <summary>Builds a matrix of all inflows, for exposure bounds.</summary>
    /// <param name="network">The network to trace.</param>
    /// <param name="zeroes">The nodes that count 0 when they have no inflow; any other node without inflow is unknown.</param>
    /// <param name="cut">Whether each edge is cut and counts 1; empty where none is.</param>
    /// <returns>A matrix that shares the network.</returns>
    /// <exception cref="ArgumentException"><paramref name="cut"/> is not empty and does not have one entry for each edge.</exception>
    public static InflowMatrix Create(Network network, NodeSet zeroes, ReadOnlySpan<bool> cut = default) =>
        new(network, InflowSelection.Create(network, zeroes, cut));

    /// <summary>
    /// Builds a matrix of the inflows of known tonnes only, where everything unknown counts 0, for shares through nodes.
    /// </summary>
    /// <param name="network">The network to trace.</param>
    /// <returns>A matrix that shares the network.</returns>
    public static InflowMatrix CreateKnownOnly(Network network) => new(network, InflowSelection.CreateKnownOnly(network));

    /// <summary>
    /// A matrix in which one known inflow has unknown tonnes. It shares the order of the positions, so it costs two or three copied
    /// arrays. O(positions + inflows).
    /// </summary>
    /// <param name="position">The position that the inflow enters.</param>
    /// <param name="entry">The known inflow, one of the position's.</param>
    /// <returns>A new matrix.</returns>
    internal InflowMatrix WithUnknown(int position, int entry) => new(this, position, entry);

    /// <summary>Whether a position is a target, or the source of the cut edges, which is one that no edge enters.</summary>
    internal bool IsTarget(int position, NodeSet targets) => Nodes[position] == Network.NodeCount || targets.Contains(Nodes[position]);

    private int[] FindComponents()
    {
        var componentOf = new int[Count];
        for (var component = 0; component + 1 < ComponentStarts.Length; component++)
        {
            componentOf.AsSpan(ComponentStarts[component]..ComponentStarts[component + 1]).Fill(component);
        }

        return componentOf;
    }

    private static int[] AddAfter(int[] starts, int position, int number)
    {
        var added = (int[])starts.Clone();
        for (var next = position + 1; next < added.Length; next++)
        {
            added[next] += number;
        }

        return added;
    }

    // Nodes by component, and within a component in the post-order of a depth-first search along the inflows, so that a sweep over a
    // cycle goes with the flow.
    private static int[] Order(InflowSelection selection, StronglyConnectedComponents components, out int[] starts)
    {
        starts = new int[components.Count + 1];
        for (var component = 0; component < components.Count; component++)
        {
            starts[component + 1] = starts[component] + components.Sizes[component];
        }

        var nextPosition = starts.AsSpan(0, components.Count).ToArray();
        var nodes = new int[selection.Kinds.Length];
        var nextEntry = selection.Starts.AsSpan(0, nodes.Length).ToArray();
        var isSeen = new bool[nodes.Length];
        var path = new Stack<int>();
        for (var root = 0; root < nodes.Length; root++)
        {
            if (!isSeen[root])
            {
                isSeen[root] = true;
                path.Push(root);
            }

            while (path.TryPeek(out var node))
            {
                if (nextEntry[node] == selection.Starts[node + 1])
                {
                    path.Pop();
                    nodes[nextPosition[components.ComponentOf[node]]++] = node;
                }
                else if (selection.Tails[nextEntry[node]++] is var tail && !isSeen[tail])
                {
                    isSeen[tail] = true;
                    path.Push(tail);
                }
            }
        }

        return nodes;
    }

    private void Fill(InflowSelection selection)
    {
        var (known, unknown) = (0, 0);
        for (var position = 0; position < Nodes.Length; position++)
        {
            var node = Nodes[position];
            for (var entry = selection.Starts[node]; entry < selection.Starts[node + 1]; entry++)
            {
                var tail = Positions[selection.Tails[entry]];
                if (double.IsNaN(selection.Tonnes[entry]))
                {
                    UnknownTails[unknown++] = tail;
                    continue;
                }

                KnownTails[known] = tail;
                KnownTonnes[known++] = selection.Tonnes[entry];
                KnownTotals[position] += selection.Tonnes[entry];
            }

            KnownStarts[position + 1] = known;
            UnknownStarts[position + 1] = unknown;
        }
    }
}
