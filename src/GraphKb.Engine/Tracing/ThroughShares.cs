using GraphKb.Engine.Networks;
using GraphKb.Engine.Tracing.Inflows;
using GraphKb.Engine.Tracing.Solvers;

namespace GraphKb.Engine.Tracing;

/// <summary>
/// The share of the consumers' known intake that passes each node, or any node of each group: the exposure of the consumers to that node
/// (<see cref="ExposureBounds"/>) over the edges of known tonnes only; what is unknown counts 0.
/// </summary>
/// <remarks>
/// <para>Imagine a random walk against the flow from the intake that chooses each supplier in proportion to its tonnes: the share is the
/// probability that the walk ever visits the node. Consumers have no share of their own, neither alone nor as members of a group, though
/// the walk may pass them. Where the known intake is 0, every share is 0.</para>
/// <para>Shares are rounded to twelve decimals (except those that would become 0), so that nodes on the same flow have the same share,
/// whatever the order of summation.</para>
/// </remarks>
public static class ThroughShares
{
    private const int Decimals = 12;

    /// <summary>
    /// Computes the share through each node, all in one pass back from the consumers. In a cycle the probability of a visit is the
    /// expected visits divided by the expected visits of a walk that starts at the node (J. Kemeny, J. Snell, "Finite Markov Chains",
    /// 1960, theorem 3.5.7).
    /// </summary>
    /// <remarks>
    /// Time O(nodes + edges) without cycles; a component of n nodes adds O(n^3) up to 256 nodes, above that O(n x its edges x sweeps), with
    /// eight nodes to a sweep. Accurate to 1e-9.
    /// </remarks>
    /// <param name="inflows">A matrix from <see cref="InflowMatrix.CreateKnownOnly"/>.</param>
    /// <param name="consumers">The nodes whose intake is traced; edges between them do not count.</param>
    /// <param name="cancellationToken">Stops the computation.</param>
    /// <returns>A share for each node, 0 to 1.</returns>
    public static double[] ForNodes(InflowMatrix inflows, NodeSet consumers, CancellationToken cancellationToken = default)
    {
        var visits = new ExpectedVisits(inflows, IntakeDistribution.Compute(inflows, consumers), cancellationToken);
        var shares = new double[inflows.Network.NodeCount];
        for (var position = 0; position < inflows.Count; position++)
        {
            if (visits.InexactComponentOf(position) >= 0)
            {
                visits.Refine(NextInexact(visits, position, inflows.Count));
            }

            var node = inflows.Nodes[position];
            if (node < shares.Length && !consumers.Contains(node))
            {
                shares[node] = Round(visits.Probabilities[position]);
            }
        }

        return shares;
    }

    /// <summary>
    /// Finds the nodes with the largest shares over 0. The shares are those of <see cref="ForNodes"/>, but in a large component only
    /// nodes that can still be among the largest are computed exactly: the expected visits, which are cheap, are an upper bound.
    /// </summary>
    /// <param name="inflows">A matrix from <see cref="InflowMatrix.CreateKnownOnly"/>.</param>
    /// <param name="consumers">The nodes whose intake is traced; edges between them do not count.</param>
    /// <param name="among">The nodes to choose from.</param>
    /// <param name="count">The most nodes to return.</param>
    /// <param name="cancellationToken">Stops the computation.</param>
    /// <returns>The nodes by share descending, then by node index.</returns>
    public static IReadOnlyList<NodeShare> Largest(
        InflowMatrix inflows, NodeSet consumers, NodeSet among, int count, CancellationToken cancellationToken = default)
    {
        var visits = new ExpectedVisits(inflows, IntakeDistribution.Compute(inflows, consumers), cancellationToken);
        var queue = new PriorityQueue<int, (double NegativeShare, int Node)>(
            among.Members.Where(node => !consumers.Contains(node) && visits.Probabilities[inflows.Positions[node]] > 0)
                .Select(node => (node, Rank(visits, inflows, node))));
        var largest = new List<NodeShare>();
        while (largest.Count < count && queue.TryDequeue(out var node, out _))
        {
            var component = visits.InexactComponentOf(inflows.Positions[node]);
            if (component < 0)
            {
                largest.Add(new NodeShare(node, Round(visits.Probabilities[inflows.Positions[node]])));
                continue;
            }

            int[] nodes = [node, .. DequeueSameComponent(visits, inflows, queue, component)];
            visits.Refine(Array.ConvertAll(nodes, refined => inflows.Positions[refined]));
            queue.EnqueueRange(nodes.Select(refined => (refined, Rank(visits, inflows, refined))));
        }

        return largest;
    }

