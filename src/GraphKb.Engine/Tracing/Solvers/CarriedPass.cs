using GraphKb.Engine.Networks;
using GraphKb.Engine.Tracing.Inflows;

namespace GraphKb.Engine.Tracing.Solvers;

/// <summary>
/// One pass against the flow that divides what each position sends among its inflows, in proportion to their known tonnes from outside
/// the consumers.
/// </summary>
internal static class CarriedPass
{
    /// <summary>Runs the pass. Time O(positions + inflows of the positions that send), and the time of the cycles.</summary>
    /// <param name="inflows">A matrix of known inflows only.</param>
    /// <param name="isConsumer">Whether each position is a consumer.</param>
    /// <param name="sent">What each position sends directly to consumers; afterwards all that it sends towards them.</param>
    /// <param name="factors">
    /// All 0; afterwards what an inflow of one tonne carries into each position, 0 where the tracing ends.
    /// </param>
    /// <param name="cancellationToken">Stops the pass.</param>
    public static void Run(
        InflowMatrix inflows, bool[] isConsumer, double[] sent, double[] factors, CancellationToken cancellationToken)
    {
        for (var component = inflows.ComponentStarts.Length - 2; component >= 0; component--)
        {
            var (start, end) = (inflows.ComponentStarts[component], inflows.ComponentStarts[component + 1]);
            if (end > start + 1)
            {
                RunComponent(inflows, (start, end), isConsumer, (sent, factors), cancellationToken);
            }
            else if (sent[start] > 0)
            {
                PassUpstream(inflows, start, isConsumer, sent, factors);
            }
        }
    }

    // A component may fall apart without its consumers, so its own components are found first.
    private static void RunComponent(
        InflowMatrix inflows, (int Start, int End) range, bool[] isConsumer, (double[] Sent, double[] Factors) tonnes,
        CancellationToken cancellationToken)
    {
        var (sent, factors) = tonnes;
        cancellationToken.ThrowIfCancellationRequested();
        if (!sent.AsSpan(range.Start, range.End - range.Start).ContainsAnyExcept(0.0))
        {
            return;
        }

        var components = FindComponents(inflows, range, isConsumer);
        var members = GroupedRows.Create(components.Count, components.ComponentOf);
        for (var component = components.Count - 1; component >= 0; component--)
        {
            var positions = members[component].ToArray();
            for (var index = 0; index < positions.Length; index++)
            {
                positions[index] += range.Start;
            }

            if (positions.Length == 1)
            {
                PassUpstream(inflows, positions[0], isConsumer, sent, factors);
            }
            else if (Array.Exists(positions, position => sent[position] > 0))
            {
                new CirculationCycle(inflows, positions, isConsumer).Solve(sent, factors, cancellationToken);
            }
        }
    }

    private static StronglyConnectedComponents FindComponents(InflowMatrix inflows, (int Start, int End) range, bool[] isConsumer)
    {
        var starts = new int[range.End - range.Start + 1];
        var tails = new List<int>();
        for (var position = range.Start; position < range.End; position++)
        {
            for (var entry = inflows.KnownStarts[position]; !isConsumer[position] && entry < inflows.KnownStarts[position + 1]; entry++)
            {
                var tail = inflows.KnownTails[entry];
                if (tail >= range.Start && !isConsumer[tail])
                {
                    tails.Add(tail - range.Start);
                }
            }

            starts[position - range.Start + 1] = tails.Count;
        }

        return StronglyConnectedComponents.Find(starts, [.. tails]);
    }

    private static void PassUpstream(InflowMatrix inflows, int position, bool[] isConsumer, double[] sent, double[] factors)
    {
        var (first, last) = (inflows.KnownStarts[position], inflows.KnownStarts[position + 1]);
        var total = 0.0;
        for (var entry = first; entry < last; entry++)
        {
            total += isConsumer[inflows.KnownTails[entry]] ? 0 : inflows.KnownTonnes[entry];
        }

        if (total == 0)
        {
            return;
        }

        var factor = factors[position] = sent[position] / total;
        for (var entry = first; entry < last; entry++)
        {
            if (!isConsumer[inflows.KnownTails[entry]])
            {
                sent[inflows.KnownTails[entry]] += factor * inflows.KnownTonnes[entry];
            }
        }
    }
}
