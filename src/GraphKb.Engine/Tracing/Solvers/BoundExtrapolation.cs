using System.Runtime.Intrinsics;
using GraphKb.Engine.Tracing.Inflows;

namespace GraphKb.Engine.Tracing.Solvers;

/// <summary>
/// Accelerates the slow convergence of a component in <see cref="IntervalIteration"/> by extrapolating both sides of each bound.
/// </summary>
/// <remarks>
/// Near convergence both sides err along the same eigenvector, so the solution divides the interval between them in the same proportion at
/// every node. Estimate that proportion from one sweep, move both sides close to it, and keep the move only if a further sweep moves every
/// node on towards the solution, which proves that the side did not pass it. Time O(positions + inflows) for each attempt, space
/// O(positions).
/// </remarks>
internal static class BoundExtrapolation
{
    private const double FirstMargin = 0.0001;
    private const double LastMargin = 0.5;
    private const double MarginFactor = 8;

    // +1 where a lane iterates upwards, -1 where downwards.
    private static readonly Vector256<double> Directions = Vector256.Create(1.0, -1, 1, -1);
    private static readonly Vector256<long> BelowLanes = Vector256.Create(0L, 0, 2, 2);
    private static readonly Vector256<long> AboveLanes = Vector256.Create(1L, 1, 3, 3);

    /// <summary>Tries to move both sides, first close to the estimate, then with larger safety margins.</summary>
    public static void Apply(InflowMatrix inflows, int start, int end, bool[] isTarget, Vector256<double>[] exposures)
    {
        var saved = exposures.AsSpan(start, end - start).ToArray();
        var (moved, _) = Sweep(inflows, start, end, isTarget, exposures);
        var opposite = ExposureLanes.SwapPairs(moved);
        var lower = Proportion(moved[ExposureLanes.LowerFromBelow], opposite[ExposureLanes.LowerFromBelow]);
        var upper = Proportion(moved[ExposureLanes.UpperFromBelow], opposite[ExposureLanes.UpperFromBelow]);
        for (var margin = FirstMargin; margin < LastMargin; margin *= MarginFactor)
        {
            var proportions = Vector256.Create(lower - margin, lower + margin, upper - margin, upper + margin);
            Interpolate(start, exposures, saved, Vector256.Clamp(proportions, Vector256<double>.Zero, Vector256<double>.One));
            var (_, overshot) = Sweep(inflows, start, end, isTarget, exposures);
            if (TryKeep(start, exposures, saved, overshot))
            {
                return;
            }
        }
    }

    private static double Proportion(double below, double above) => below + above > 0 ? below / (below + above) : 0.5;

    // The sum of how far a sweep moves each lane, and a mask of the lanes in which it moved some node backwards: an upward lane down or a
    // downward lane up.
    private static (Vector256<double> Moved, Vector256<double> Overshot) Sweep(
        InflowMatrix inflows, int start, int end, bool[] isTarget, Vector256<double>[] exposures)
    {
        var (sum, overshot) = (Vector256<double>.Zero, Vector256<double>.Zero);
        for (var position = start; position < end; position++)
        {
            if (!isTarget[position])
            {
                var exposure = ExposureLanes.Compute(inflows, position, exposures);
                var moved = (exposure - exposures[position]) * Directions;
                sum += moved;
                overshot |= Vector256.LessThan(moved, Vector256<double>.Zero);
                exposures[position] = exposure;
            }
        }

        return (sum, overshot);
    }

    private static void Interpolate(int start, Vector256<double>[] exposures, Vector256<double>[] saved, Vector256<double> proportions)
    {
        for (var index = 0; index < saved.Length; index++)
        {
            var below = Vector256.Shuffle(saved[index], BelowLanes);
            var above = Vector256.Shuffle(saved[index], AboveLanes);
            exposures[start + index] = below + (proportions * (above - below));
        }
    }

    // Restores the lanes that overshot. True where none did.
    private static bool TryKeep(int start, Vector256<double>[] exposures, Vector256<double>[] saved, Vector256<double> overshot)
    {
        for (var index = 0; index < saved.Length; index++)
        {
            exposures[start + index] = saved[index] = Vector256.ConditionalSelect(overshot, saved[index], exposures[start + index]);
        }

        return overshot.Equals(Vector256<double>.Zero);
    }
}