    /// <summary>Computes the share through any node of each group, eight groups in one pass.</summary>
    /// <remarks>
    /// Time O((nodes + edges) x groups), the edges of a cycle once for each sweep; space O(nodes). Accurate to 1e-9.
    /// </remarks>
    /// <param name="inflows">A matrix from <see cref="InflowMatrix.CreateKnownOnly"/>.</param>
    /// <param name="consumers">The nodes whose intake is traced; edges between them do not count.</param>
    /// <param name="groupOf">The group of each node; negative for none.</param>
    /// <param name="groupCount">How many groups; they are 0 to groupCount - 1.</param>
    /// <param name="cancellationToken">Stops the computation.</param>
    /// <returns>A share for each group, 0 to 1.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="groupOf"/> does not have one entry for each node, or a group is out of range.
    /// </exception>
    public static double[] ForGroups(
        InflowMatrix inflows, NodeSet consumers, ReadOnlySpan<int> groupOf, int groupCount, CancellationToken cancellationToken = default)
    {
        if (groupOf.Length != inflows.Network.NodeCount)
        {
            throw new ArgumentException(
                $"The groups have {groupOf.Length} entries; expected one for each of {inflows.Network.NodeCount} nodes.", nameof(groupOf));
        }

        var groupOfPosition = new int[inflows.Count];
        Array.Fill(groupOfPosition, -1);
        for (var node = 0; node < groupOf.Length; node++)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(groupOf[node], groupCount, nameof(groupOf));
            groupOfPosition[inflows.Positions[node]] = consumers.Contains(node) ? -1 : Math.Max(-1, groupOf[node]);
        }

        var distribution = IntakeDistribution.Compute(inflows, consumers);
        var shares = new double[groupCount];
        var hitting = new HittingProbabilities(inflows, cancellationToken);
        for (var firstGroup = 0; firstGroup < groupCount; firstGroup += HittingProbabilities.Lanes)
        {
            hitting.Run(groupOfPosition, firstGroup);
            hitting.Sum(distribution, shares.AsSpan(firstGroup, Math.Min(HittingProbabilities.Lanes, groupCount - firstGroup)));
        }

        return Array.ConvertAll(shares, Round);
    }

    private static double Round(double share) => Math.Round(share, Decimals) is > 0 and var rounded ? rounded : share;

    // A position that is not exact, and those that follow it in the same component, up to eight together.
    private static int[] NextInexact(ExpectedVisits visits, int position, int end)
    {
        var component = visits.InexactComponentOf(position);
        var positions = new List<int>();
        while (position < end && visits.InexactComponentOf(position) == component && positions.Count < HittingProbabilities.Lanes)
        {
            positions.Add(position++);
        }

        return [.. positions];
    }

    private static (double NegativeShare, int Node) Rank(ExpectedVisits visits, InflowMatrix inflows, int node) =>
        (-Round(visits.Probabilities[inflows.Positions[node]]), node);

    // The next nodes of the queue while they are in the same component, up to eight with the one before: refining them costs nothing more.
    private static List<int> DequeueSameComponent(
        ExpectedVisits visits, InflowMatrix inflows, PriorityQueue<int, (double NegativeShare, int Node)> queue, int component)
    {
        var nodes = new List<int>();
        while (nodes.Count + 1 < HittingProbabilities.Lanes && queue.TryPeek(out var node, out _)
            && visits.InexactComponentOf(inflows.Positions[node]) == component)
        {
            nodes.Add(queue.Dequeue());
        }

        return nodes;
    }
}
