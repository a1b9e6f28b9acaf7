using System.Runtime.Intrinsics;
using GraphKb.Engine.Tracing.Inflows;

namespace GraphKb.Engine.Tracing.Drivers;

/// <summary>A node, and what its exposure would be if one of its known inflows had unknown tonnes.</summary>
/// <remarks>
/// The only known inflow has all the weight of the known ones, known or not, so it changes nothing; nor does an inflow of a target.
/// </remarks>
internal readonly struct DriverHead
{
    private readonly ExposureProblem _problem;
    private readonly Vector256<double>[] _exposures;
    private readonly RangeMean _known;
    private readonly bool _isFixed;
    private readonly bool _isInCycle;

    public DriverHead(ExposureProblem problem, int node, bool[] isTarget, Vector256<double>[] exposures)
    {
        (_problem, _exposures, Node, Position) = (problem, exposures, node, problem.Inflows.Positions[node]);
        var inflows = problem.Inflows;
        var (first, last) = (inflows.KnownStarts[Position], inflows.KnownStarts[Position + 1]);
        _isFixed = isTarget[Position] || last - first < 2 || inflows.Kinds[Position] != NodeKind.Supplied;
        var component = inflows.ComponentOf[Position];
        _isInCycle = inflows.ComponentStarts[component + 1] - inflows.ComponentStarts[component] > 1;
        for (var entry = first; !_isFixed && !_isInCycle && entry < last; entry++)
        {
            _known.Add(inflows.KnownTonnes[entry], ExposureRange.From(exposures[inflows.KnownTails[entry]]));
        }
    }

    public int Node { get; }

    public int Position { get; }

    /// <summary>An upper bound of how much wider the exposure would be. O(1).</summary>
    public double BoundWidening(int edge)
    {
        var range = ExposureRange.From(_exposures[Position]);
        if (_isFixed)
        {
            return 0;
        }

        var tail = ExposureRange.From(_exposures[_problem.GetTail(edge)]);
        return !_isInCycle && _known.GetWithout(_problem.Inflows.Network.Tonnes(edge), tail) is { } others
            ? range.Span(tail).Span(others).Width - range.Width
            : 1 - range.Width;
    }

    /// <summary>Makes the tonnes of an edge unknown in a trace. Time O(inflows of the node), in a cycle O(all inflows).</summary>
    public void MakeUnknown(int edge, DownstreamTrace trace)
    {
        if (_isFixed)
        {
            return;
        }

        var entry = FindEntry(edge);
        if (_isInCycle)
        {
            trace.ChangeComponent(_problem.Inflows.ComponentOf[Position], _problem.Inflows.WithUnknown(Position, entry));
            return;
        }

        var inflows = _problem.Inflows;
        var others = new RangeMean();
        for (var other = inflows.KnownStarts[Position]; other < inflows.KnownStarts[Position + 1]; other++)
        {
            if (other != entry)
            {
                others.Add(inflows.KnownTonnes[other], ExposureRange.From(_exposures[inflows.KnownTails[other]]));
            }
        }

        var tail = ExposureRange.From(_exposures[inflows.KnownTails[entry]]);
        trace.Change(Position, ExposureRange.From(_exposures[Position]).Span(tail).Span(others.Get()).ToLanes());
    }

    // Parallel edges of the same tonnes are interchangeable.
    private int FindEntry(int edge)
    {
        var inflows = _problem.Inflows;
        var (tail, tonnes) = (_problem.GetTail(edge), inflows.Network.Tonnes(edge));
        var entry = inflows.KnownStarts[Position];
        while (inflows.KnownTails[entry] != tail || inflows.KnownTonnes[entry] != tonnes)
        {
            entry++;
        }

        return entry;
    }
}
