using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using GraphKb.Engine.Tracing.Inflows;

namespace GraphKb.Engine.Tracing.Solvers;

/// <summary>
/// SIMD lanes of one node's exposure: lower bound iterated from below, lower from above, upper from below, upper from above. Outside
/// cycles each pair is equal.
/// </summary>
internal static class ExposureLanes
{
    /// <summary>The lane of the lower bound iterated from below.</summary>
    public const int LowerFromBelow = 0;

    /// <summary>The lane of the lower bound iterated from above.</summary>
    public const int LowerFromAbove = 1;

    /// <summary>The lane of the upper bound iterated from below.</summary>
    public const int UpperFromBelow = 2;

    /// <summary>The lane of the upper bound iterated from above.</summary>
    public const int UpperFromAbove = 3;

    private static readonly Vector256<double> Unknown = Vector256.Create(0.0, 0, 1, 1);

    // Worse than every supplier in each lane, so that the first unknown supplier replaces it.
    private static readonly Vector256<double> NoMean = Vector256.Create(2.0, 2, -1, -1);
    private static readonly Vector256<double> IsLowerLane = Vector256.Create(-1L, -1, 0, 0).AsDouble();
    private static readonly Vector256<long> PairIndexes = Vector256.Create(1L, 0, 3, 2);

    /// <summary>
    /// Computes the exposure at a position from its suppliers': the mean of the known inflows, then in the lower lanes the least, in the
    /// upper lanes the greatest of that and each unknown inflow's supplier. Time O(its inflows).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Compute(InflowMatrix inflows, int position, Vector256<double>[] exposures)
    {
        if (inflows.Kinds[position] != NodeKind.Supplied)
        {
            return WithoutInflow(inflows.Kinds[position]);
        }

        var start = inflows.KnownStarts[position];
        var count = inflows.KnownStarts[position + 1] - start;
        var tails = inflows.KnownTails.AsSpan(start, count);
        var tonnes = inflows.KnownTonnes.AsSpan(start, count);
        var sum = Vector256<double>.Zero;
        for (var entry = 0; entry < tails.Length; entry++)
        {
            sum += Vector256.Create(tonnes[entry]) * exposures[tails[entry]];
        }

        var exposure = count == 0 ? NoMean : sum / Vector256.Create(inflows.KnownTotals[position]);
        var end = inflows.UnknownStarts[position + 1];
        for (var entry = inflows.UnknownStarts[position]; entry < end; entry++)
        {
            var other = exposures[inflows.UnknownTails[entry]];
            exposure = Vector256.ConditionalSelect(IsLowerLane, Vector256.Min(exposure, other), Vector256.Max(exposure, other));
        }

        return exposure;
    }

    /// <summary>Swaps each pair of lanes: from below and from above.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> SwapPairs(Vector256<double> lanes) => Vector256.Shuffle(lanes, PairIndexes);

    private static Vector256<double> WithoutInflow(NodeKind kind) => kind switch
    {
        NodeKind.Zero => Vector256<double>.Zero,
        _ => Unknown,
    };
}
