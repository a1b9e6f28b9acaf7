using System.Runtime.Intrinsics;
using GraphKb.Engine.Tracing.Inflows;

namespace GraphKb.Engine.Tracing.Solvers;

/// <summary>
/// Solves the exposure of one strongly connected component: the least solution (lower bound) and the greatest (upper bound), each
/// iterated from below and from above, so the error is known (interval iteration: S. Haddad, B. Monmege, "Reachability in MDPs: refining
/// convergence of value iteration", 2014).
/// </summary>
/// <remarks>
/// <para>First the nodes that can stay at 0 in the least solution, or at 1 in the greatest, whatever flows in from outside are fixed
/// there; for the others the solution is then unique. Gauss-Seidel sweeps in the direction of flow follow until below and above are within
/// 1e-10; the answer is their middle.</para>
/// <para>A component that takes little from outside converges slowly. After 64 sweeps one of up to 256 nodes is solved exactly by
/// <see cref="StrategyIteration"/>. In a larger one both sides are moved closer every eighth sweep by <see cref="BoundExtrapolation"/>.
/// What has not converged after 4,000 sweeps is answered with the outer two bounds: wider than necessary but valid except for
/// rounding. That takes more than 256 nodes in several cycles, each with an inflow of less than about a thousandth of what circulates.
/// Time O(inflows of the component x sweeps).</para>
/// </remarks>
internal static class IntervalIteration
{
    /// <summary>Two bounds this close have converged.</summary>
    public const double Precision = 1e-10;

    /// <summary>The sweeps before a small component is solved exactly.</summary>
    public const int PatientSweeps = 64;

    /// <summary>The sweeps after which iteration stops.</summary>
    public const int MostSweeps = 4_000;

    /// <summary>The most nodes of a component that elimination, in cubic time, is used for.</summary>
    public const int MostEliminated = 256;

    private const int SweepsBetweenExtrapolations = 8;
    private const byte PositiveFlag = 1;
    private const byte BelowOneFlag = 2;

    /// <summary>
    /// Solves the positions of a range; all before them are solved, targets are set. The token is checked at every sweep.
    /// </summary>
    public static void Solve(
        InflowMatrix inflows, (int Start, int End) range, bool[] isTarget, Vector256<double>[] exposures,
        CancellationToken cancellationToken)
    {
        var (start, end) = range;
        cancellationToken.ThrowIfCancellationRequested();
        Initialize(inflows, range, isTarget, exposures, cancellationToken);
        for (var sweep = 1; sweep <= MostSweeps; sweep++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Sweep(inflows, start, end, isTarget, exposures) <= Precision)
            {
                TakeMiddle(start, end, exposures);
                return;
            }

            if (sweep == PatientSweeps && end - start <= MostEliminated
                && StrategyIteration.TrySolve(inflows, start, end, exposures, cancellationToken))
            {
                return;
            }

            if (sweep >= PatientSweeps && sweep % SweepsBetweenExtrapolations == 0)
            {
                BoundExtrapolation.Apply(inflows, start, end, isTarget, exposures);
            }
        }
    }

    // Sets every bound to 0 from below and to 1 from above, except for the fixed nodes. The flags are the least fixed point, found by
    // alternating forward and backward sweeps: a node's exposure is certainly over 0, certainly below 1.
    private static void Initialize(
        InflowMatrix inflows, (int Start, int End) range, bool[] isTarget, Vector256<double>[] exposures,
        CancellationToken cancellationToken)
    {
        var (start, end) = range;
        var flags = new byte[end - start];
        for (var position = start; position < end; position++)
        {
            var exposure = exposures[position][ExposureLanes.LowerFromBelow];
            flags[position - start] = isTarget[position] ? GetFlags(exposure, exposure) : (byte)0;
        }

        for (var (changed, forward) = (true, true); changed; forward = !forward)
        {
            cancellationToken.ThrowIfCancellationRequested();
            changed = false;
            for (var step = 0; step < flags.Length; step++)
            {
                var position = forward ? start + step : end - 1 - step;
                if (!isTarget[position]
                    && FindFlags(inflows, position, start, flags, exposures) is var found && found != flags[position - start])
                {
                    flags[position - start] = found;
                    changed = true;
                }
            }
        }

        for (var position = start; position < end; position++)
        {
            var flag = flags[position - start];
            if (!isTarget[position])
            {
                exposures[position] = Vector256.Create(0.0, (flag & PositiveFlag) == 0 ? 0 : 1, (flag & BelowOneFlag) == 0 ? 1 : 0, 1);
            }
        }
    }

    // A mean is over 0 (below 1) where any known supplier is; with unknown inflows it is certain only where all their suppliers are too.
    private static byte FindFlags(InflowMatrix inflows, int position, int start, byte[] flags, Vector256<double>[] exposures)
    {
        var found = inflows.KnownStarts[position] == inflows.KnownStarts[position + 1] ? PositiveFlag | BelowOneFlag : 0;
        for (var entry = inflows.KnownStarts[position]; entry < inflows.KnownStarts[position + 1]; entry++)
        {
            found |= FlagsOf(inflows.KnownTails[entry], start, flags, exposures);
        }

        for (var entry = inflows.UnknownStarts[position]; entry < inflows.UnknownStarts[position + 1]; entry++)
        {
            found &= FlagsOf(inflows.UnknownTails[entry], start, flags, exposures);
        }

        return (byte)found;
    }

    private static int FlagsOf(int tail, int start, byte[] flags, Vector256<double>[] exposures) => tail >= start
        ? flags[tail - start]
        : GetFlags(exposures[tail][ExposureLanes.LowerFromBelow], exposures[tail][ExposureLanes.UpperFromAbove]);

    private static byte GetFlags(double atLeast, double atMost) =>
        (byte)((atLeast > 0 ? PositiveFlag : 0) | (atMost < 1 ? BelowOneFlag : 0));

    // Returns the largest distance between two sides of a bound.
    private static double Sweep(InflowMatrix inflows, int start, int end, bool[] isTarget, Vector256<double>[] exposures)
    {
        var distance = Vector256<double>.Zero;
        for (var position = start; position < end; position++)
        {
            if (!isTarget[position])
            {
                var exposure = ExposureLanes.Compute(inflows, position, exposures);
                exposures[position] = exposure;
                distance = Vector256.Max(distance, Vector256.Abs(ExposureLanes.SwapPairs(exposure) - exposure));
            }
        }

        return Math.Max(distance[ExposureLanes.LowerFromBelow], distance[ExposureLanes.UpperFromBelow]);
    }

    private static void TakeMiddle(int start, int end, Vector256<double>[] exposures)
    {
        for (var position = start; position < end; position++)
        {
            exposures[position] = (exposures[position] + ExposureLanes.SwapPairs(exposures[position])) / Vector256.Create(2.0);
        }
    }
}
