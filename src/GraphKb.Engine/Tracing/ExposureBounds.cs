using System.Buffers;
using System.Runtime.Intrinsics;
using GraphKb.Engine.Networks;

namespace GraphKb.Engine.Tracing;

/// <summary>
/// How much of what leaves each node has passed a target, by proportional tracing: what leaves a node has the mix of what
/// entered it. Targets count 1; the mix of a node is the tonnage-weighted mean of its suppliers'.
/// </summary>
/// <remarks>
/// <para>What is unknown is bounded. An unknown mix lies in [0, 1]. A supply of unknown tonnes could have any weight: the
/// lower bound is the least of the known supplies' mean and each unknown supply's own lower bound, the upper bound
/// likewise the greatest. In circles the lower bound is the least solution, the upper the greatest
/// (<see cref="Circles"/>), to 1e-9.</para>
/// <para>Time O(nodes + edges) plus what the circles take; space O(nodes). The arrays are borrowed, for fresh large ones at every
/// question would keep the garbage collector walking the whole heap: dispose the bounds when done.</para>
/// </remarks>
public sealed class ExposureBounds : IDisposable
{
    private readonly int _count;
    private double[] _atLeast;
    private double[] _atMost;

    private ExposureBounds(int count)
    {
        _count = count;
        _atLeast = ArrayPool<double>.Shared.Rent(count);
        _atMost = ArrayPool<double>.Shared.Rent(count);
    }

    /// <summary>The lower bound of each node.</summary>
    public ReadOnlySpan<double> AtLeast => _atLeast.AsSpan(0, _count);

    /// <summary>The upper bound of each node.</summary>
    public ReadOnlySpan<double> AtMost => _atMost.AsSpan(0, _count);

    /// <summary>Traces every node to the targets.</summary>
    /// <param name="rows">The network laid out.</param>
    /// <param name="targets">The targets.</param>
    /// <returns>Bounds for every node.</returns>
    public static ExposureBounds To(InflowMatrix rows, NodeSet targets)
    {
        var isTarget = ArrayPool<bool>.Shared.Rent(rows.Count);
        var mixes = ArrayPool<Vector256<double>>.Shared.Rent(rows.Count);
        Array.Clear(isTarget, 0, rows.Count);
        Array.Clear(mixes, 0, rows.Count);
        foreach (var target in targets.Members)
        {
            isTarget[rows.Places[target]] = true;
        }

        Settle(rows, isTarget, mixes);
        var bounds = Read(rows, mixes);
        ArrayPool<bool>.Shared.Return(isTarget);
        ArrayPool<Vector256<double>>.Shared.Return(mixes);
        return bounds;
    }

    /// <summary>Gives the borrowed arrays back; nothing may be asked any more.</summary>
    public void Dispose()
    {
        if (_atLeast.Length > 0 || _atMost.Length > 0)
        {
            ArrayPool<double>.Shared.Return(_atLeast);
            ArrayPool<double>.Shared.Return(_atMost);
            (_atLeast, _atMost) = ([], []);
        }
    }

    private static void Settle(InflowMatrix rows, bool[] isTarget, Vector256<double>[] mixes)
    {
        var starts = rows.ComponentStart;
        for (var component = 0; component + 1 < starts.Length; component++)
        {
            var place = starts[component];
            if (starts[component + 1] == place + 1)
            {
                mixes[place] = isTarget[place] ? Vector256<double>.One : Mix.Of(rows, place, mixes);
            }
            else
            {
                Circles.Settle(rows, place, starts[component + 1], isTarget, mixes);
            }
        }
    }

    private static ExposureBounds Read(InflowMatrix rows, Vector256<double>[] mixes)
    {
        var bounds = new ExposureBounds(rows.Network.NodeCount);
        for (var node = 0; node < bounds._count; node++)
        {
            var mix = mixes[rows.Places[node]];
            bounds._atLeast[node] = mix[Mix.LeastFromBelow];
            bounds._atMost[node] = Math.Max(bounds._atLeast[node], mix[Mix.GreatestFromAbove]);
        }

        return bounds;
    }
}
