using System.Runtime.Intrinsics;

namespace GraphKb.Engine.Tracing;

/// <summary>
/// Solves one strongly connected component: the least and the greatest solution, each closed in on from below and from
/// above, so that it is known how near the answer is (interval iteration: S. Haddad, B. Monmege, "Reachability in MDPs:
/// refining convergence of value iteration", 2014).
/// </summary>
/// <remarks>
/// <para>First the nodes that can stay at 0 (for the least solution) or at 1 (for the greatest) whatever comes from
/// outside are pinned there; over the others the solution is then the only one. Sweeps with the flow (Gauss-Seidel) follow
/// until below and above are within 1e-10, and the middle is the answer.</para>
/// <para>A circle that takes little from outside closes in slowly. After 64 sweeps a component of up to 256 nodes is
/// solved by elimination (<see cref="Elimination"/>), exactly. In a larger one both sides jump towards each other every
/// eighth sweep (<see cref="Jumps"/>), as far as one more sweep proves right. What is still apart after 4,000 sweeps is
/// answered with the outer ends, wider than need be, never wrong but for rounding: that takes more than 256 nodes in
/// several circles, each of which takes in less than about a thousandth of what it moves.</para>
/// </remarks>
internal static class Circles
{
    public const double Precision = 1e-10;
    public const int PatientSweeps = 64;
    public const int MostSweeps = 4_000;
    public const int MostEliminated = 256;
    private const int SweepsBetweenJumps = 8;
    private static readonly Vector256<long> Partner = Vector256.Create(1L, 0, 3, 2);

    /// <summary>Settles the places from <paramref name="start"/> to before <paramref name="end"/>; all before them are settled.</summary>
    public static void Settle(InflowMatrix rows, int start, int end, bool[] isTarget, Vector256<double>[] mixes)
    {
        Pin(rows, start, end, isTarget, mixes);
        for (var sweep = 1; sweep <= MostSweeps; sweep++)
        {
            if (Sweep(rows, start, end, isTarget, mixes) <= Precision)
            {
                Close(start, end, mixes);
                return;
            }

            if (sweep == PatientSweeps && end - start <= MostEliminated && new Elimination(rows, start, end, mixes).TrySolve())
            {
                return;
            }

            if (sweep >= PatientSweeps && sweep % SweepsBetweenJumps == 0)
            {
                Jumps.Take(rows, start, end, isTarget, mixes);
            }
        }
    }

    /// <summary>Whether what a place counts is given, not worked out.</summary>
    public static bool IsPinned(Vector256<double> mix, int lane) => mix[lane] == mix[lane + 1];

    // Below 0 and above 1 to begin with, but for the pinned. Flags grow until nothing changes: 1 = certainly over 0,
    // 2 = certainly under 1.
    private static void Pin(InflowMatrix rows, int start, int end, bool[] isTarget, Vector256<double>[] mixes)
    {
        var flags = new byte[end - start];
        for (var place = start; place < end; place++)
        {
            flags[place - start] = isTarget[place] ? (byte)1 : (byte)0;
        }

        for (var (changed, forward) = (true, true); changed; forward = !forward)
        {
            changed = false;
            for (var step = 0; step < flags.Length; step++)
            {
                var place = forward ? start + step : end - 1 - step;
                if (!isTarget[place] && Flags(rows, place, start, flags, mixes) is var now && now != flags[place - start])
                {
                    flags[place - start] = now;
                    changed = true;
                }
            }
        }

        for (var place = start; place < end; place++)
        {
            var flag = flags[place - start];
            mixes[place] = isTarget[place]
                ? Vector256<double>.One
                : Vector256.Create(0.0, (flag & 1) == 0 ? 0 : 1, (flag & 2) == 0 ? 1 : 0, 1);
        }
    }

    private static byte Flags(InflowMatrix rows, int place, int start, byte[] flags, Vector256<double>[] mixes)
    {
        var any = rows.KnownStart[place] == rows.KnownStart[place + 1] ? 3 : 0;
        for (var supply = rows.KnownStart[place]; supply < rows.KnownStart[place + 1]; supply++)
        {
            any |= FlagsOf(rows.KnownTails[supply], start, flags, mixes);
        }

        for (var supply = rows.UnknownStart[place]; supply < rows.UnknownStart[place + 1]; supply++)
        {
            any &= FlagsOf(rows.UnknownTails[supply], start, flags, mixes);
        }

        return (byte)any;
    }

    private static int FlagsOf(int tail, int start, byte[] flags, Vector256<double>[] mixes) => tail >= start
        ? flags[tail - start]
        : (mixes[tail][Mix.LeastFromBelow] > 0 ? 1 : 0) | (mixes[tail][Mix.GreatestFromAbove] < 1 ? 2 : 0);

    private static double Sweep(InflowMatrix rows, int start, int end, bool[] isTarget, Vector256<double>[] mixes)
    {
        var apart = Vector256<double>.Zero;
        for (var place = start; place < end; place++)
        {
            if (!isTarget[place])
            {
                var mix = Mix.Of(rows, place, mixes);
                mixes[place] = mix;
                apart = Vector256.Max(apart, Vector256.Abs(Vector256.Shuffle(mix, Partner) - mix));
            }
        }

        return Math.Max(apart[0], apart[2]);
    }

    private static void Close(int start, int end, Vector256<double>[] mixes)
    {
        for (var place = start; place < end; place++)
        {
            mixes[place] = (mixes[place] + Vector256.Shuffle(mixes[place], Partner)) / Vector256.Create(2.0);
        }
    }
}
