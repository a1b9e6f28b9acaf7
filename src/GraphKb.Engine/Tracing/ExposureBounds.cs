using System.Buffers;
using System.Runtime.Intrinsics;
using GraphKb.Engine.Networks;
using GraphKb.Engine.Tracing.Inflows;
using GraphKb.Engine.Tracing.Solvers;

namespace GraphKb.Engine.Tracing;

/// <summary>
/// For nodes, bounds of the share of its outflow that has passed a target, by proportional tracing: what leaves a node has the same
/// mix as what entered it (the proportional sharing principle of J. Bialek, "Tracing the flow of electricity", 1996). Targets count 1, or a
/// given part of it; any other node counts the mean of its suppliers, weighted by tonnes.
/// </summary>
/// <remarks>
/// <para>What is unknown is bounded. An unknown mix is in [0, 1]. An inflow of unknown tonnes can have any weight: the lower bound is the
/// least of the known inflows' mean and each unknown inflow's own lower bound; the upper bound is the greatest, likewise. In cycles the
/// lower bound is the least solution, the upper the greatest (<see cref="IntervalIteration"/>), accurate to 1e-9.</para>
/// <para>Time O(nodes + edges) of what is upstream of the consumers as far as the targets, plus the time for cycles; space O(nodes). The
/// array is rented from a pool, because new large arrays for every query keep the garbage collector busy: dispose the bounds after
/// use.</para>
/// </remarks>
public sealed class ExposureBounds : IDisposable
{
    private readonly InflowMatrix _inflows;
    private Vector256<double>[] _exposures;

    private ExposureBounds(InflowMatrix inflows, double targetExposure)
    {
        (_inflows, TargetExposure) = (inflows, targetExposure);
        _exposures = ArrayPool<Vector256<double>>.Shared.Rent(inflows.Count);
    }

    /// <summary>What each target and each cut edge counts, 0 to 1.</summary>
    public double TargetExposure { get; }

    /// <summary>Computes the bounds of the suppliers of some consumers, or of every node.</summary>
    /// <param name="inflows">A matrix from <see cref="InflowMatrix.Create"/>.</param>
    /// <param name="targets">The nodes that count <paramref name="targetExposure"/>.</param>
    /// <param name="targetExposure">What a target and a cut edge count, 0 to 1. An unknown mix is in [0, 1] all the same.</param>
    /// <param name="consumers">The consumers; null computes the bounds of every node.</param>
    /// <param name="cancellationToken">Stops the computation.</param>
    /// <returns>The bounds; to be disposed.</returns>
    public static ExposureBounds Trace(
        InflowMatrix inflows, NodeSet targets, double targetExposure = 1, NodeSet? consumers = null,
        CancellationToken cancellationToken = default)
    {
        var bounds = new ExposureBounds(inflows, targetExposure);
        var isTarget = ArrayPool<bool>.Shared.Rent(inflows.Count);
        var positions = UpstreamPositions.Find(inflows, consumers, targets);
        ExposurePass.SetTargets(inflows, positions, (targets, targetExposure), isTarget, bounds._exposures);
        ExposurePass.Run(inflows, positions, isTarget, bounds._exposures, cancellationToken);
        ArrayPool<bool>.Shared.Return(isTarget);
        return bounds;
    }

    /// <summary>The lower bound of a node, 0 to 1. It has no meaning where it was not computed, and after disposal.</summary>
    /// <param name="node">A node index.</param>
    /// <returns>The bound.</returns>
    public double AtLeast(int node) => _exposures[_inflows.Positions[node]][ExposureLanes.LowerFromBelow];

    /// <summary>The upper bound of a node, from <see cref="AtLeast"/> to 1; likewise.</summary>
    /// <param name="node">A node index.</param>
    /// <returns>The bound.</returns>
    public double AtMost(int node) => Math.Max(AtLeast(node), _exposures[_inflows.Positions[node]][ExposureLanes.UpperFromAbove]);

    /// <summary>Returns the array to the pool; the bounds may not be used afterwards.</summary>
    public void Dispose()
    {
        if (_exposures.Length > 0)
        {
            ArrayPool<Vector256<double>>.Shared.Return(_exposures);
            _exposures = [];
        }
    }
}
