using System.Runtime.Intrinsics;
using GraphKb.Engine.Paths;

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
/// <para>Time O(nodes + edges) plus what the circles take; space O(nodes).</para>
/// </remarks>
public sealed class ExposureBounds
{
    private readonly double[] _atLeast;
    private readonly double[] _atMost;

    private ExposureBounds(double[] atLeast, double[] atMost) => (_atLeast, _atMost) = (atLeast, atMost);

    /// <summary>The lower bound of each node.</summary>
    public ReadOnlySpan<double> AtLeast => _atLeast;

    /// <summary>The upper bound of each node.</summary>
    public ReadOnlySpan<double> AtMost => _atMost;

    /// <summary>Traces every node to the targets.</summary>
    /// <param name="rows">The network laid out.</param>
    /// <param name="targets">The targets.</param>
    /// <returns>Bounds for every node.</returns>
    public static ExposureBounds To(SupplyRows rows, NodeSet targets)
    {
        var isTarget = new bool[rows.Count];
        foreach (var target in targets.Members)
        {
            isTarget[rows.Places[target]] = true;
        }

        var mixes = new Vector256<double>[rows.Count];
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

        return Read(rows, mixes);
    }

    private static ExposureBounds Read(SupplyRows rows, Vector256<double>[] mixes)
    {
        var atLeast = new double[rows.Network.NodeCount];
        var atMost = new double[atLeast.Length];
        for (var node = 0; node < atLeast.Length; node++)
        {
            var mix = mixes[rows.Places[node]];
            atLeast[node] = mix[Mix.LeastFromBelow];
            atMost[node] = Math.Max(atLeast[node], mix[Mix.GreatestFromAbove]);
        }

        return new ExposureBounds(atLeast, atMost);
    }
}
