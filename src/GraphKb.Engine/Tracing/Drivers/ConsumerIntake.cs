using System.Runtime.Intrinsics;

namespace GraphKb.Engine.Tracing.Drivers;

/// <summary>The edges into the consumers from outside them, for computing the exposure of the intake again and again.</summary>
internal sealed class ConsumerIntake
{
    private readonly ExposureProblem _problem;
    private readonly Vector256<double>[] _exposures;
    private readonly List<int> _edges = [];
    private readonly RangeMean _known;

    /// <param name="problem">The problem.</param>
    /// <param name="exposures">The exposure of each position; read anew by each computation.</param>
    public ConsumerIntake(ExposureProblem problem, Vector256<double>[] exposures)
    {
        (_problem, _exposures) = (problem, exposures);
        var network = problem.Inflows.Network;
        foreach (var consumer in problem.Consumers.Members)
        {
            foreach (var edge in network.In(consumer))
            {
                if (!problem.Consumers.Contains(network.From(edge)) && !(network.Tonnes(edge) <= 0))
                {
                    _edges.Add(edge);
                    KnownCount += network.Tonnes(edge) > 0 ? 1 : 0;
                }
            }
        }

        foreach (var edge in _edges.Where(edge => network.Tonnes(edge) > 0))
        {
            _known.Add(network.Tonnes(edge), GetRange(edge));
        }
    }

    /// <summary>How many of the edges are of known tonnes over 0.</summary>
    public int KnownCount { get; }

    /// <summary>Adds to each position how much the intake moves where its exposure moves by 1, at most.</summary>
    public void AddInfluence(double[] influence)
    {
        foreach (var edge in _edges)
        {
            if (!IsWhole(edge))
            {
                var tonnes = _problem.Inflows.Network.Tonnes(edge);
                influence[_problem.GetTail(edge)] += double.IsNaN(tonnes) ? 1 : tonnes / _known.Weight;
            }
        }
    }

    /// <summary>Computes the exposure of the intake. Time O(edges into the consumers).</summary>
    /// <param name="unknownEdge">An edge of known tonnes that counts as one of unknown tonnes; -1 for none.</param>
    public ExposureRange Compute(int unknownEdge = -1)
    {
        var mean = new RangeMean();
        ExposureRange? unknown = null;
        foreach (var edge in _edges)
        {
            var (tonnes, range) = (_problem.Inflows.Network.Tonnes(edge), GetRange(edge));
            if (double.IsNaN(tonnes) || edge == unknownEdge)
            {
                unknown = unknown?.Span(range) ?? range;
            }
            else
            {
                mean.Add(tonnes, range);
            }
        }

        return mean.Weight > 0 ? unknown?.Span(mean.Get()) ?? mean.Get() : unknown ?? new ExposureRange(0, 1);
    }

    /// <summary>A range that contains the exposure of the intake if one edge into the consumers had unknown tonnes. O(1).</summary>
    /// <param name="edge">The edge, of known tonnes over 0.</param>
    /// <param name="intake">The exposure of the intake as it is.</param>
    public ExposureRange BoundWithUnknown(int edge, ExposureRange intake)
    {
        if (KnownCount < 2)
        {
            return intake;
        }

        var range = GetRange(edge);
        var others = _known.GetWithout(_problem.Inflows.Network.Tonnes(edge), range);
        return others is null ? new(0, 1) : intake.Span(range).Span(others.Value);
    }

    private bool IsWhole(int edge) => _problem.Targets.Contains(_problem.Inflows.Network.To(edge)) || _problem.IsCut(edge);

    private ExposureRange GetRange(int edge) => IsWhole(edge)
        ? new(_problem.TargetExposure, _problem.TargetExposure)
        : ExposureRange.From(_exposures[_problem.GetTail(edge)]);
}
