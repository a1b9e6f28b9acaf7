using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GraphKb.Engine.Tracing;

/// <summary>
/// The mix of one node as four numbers that are worked out at once: the lower bound from below and from above, and the
/// upper bound from below and from above. Outside circles the two of a pair are the same.
/// </summary>
internal static class Mix
{
    public const int LeastFromBelow = 0;
    public const int LeastFromAbove = 1;
    public const int GreatestFromBelow = 2;
    public const int GreatestFromAbove = 3;

    private static readonly Vector256<double> Unknown = Vector256.Create(0.0, 0, 1, 1);
    private static readonly Vector256<double> Nothing = Vector256.Create(2.0, 2, -1, -1);
    private static readonly Vector256<double> IsLeast = Vector256.Create(-1L, -1, 0, 0).AsDouble();

    /// <summary>The mix that follows from the suppliers': both bounds' rule, each in its lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Of(InflowMatrix rows, int place, Vector256<double>[] mixes)
    {
        if (rows.Kinds[place] != NodeKind.Supplied)
        {
            return OfLeaf(rows.Kinds[place]);
        }

        var start = rows.KnownStart[place];
        var count = rows.KnownStart[place + 1] - start;
        var tails = rows.KnownTails.AsSpan(start, count);
        var tonnes = rows.KnownTonnes.AsSpan(start, count);
        var sum = Vector256<double>.Zero;
        for (var supply = 0; supply < tails.Length; supply++)
        {
            sum += Vector256.Create(tonnes[supply]) * mixes[tails[supply]];
        }

        var mean = count == 0 ? Nothing : sum / Vector256.Create(rows.Totals[place]);
        var end = rows.UnknownStart[place + 1];
        for (var supply = rows.UnknownStart[place]; supply < end; supply++)
        {
            var other = mixes[rows.UnknownTails[supply]];
            mean = Vector256.ConditionalSelect(IsLeast, Vector256.Min(mean, other), Vector256.Max(mean, other));
        }

        return mean;
    }

    private static Vector256<double> OfLeaf(NodeKind kind) => kind switch
    {
        NodeKind.Zero => Vector256<double>.Zero,
        NodeKind.One => Vector256<double>.One,
        _ => Unknown,
    };
}
