using System.Buffers;
using System.Runtime.Intrinsics;
using GraphKb.Engine.Networks;
using GraphKb.Engine.Tracing.Inflows;
using GraphKb.Engine.Tracing.Solvers;

namespace GraphKb.Engine.Tracing;

/// <summary>
/// For each node, bounds of the share of its outflow that has passed a target, by proportional tracing: what leaves a node has the same
/// mix as what entered it (the proportional sharing principle of J. Bialek, "Tracing the flow of electricity", 1996). Targets count 1, or a
/// given part of it; any other node counts the mean of its suppliers, weighted by tonnes.
/// </summary>
/// <remarks>
/// <para>What is unknown is bounded. An unknown mix is in [0, 1]. An inflow of unknown tonnes can have any weight: the lower bound is the
/// least of the known inflows' mean and each unknown inflow's own lower bound; the upper bound is the greatest, likewise. In cycles the
/// lower bound is the least solution, the upper the greatest (<see cref="IntervalIteration"/>), accurate to 1e-9.</para>
/// <para>Time O(nodes + edges) plus the time for cycles; space O(nodes). The arrays are rented from a pool, because new large arrays for
/// every query keep the garbage collector busy: dispose the bounds after use.</para>
/// </remarks>
public sealed class ExposureBounds : IDisposable
{
    private readonly int _count;
    private double[] _atLeast;
    private double[] _atMost;

    private ExposureBounds(int count, double targetExposure)
    {
        (_count, TargetExposure) = (count, targetExposure);
        _atLeast = ArrayPool<double>.Shared.Rent(count);
        _atMost = ArrayPool<double>.Shared.Rent(count);
    }

    /// <summary>The lower bound of each node, 0 to 1. Valid until disposal.</summary>
    public ReadOnlySpan<double> AtLeast => _atLeast.AsSpan(0, _count);

    /// <summary>The upper bound of each node, from <see cref="AtLeast"/> to 1. Valid until disposal.</summary>
    public ReadOnlySpan<double> AtMost => _atMost.AsSpan(0, _count);

    /// <summary>What each target and each cut edge counts, 0 to 1.</summary>
    public double TargetExposure { get; }

    /// <summary>Computes the bounds of every node.</summary>
    /// <param name="inflows">A matrix from <see cref="InflowMatrix.Create"/>.</param>
    /// <param name="targets">The nodes that count <paramref name="targetExposure"/>.</param>
    /// <param name="targetExposure">What a target and a cut edge count, 0 to 1. An unknown mix is in [0, 1] all the same.</param>
    /// <param name="cancellationToken">Stops the computation.</param>
    /// <returns>The bounds; to be disposed.</returns>
    public static ExposureBounds Trace(
        InflowMatrix inflows, NodeSet targets, double targetExposure = 1, CancellationToken cancellationToken = default)
    {
        var isTarget = ArrayPool<bool>.Shared.Rent(inflows.Count);
        var exposures = ArrayPool<Vector256<double>>.Shared.Rent(inflows.Count);
        ExposurePass.SetTargets(inflows, targets, targetExposure, isTarget, exposures);
        ExposurePass.Run(inflows, isTarget, exposures, cancellationToken);
        var bounds = Read(inflows, exposures, targetExposure);
        ArrayPool<bool>.Shared.Return(isTarget);
        ArrayPool<Vector256<double>>.Shared.Return(exposures);
        return bounds;
    }

    /// <summary>Returns the arrays to the pool; the bounds are empty afterwards.</summary>
    public void Dispose()
    {
        if (_atLeast.Length > 0 || _atMost.Length > 0)
        {
            ArrayPool<double>.Shared.Return(_atLeast);
            ArrayPool<double>.Shared.Return(_atMost);
            (_atLeast, _atMost) = ([], []);
        }
    }

    private static ExposureBounds Read(InflowMatrix inflows, Vector256<double>[] exposures, double targetExposure)
    {
        var bounds = new ExposureBounds(inflows.Network.NodeCount, targetExposure);
        for (var node = 0; node < bounds._count; node++)
        {
            var exposure = exposures[inflows.Positions[node]];
            bounds._atLeast[node] = exposure[ExposureLanes.LowerFromBelow];
            bounds._atMost[node] = Math.Max(bounds._atLeast[node], exposure[ExposureLanes.UpperFromAbove]);
        }

        return bounds;
    }
}
