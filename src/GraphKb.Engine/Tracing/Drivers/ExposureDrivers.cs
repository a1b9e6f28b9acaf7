using System.Buffers;
using System.Runtime.Intrinsics;
using GraphKb.Engine.Tracing.Solvers;

namespace GraphKb.Engine.Tracing.Drivers;

/// <summary>
/// Finds the edges of known tonnes whose tonnes matter most for an exposure: those with the widest bounds if they were unknown.
/// </summary>
/// <remarks>
/// <para>Unknown tonnes never narrow the bounds. If the bound of the node that an edge enters moves by d, that of the intake moves by at
/// most d times the node's influence (<see cref="InfluenceBound"/>). So each edge gets an upper bound of its width in O(1); then the edge
/// with the largest is traced exactly (<see cref="DownstreamTrace"/>), and again, until the exact widths found exceed all other upper
/// bounds.</para>
/// <para>Time O(nodes + edges) and one trace downstream of each edge that could be among the first. Without cycles and unknown tonnes
/// that is little more than one trace for each result. Bounds are accurate to 1e-9. Widths that differ by less than 1e-9 of the intake, and
/// carried tonnes that differ by less than 1e-12 of it, count as equal.</para>
/// </remarks>
public sealed class ExposureDrivers
{
    private const double RoundingError = 2e-10;
    private readonly ExposureProblem _problem;
    private readonly CarriedTonnes _carried;
    private readonly bool[] _isTarget;
    private readonly double[] _influence;
    private readonly Vector256<double>[] _exposures;
    private readonly ConsumerIntake _intake;
    private readonly DownstreamTrace _downstream;
    private readonly ExposureRange _bounds;

    private ExposureDrivers(ExposureProblem problem, CarriedTonnes carried, CancellationToken cancellationToken)
    {
        (_problem, _carried) = (problem, carried);
        var inflows = problem.Inflows;
        _isTarget = ArrayPool<bool>.Shared.Rent(inflows.Count);
        _influence = ArrayPool<double>.Shared.Rent(inflows.Count);
        _exposures = ArrayPool<Vector256<double>>.Shared.Rent(inflows.Count);
        Array.Clear(_influence, 0, inflows.Count);
        var all = UpstreamPositions.Find(inflows, consumers: null, problem.Targets);
        ExposurePass.SetTargets(inflows, all, (problem.Targets, problem.TargetExposure), _isTarget, _exposures);
        if (!problem.IsDirect)
        {
            ExposurePass.Run(inflows, all, _isTarget, _exposures, cancellationToken);
        }

        _intake = new ConsumerIntake(problem, _exposures);
        _downstream = new DownstreamTrace(inflows, _isTarget, _influence, _exposures, cancellationToken);
        _bounds = _intake.Compute();
        if (!problem.IsDirect)
        {
            _intake.AddInfluence(_influence);
            InfluenceBound.Compute(inflows, _isTarget, _influence, cancellationToken);
        }
    }

    /// <summary>Finds the first drivers: widest bounds first, then the most carried, then the lowest edge.</summary>
    /// <param name="problem">The exposure.</param>
    /// <param name="carried">What each edge carries of the intake of the same consumers.</param>
    /// <param name="count">The most drivers to return, 0 or more.</param>
    /// <param name="edgeOrder">The order of edges that are equal in all else; null means by index.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <returns>The drivers in order.</returns>
    public static IReadOnlyList<ExposureDriver> Find(
        ExposureProblem problem, CarriedTonnes carried, int count, IComparer<int>? edgeOrder, CancellationToken cancellationToken)
    {
        if (count == 0 || carried.Edges.IsEmpty)
        {
            return [];
        }

        var drivers = new ExposureDrivers(problem, carried, cancellationToken);
        var first = drivers.Search(count, edgeOrder ?? Comparer<int>.Default, cancellationToken);
        ArrayPool<bool>.Shared.Return(drivers._isTarget);
        ArrayPool<double>.Shared.Return(drivers._influence);
        ArrayPool<Vector256<double>>.Shared.Return(drivers._exposures);
        return first;
    }

    // Few edges can be among the first, so the search begins with few candidates: those of the largest upper bounds.
    private List<ExposureDriver> Search(int count, IComparer<int> edgeOrder, CancellationToken cancellationToken)
    {
        var candidates = new DriverCandidates(_carried.Edges.Length, index => edgeOrder.Compare(
            _carried.Edges[index.One].Edge, _carried.Edges[index.Other].Edge));
        AddBounds(candidates);
        var found = candidates.FindFirst(count, index =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Trace(_carried.Edges[index].Edge);
        });
        return [.. found.Select(driver => new ExposureDriver(
            _carried.Edges[driver.Index].Edge, _carried.Edges[driver.Index].Tonnes, driver.Range.AtLeast, driver.Range.AtMost))];
    }

    // The edges come grouped by the node that they enter.
    private void AddBounds(DriverCandidates candidates)
    {
        var edges = _carried.Edges;
        for (var index = 0; index < edges.Length;)
        {
            var head = new DriverHead(_problem, edges[index].To, _isTarget, _exposures);
            for (; index < edges.Length && edges[index].To == head.Node; index++)
            {
                candidates.SetBound(
                    index, Math.Min(1, BoundWidth(head, edges[index].Edge) + RoundingError), edges[index].Tonnes / _carried.Intake);
            }
        }
    }

    private double BoundWidth(DriverHead head, int edge)
    {
        var influence = _influence[head.Position];
        var isIntake = _problem.Consumers.Contains(head.Node);
        if (isIntake)
        {
            return influence > 0 ? 1 : _intake.BoundWithUnknown(edge, _bounds).Width;
        }

        return influence > 0 ? _bounds.Width + (influence * head.BoundWidening(edge)) : _bounds.Width;
    }

    private ExposureRange Trace(int edge)
    {
        var position = _problem.Inflows.Positions[_problem.Inflows.Network.To(edge)];
        if (_influence[position] > 0)
        {
            new DriverHead(_problem, _problem.Inflows.Network.To(edge), _isTarget, _exposures).MakeUnknown(edge, _downstream);
        }

        var isIntake = _problem.Consumers.Contains(_problem.Inflows.Network.To(edge)) && _intake.KnownCount > 1;
        var range = _intake.Compute(isIntake ? edge : -1).Span(_bounds);
        _downstream.Restore();
        return range;
    }
}
