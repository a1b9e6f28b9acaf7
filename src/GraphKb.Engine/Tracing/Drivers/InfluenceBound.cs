using GraphKb.Engine.LinearSystems;
using GraphKb.Engine.Tracing.Inflows;
using GraphKb.Engine.Tracing.Solvers;

namespace GraphKb.Engine.Tracing.Drivers;

/// <summary>
/// An upper bound of how much each position influences the intake of the consumers: if a bound of its exposure moves by d, that of the
/// intake moves by at most d times its influence.
/// </summary>
/// <remarks>
/// <para>The mean of known inflows passes a change on by their shares, and the least or greatest of several values passes on at most the
/// whole change. So the influence is at most the sum, over the edges that leave a position, of the influence of the head times the share
/// (1 for an edge of unknown tonnes), and at most 1. Where all is known and there is no cycle the bound is exact. Targets are fixed and
/// pass nothing on.</para>
/// <para>In a component without unknown inflows the sum is the expected visits of a backward walk; in one with unknown inflows it is what
/// arrives at the whole component. Time O(positions + inflows), and O(n^3) for a component of n positions, from 256 on O(inflows x
/// sweeps).</para>
/// </remarks>
internal static class InfluenceBound
{
    private const double SweepError = 1e-10;

    /// <summary>Computes the bound.</summary>
    /// <param name="inflows">The matrix.</param>
    /// <param name="isTarget">Whether each position is fixed.</param>
    /// <param name="influence">The influence of each position by the edges into the consumers; afterwards the whole.</param>
    /// <param name="cancellationToken">Stops the computation.</param>
    public static void Compute(InflowMatrix inflows, bool[] isTarget, double[] influence, CancellationToken cancellationToken)
    {
        for (var component = inflows.ComponentStarts.Length - 2; component >= 0; component--)
        {
            var (start, end) = (inflows.ComponentStarts[component], inflows.ComponentStarts[component + 1]);
            if (end == start + 1)
            {
                influence[start] = Math.Min(1, influence[start]);
                PassUpstream(inflows, start, start, isTarget, influence);
            }
            else if (influence.AsSpan(start, end - start).ContainsAnyExcept(0.0))
            {
                RunComponent(inflows, (start, end), isTarget, influence, cancellationToken);
            }
        }
    }

    private static void RunComponent(
        InflowMatrix inflows, (int Start, int End) range, bool[] isTarget, double[] influence, CancellationToken cancellationToken)
    {
        var (start, end) = range;
        var arrivals = influence.AsSpan(start, end - start);
        var visits = arrivals.ToArray();
        if (!TryCountVisits(inflows, start, end, visits, cancellationToken))
        {
            var sum = 0.0;
            foreach (var arrival in arrivals)
            {
                sum += arrival;
            }

            arrivals.Fill(Math.Min(1, sum));
            PassWholeUpstream(inflows, start, end, Math.Min(1, sum), influence);
            return;
        }

        for (var position = start; position < end; position++)
        {
            influence[position] = visits[position - start];
            PassUpstream(inflows, position, start, isTarget, influence);
            influence[position] = Math.Min(1, influence[position]);
        }
    }

    // A walk that can return to a position has more than one chance to leave from there.
    private static void PassWholeUpstream(InflowMatrix inflows, int start, int end, double arrivals, double[] influence)
    {
        var known = inflows.KnownTails.AsSpan(inflows.KnownStarts[start]..inflows.KnownStarts[end]);
        var unknown = inflows.UnknownTails.AsSpan(inflows.UnknownStarts[start]..inflows.UnknownStarts[end]);
        foreach (var tail in (int[])[.. known, .. unknown])
        {
            influence[tail] += tail < start ? arrivals : 0;
        }
    }

    private static bool TryCountVisits(
        InflowMatrix inflows, int start, int end, double[] visits, CancellationToken cancellationToken)
    {
        if (inflows.UnknownStarts[start] < inflows.UnknownStarts[end] || ComponentVisits.IsClosed(inflows, start, end))
        {
            return false;
        }

        return end - start <= IntervalIteration.MostEliminated
            ? TryEliminate(inflows, start, end, visits, cancellationToken)
            : TrySweep(inflows, start, end, visits, cancellationToken);
    }

    private static bool TryEliminate(
        InflowMatrix inflows, int start, int end, double[] visits, CancellationToken cancellationToken)
    {
        var system = new GthSolver(end - start, 0);
        for (var position = start; position < end; position++)
        {
            for (var entry = inflows.KnownStarts[position]; entry < inflows.KnownStarts[position + 1]; entry++)
            {
                var tail = inflows.KnownTails[entry];
                system.Weight(position - start, tail < start ? end - start : tail - start) +=
                    inflows.KnownTonnes[entry] / inflows.KnownTotals[position];
            }
        }

        return system.TryCountVisits(visits, cancellationToken);
    }

    private static bool TrySweep(
        InflowMatrix inflows, int start, int end, double[] visits, CancellationToken cancellationToken)
    {
        var sweeps = new CirculationSweeps(end - start);
        for (var position = start; position < end; position++)
        {
            var exit = 0.0;
            for (var entry = inflows.KnownStarts[position]; entry < inflows.KnownStarts[position + 1]; entry++)
            {
                var share = inflows.KnownTonnes[entry] / inflows.KnownTotals[position];
                exit += inflows.KnownTails[entry] < start ? share : 0;
                if (inflows.KnownTails[entry] >= start)
                {
                    sweeps.AddWeight(inflows.KnownTails[entry] - start, share);
                }
            }

            sweeps.CloseRow(exit);
        }

        var solution = sweeps.Solve(visits, cancellationToken);
        for (var index = 0; index < visits.Length; index++)
        {
            // Not less than the visits in spite of the error of the sweeps.
            visits[index] = (solution[index] * (1 + SweepError)) + SweepError;
        }

        return sweeps.HasConverged;
    }

    private static void PassUpstream(InflowMatrix inflows, int position, int componentStart, bool[] isTarget, double[] influence)
    {
        var here = influence[position];
        if (here == 0 || isTarget[position])
        {
            return;
        }

        for (var entry = inflows.KnownStarts[position]; entry < inflows.KnownStarts[position + 1]; entry++)
        {
            if (inflows.KnownTails[entry] < componentStart)
            {
                influence[inflows.KnownTails[entry]] += here * inflows.KnownTonnes[entry] / inflows.KnownTotals[position];
            }
        }

        for (var entry = inflows.UnknownStarts[position]; entry < inflows.UnknownStarts[position + 1]; entry++)
        {
            if (inflows.UnknownTails[entry] < componentStart)
            {
                influence[inflows.UnknownTails[entry]] += here;
            }
        }
    }
}
