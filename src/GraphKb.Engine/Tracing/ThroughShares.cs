using GraphKb.Engine.Networks;

namespace GraphKb.Engine.Tracing;

/// <summary>
/// The share of the consumers' intake that passes each node, or any node of each group: what <see cref="ExposureBounds"/> of the
/// consumers to that node would be over the supplies of known tonnes alone, the unknown counting 0.
/// </summary>
/// <remarks>
/// Walk back from the intake, choosing each supplier in proportion to its tonnes: the share is the chance of ever coming
/// by. Consumers have no share of their own, alone or as part of a group, though the walk may pass them. Where nothing
/// known is taken in, every share is 0. A share is given to twelve decimals (one too small for them as it is), so that
/// nodes that the same intake passes have the same share, whatever order their sums were made in.
/// </remarks>
public static class ThroughShares
{
    /// <summary>
    /// The share through each node, all in one pass back from the consumers. In a circle a walk can come by more than
    /// once: the expected visits over the expected visits of a walk that starts there are the chance of coming by at all
    /// (J. Kemeny, J. Snell, "Finite Markov Chains", 1960, theorem 3.5.7).
    /// </summary>
    /// <remarks>
    /// Time O(nodes + edges) where there is no circle; a component of n nodes, up to 256, adds O(n^3), a larger one
    /// O(n x its supplies x sweeps), each sweep serving eight nodes. To 1e-9.
    /// </remarks>
    /// <param name="rows">The network laid out by <see cref="InflowMatrix.OfKnown"/>.</param>
    /// <param name="consumers">The consumers.</param>
    /// <returns>A share for each node, 0 to 1.</returns>
    public static double[] OfNodes(InflowMatrix rows, NodeSet consumers)
    {
        var pass = new VisitPass(rows, KnownIntake.Shares(rows, consumers));
        var shares = new double[rows.Network.NodeCount];
        for (var place = 0; place < rows.Count; place++)
        {
            if (pass.OpenCircle(place) >= 0)
            {
                pass.Refine(NextOpen(pass, place, rows.Count));
            }

            if (rows.Nodes[place] < shares.Length && !consumers.Contains(rows.Nodes[place]))
            {
                shares[rows.Nodes[place]] = Rounded(pass.Shares[place]);
            }
        }

        return shares;
    }

    /// <summary>
    /// The nodes with the largest shares over 0, largest first, then by number: as <see cref="OfNodes"/> has them, but in a
    /// large component only what could be among them is worked out to the end, as the expected visits, which are
    /// cheap, are never less than the share.
    /// </summary>
    /// <param name="rows">The network laid out by <see cref="InflowMatrix.OfKnown"/>.</param>
    /// <param name="consumers">The consumers.</param>
    /// <param name="among">The nodes to choose from.</param>
    /// <param name="count">How many at most.</param>
    /// <returns>The nodes and their shares.</returns>
    public static IReadOnlyList<NodeShare> Largest(InflowMatrix rows, NodeSet consumers, NodeSet among, int count)
    {
        var pass = new VisitPass(rows, KnownIntake.Shares(rows, consumers));
        var open = new PriorityQueue<int, (double Share, int Node)>(
            among.Members.Where(node => !consumers.Contains(node) && pass.Shares[rows.Places[node]] > 0)
                .Select(node => (node, Rank(pass, rows, node))));
        var largest = new List<NodeShare>();
        while (largest.Count < count && open.TryDequeue(out var node, out _))
        {
            var circle = pass.OpenCircle(rows.Places[node]);
            if (circle < 0)
            {
                largest.Add(new NodeShare(node, Rounded(pass.Shares[rows.Places[node]])));
                continue;
            }

            int[] nodes = [node, .. NextOf(pass, rows, open, circle)];
            pass.Refine(Array.ConvertAll(nodes, other => rows.Places[other]));
            open.EnqueueRange(nodes.Select(other => (other, Rank(pass, rows, other))));
        }

        return largest;
    }

    /// <summary>The share through any node of each group, eight groups a pass.</summary>
    /// <remarks>Time O((nodes + edges) x groups), a circle's supplies once for each sweep; space O(nodes). To 1e-9.</remarks>
    /// <param name="rows">The network laid out by <see cref="InflowMatrix.OfKnown"/>.</param>
    /// <param name="consumers">The consumers.</param>
    /// <param name="groupOf">The group of each node; under 0 for none.</param>
    /// <param name="groupCount">How many groups; they are 0 to groupCount - 1.</param>
    /// <returns>A share for each group, 0 to 1.</returns>
    public static double[] OfGroups(InflowMatrix rows, NodeSet consumers, ReadOnlySpan<int> groupOf, int groupCount)
    {
        if (groupOf.Length != rows.Network.NodeCount)
        {
            throw new ArgumentException($"There are {rows.Network.NodeCount} nodes, and {groupOf.Length} entries.", nameof(groupOf));
        }

        var groups = new int[rows.Count];
        Array.Fill(groups, -1);
        for (var node = 0; node < groupOf.Length; node++)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(groupOf[node], groupCount, nameof(groupOf));
            groups[rows.Places[node]] = consumers.Contains(node) ? -1 : Math.Max(-1, groupOf[node]);
        }

        var starts = KnownIntake.Shares(rows, consumers);
        var shares = new double[groupCount];
        var hits = new HitPass(rows);
        for (var first = 0; first < groupCount; first += HitPass.Lanes)
        {
            hits.Run(groups, first);
            hits.Sum(starts, shares.AsSpan(first, Math.Min(HitPass.Lanes, groupCount - first)));
        }

        return Array.ConvertAll(shares, Rounded);
    }

    private static double Rounded(double share) => Math.Round(share, 12) is > 0 and var rounded ? rounded : share;

    // Up to eight places of the same circle that are not exact yet, this one first.
    private static int[] NextOpen(VisitPass pass, int place, int end)
    {
        var circle = pass.OpenCircle(place);
        var places = new List<int>();
        for (; place < end && pass.OpenCircle(place) == circle && places.Count < HitPass.Lanes; place++)
        {
            places.Add(place);
        }

        return [.. places];
    }

    private static (double Share, int Node) Rank(VisitPass pass, InflowMatrix rows, int node) =>
        (-Rounded(pass.Shares[rows.Places[node]]), node);

    // The next ones in line, as long as they are of the same circle: they cost nothing more.
    private static List<int> NextOf(VisitPass pass, InflowMatrix rows, PriorityQueue<int, (double Share, int Node)> open, int circle)
    {
        var nodes = new List<int>();
        while (nodes.Count + 1 < HitPass.Lanes && open.TryPeek(out var node, out _) && pass.OpenCircle(rows.Places[node]) == circle)
        {
            nodes.Add(open.Dequeue());
        }

        return nodes;
    }
}
