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
    public static void Take(SupplyRows rows, int start, int end, bool[] isTarget, Vector256<double>[] mixes)
    {
        var old = mixes.AsSpan(start, end - start).ToArray();
        var (below, above) = Moves(rows, start, end, isTarget, mixes);
        for (var slack = 0.001; slack < 0.5; slack *= 8)
        {
            var least = Part(below[0], above[0]);
            var greatest = Part(below[2], above[2]);
            var parts = Vector256.Create(least - slack, least + slack, greatest - slack, greatest + slack);
            Set(start, mixes, old, Vector256.Min(Vector256.Max(parts, Vector256<double>.Zero), Vector256<double>.One));
            var passed = Passed(rows, start, end, isTarget, mixes);
            Keep(start, mixes, old, passed);
        }
    }

    private static double Part(double below, double above) => below + above > 0 ? below / (below + above) : 0.5;

    // How far a sweep would move the lower side up and the upper side down, in all, by pair.
    private static (Vector256<double> Below, Vector256<double> Above) Moves(
        SupplyRows rows, int start, int end, bool[] isTarget, Vector256<double>[] mixes)
    {
        var sum = Vector256<double>.Zero;
        for (var place = start; place < end; place++)
        {
            if (!isTarget[place])
            {
                sum += Vector256.Abs(Mix.Of(rows, place, mixes) - mixes[place]);
            }
        }

        return (sum, Vector256.Shuffle(sum, Vector256.Create(1L, 0, 3, 2)));
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

    // The lanes in which some place would move back: a lower side down, an upper side up.
    private static Vector256<double> Passed(SupplyRows rows, int start, int end, bool[] isTarget, Vector256<double>[] mixes)
    {
        var sign = Vector256.Create(1.0, -1, 1, -1);
        var passed = Vector256<double>.Zero;
        for (var place = start; place < end; place++)
        {
            if (!isTarget[place])
            {
                passed |= Vector256.LessThan((Mix.Of(rows, place, mixes) - mixes[place]) * sign, Vector256<double>.Zero);
            }
        }

        return passed;
    }

    // What passed the answer goes back to where it was; what did not is where the next try begins.
    private static void Keep(int start, Vector256<double>[] mixes, Vector256<double>[] old, Vector256<double> passed)
    {
        for (var index = 0; index < old.Length; index++)
        {
            mixes[start + index] = old[index] = Vector256.ConditionalSelect(passed, old[index], mixes[start + index]);
        }
    }
}
