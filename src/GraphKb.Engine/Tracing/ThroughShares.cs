using GraphKb.Engine.Paths;

namespace GraphKb.Engine.Tracing;

/// <summary>
/// The share of the consumers' intake that passes each node, or any node of each group: what <see cref="ExposureBounds"/> of the
/// consumers to that node would be over the supplies of known tonnes alone, the unknown counting 0.
/// </summary>
/// <remarks>
/// Walk back from the intake, choosing each supplier in proportion to its tonnes: the share is the chance of ever coming
/// by. Consumers have no share of their own, alone or as part of a group, though the walk may pass them. Where nothing
/// known is taken in, every share is 0.
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
    /// <param name="rows">The network laid out by <see cref="SupplyRows.OfKnown"/>.</param>
    /// <param name="consumers">The consumers.</param>
    /// <returns>A share for each node, 0 to 1.</returns>
    public static double[] OfNodes(SupplyRows rows, NodeSet consumers)
    {
        var visits = KnownIntake.Shares(rows, consumers);
        var shares = new double[rows.Network.NodeCount];
        for (var component = rows.ComponentStart.Length - 2; component >= 0; component--)
        {
            var (start, end) = (rows.ComponentStart[component], rows.ComponentStart[component + 1]);
            if (end == start + 1)
            {
                Hand(rows, start, visits[start], start, visits);
                Set(rows, shares, start, visits[start]);
            }
            else if (visits.AsSpan(start, end - start).ContainsAnyExcept(0.0))
            {
                var hits = CircleVisits.Settle(rows, start, end, visits);
                for (var place = start; place < end; place++)
                {
                    Hand(rows, place, visits[place], start, visits);
                    Set(rows, shares, place, hits[place - start]);
                }
            }
        }

        foreach (var consumer in consumers.Members)
        {
            shares[consumer] = 0;
        }

        return shares;
    }

    /// <summary>The share through any node of each group, eight groups a pass.</summary>
    /// <remarks>Time O((nodes + edges) x groups), a circle's supplies once for each sweep; space O(nodes). To 1e-9.</remarks>
    /// <param name="rows">The network laid out by <see cref="SupplyRows.OfKnown"/>.</param>
    /// <param name="consumers">The consumers.</param>
    /// <param name="groupOf">The group of each node; under 0 for none.</param>
    /// <param name="groupCount">How many groups; they are 0 to groupCount - 1.</param>
    /// <returns>A share for each group, 0 to 1.</returns>
    public static double[] OfGroups(SupplyRows rows, NodeSet consumers, ReadOnlySpan<int> groupOf, int groupCount)
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

        return shares;
    }

    // Hands what comes by a place on to its suppliers before its component.
    private static void Hand(SupplyRows rows, int place, double visits, int before, double[] to)
    {
        if (visits == 0)
        {
            return;
        }

        for (var supply = rows.KnownStart[place]; supply < rows.KnownStart[place + 1]; supply++)
        {
            if (rows.KnownTails[supply] < before)
            {
                to[rows.KnownTails[supply]] += visits * rows.KnownTonnes[supply] / rows.Totals[place];
            }
        }
    }

    private static void Set(SupplyRows rows, double[] shares, int place, double share)
    {
        if (rows.Nodes[place] < shares.Length)
        {
            shares[rows.Nodes[place]] = Math.Min(1, share);
        }
    }
}
