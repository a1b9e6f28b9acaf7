using System.Runtime.Intrinsics;

namespace GraphKb.Engine.Tracing;

/// <summary>
/// Brings the two sides of a slow component together. Where one slow circle is left, what is wrong below and what is wrong
/// above have the same shape, so the answer lies at the same part of the way between them everywhere. The part is
/// estimated from how far a sweep moves each side; each side jumps to near it, and stays there only if a sweep moves it
/// on towards the answer (which proves that it has not passed it). Time O(places + supplies) a try.
/// </summary>
internal static class Jumps
{
    private static readonly Vector256<double> Onwards = Vector256.Create(1.0, -1, 1, -1);
    private static readonly Vector256<long> Partner = Vector256.Create(1L, 0, 3, 2);

    /// <summary>Takes a few jumps, from far to near.</summary>
    public static void Take(InflowMatrix rows, int start, int end, bool[] isTarget, Vector256<double>[] mixes)
    {
        var old = mixes.AsSpan(start, end - start).ToArray();
        var (moved, _) = Sweep(rows, start, end, isTarget, mixes);
        var other = Vector256.Shuffle(moved, Partner);
        var least = Part(moved[Mix.LeastFromBelow], other[Mix.LeastFromBelow]);
        var greatest = Part(moved[Mix.GreatestFromBelow], other[Mix.GreatestFromBelow]);
        for (var slack = 0.0001; slack < 0.5; slack *= 8)
        {
            var parts = Vector256.Create(least - slack, least + slack, greatest - slack, greatest + slack);
            Set(start, mixes, old, Vector256.Min(Vector256.Max(parts, Vector256<double>.Zero), Vector256<double>.One));
            var (_, passed) = Sweep(rows, start, end, isTarget, mixes);
            if (Keep(start, mixes, old, passed))
            {
                return;
            }
        }
    }

    private static double Part(double below, double above) => below + above > 0 ? below / (below + above) : 0.5;

    // How far a sweep moves each side in all, and the lanes in which it moved some place back: a lower side down, an
    // upper side up.
    private static (Vector256<double> Moved, Vector256<double> Passed) Sweep(
        InflowMatrix rows, int start, int end, bool[] isTarget, Vector256<double>[] mixes)
    {
        var (sum, passed) = (Vector256<double>.Zero, Vector256<double>.Zero);
        for (var place = start; place < end; place++)
        {
            if (!isTarget[place])
            {
                var mix = Mix.Of(rows, place, mixes);
                var moved = (mix - mixes[place]) * Onwards;
                sum += moved;
                passed |= Vector256.LessThan(moved, Vector256<double>.Zero);
                mixes[place] = mix;
            }
        }

        return (sum, passed);
    }

    private static void Set(int start, Vector256<double>[] mixes, Vector256<double>[] old, Vector256<double> parts)
    {
        for (var index = 0; index < old.Length; index++)
        {
            var below = Vector256.Shuffle(old[index], Vector256.Create(0L, 0, 2, 2));
            var above = Vector256.Shuffle(old[index], Vector256.Create(1L, 1, 3, 3));
            mixes[start + index] = below + (parts * (above - below));
        }
    }

    // What passed the answer goes back to where it was. True where nothing did.
    private static bool Keep(int start, Vector256<double>[] mixes, Vector256<double>[] old, Vector256<double> passed)
    {
        for (var index = 0; index < old.Length; index++)
        {
            mixes[start + index] = old[index] = Vector256.ConditionalSelect(passed, old[index], mixes[start + index]);
        }

        return passed.Equals(Vector256<double>.Zero);
    }
}
