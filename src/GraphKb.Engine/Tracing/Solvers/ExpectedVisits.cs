using GraphKb.Engine.Tracing.Inflows;

namespace GraphKb.Engine.Tracing.Solvers;

/// <summary>
/// One backward pass from a start distribution: the probability that the walk of <see cref="HittingProbabilities"/> visits each position.
/// </summary>
/// <remarks>
/// Exact, except in large components, where it is at first the expected visits, an upper bound; <see cref="Refine"/> makes up to eight
/// positions exact at a time. Time O(positions + inflows) plus <see cref="ComponentVisits"/> for each component; space O(positions).
/// </remarks>
internal sealed class ExpectedVisits
{
    private const int None = -1;
    private readonly InflowMatrix _inflows;
    private readonly HittingProbabilities _hitting;
    private readonly int[] _laneOf;
    private readonly int[] _inexactComponentOf;
    private readonly List<(int Start, int End, double[] Arrivals)> _inexactComponents = [];
    private readonly CancellationToken _cancellationToken;

    /// <summary>Runs the pass.</summary>
    /// <param name="inflows">A matrix of known inflows only.</param>
    /// <param name="visits">The start distribution over the positions; changed into the expected visits.</param>
    /// <param name="cancellationToken">Stops the pass and later refinements.</param>
    public ExpectedVisits(InflowMatrix inflows, double[] visits, CancellationToken cancellationToken)
    {
        (_inflows, _cancellationToken) = (inflows, cancellationToken);
        _hitting = new HittingProbabilities(inflows, cancellationToken);
        (_laneOf, _inexactComponentOf) = (new int[inflows.Count], new int[inflows.Count]);
        Probabilities = new double[inflows.Count];
        Array.Fill(_laneOf, None);
        Array.Fill(_inexactComponentOf, None);
        for (var component = inflows.ComponentStarts.Length - 2; component >= 0; component--)
        {
            var (start, end) = (inflows.ComponentStarts[component], inflows.ComponentStarts[component + 1]);
            if (end == start + 1)
            {
                Probabilities[start] = Math.Min(1, visits[start]);
                PassUpstream(start, start, visits);
            }
            else if (visits.AsSpan(start, end - start).ContainsAnyExcept(0.0))
            {
                VisitComponent(start, end, visits);
            }
        }
    }

    /// <summary>The probability of a visit to each position, or an upper bound of it.</summary>
    public double[] Probabilities { get; }

    /// <summary>The large component for which a position is not exact yet, or -1 where its probability is exact.</summary>
    public int InexactComponentOf(int position) => _inexactComponentOf[position];

    /// <summary>Makes the probabilities of up to eight positions of one large component exact.</summary>
    public void Refine(ReadOnlySpan<int> positions)
    {
        var (start, end, arrivals) = _inexactComponents[_inexactComponentOf[positions[0]]];
        for (var lane = 0; lane < positions.Length; lane++)
        {
            _laneOf[positions[lane]] = lane;
        }

        Span<double> sums = stackalloc double[HittingProbabilities.Lanes];
        _hitting.RunComponent(start, end, _laneOf, 0);
        _hitting.Sum(arrivals, start, sums);
        for (var lane = 0; lane < positions.Length; lane++)
        {
            Probabilities[positions[lane]] = Math.Min(Probabilities[positions[lane]], sums[lane]);
            _laneOf[positions[lane]] = _inexactComponentOf[positions[lane]] = None;
        }
    }

    private void VisitComponent(int start, int end, double[] visits)
    {
        var arrivals = visits.AsSpan(start, end - start).ToArray();
        var probabilities = ComponentVisits.Solve(_inflows, start, end, visits, _cancellationToken);
        if (probabilities is null)
        {
            _inexactComponents.Add((start, end, arrivals));
            _inexactComponentOf.AsSpan(start, end - start).Fill(_inexactComponents.Count - 1);
        }

        for (var position = start; position < end; position++)
        {
            Probabilities[position] = Math.Min(1, probabilities is null ? visits[position] : probabilities[position - start]);
            PassUpstream(position, start, visits);
        }
    }

    // Adds a position's visits to its suppliers in earlier components, in proportion to their tonnes.
    private void PassUpstream(int position, int componentStart, double[] visits)
    {
        var visitsHere = visits[position];
        if (visitsHere == 0)
        {
            return;
        }

        for (var entry = _inflows.KnownStarts[position]; entry < _inflows.KnownStarts[position + 1]; entry++)
        {
            if (_inflows.KnownTails[entry] < componentStart)
            {
                visits[_inflows.KnownTails[entry]] += visitsHere * _inflows.KnownTonnes[entry] / _inflows.KnownTotals[position];
            }
        }
    }
}
