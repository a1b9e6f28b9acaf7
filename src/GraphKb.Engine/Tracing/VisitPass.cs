namespace GraphKb.Engine.Tracing;

/// <summary>
/// One pass back from the consumers: the share that comes by each place, exact but in large circles, where it is at
/// first the expected visits, which are never less; <see cref="Refine"/> makes it exact, eight places at a time.
/// </summary>
internal sealed class VisitPass
{
    private readonly InflowMatrix _rows;
    private readonly HitPass _hits;
    private readonly int[] _lanes;
    private readonly int[] _circleOf;
    private readonly List<(int Start, int End, double[] Arrivals)> _circles = [];

    /// <summary>Runs the pass.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="visits">The share that begins its way back at each place; the expected visits in the end.</param>
    public VisitPass(InflowMatrix rows, double[] visits)
    {
        (_rows, _hits) = (rows, new HitPass(rows));
        (_lanes, _circleOf, Shares) = (new int[rows.Count], new int[rows.Count], new double[rows.Count]);
        Array.Fill(_lanes, -1);
        Array.Fill(_circleOf, -1);
        for (var component = rows.ComponentStart.Length - 2; component >= 0; component--)
        {
            var (start, end) = (rows.ComponentStart[component], rows.ComponentStart[component + 1]);
            if (end == start + 1)
            {
                Shares[start] = Math.Min(1, visits[start]);
                Hand(start, visits[start], start, visits);
            }
            else if (visits.AsSpan(start, end - start).ContainsAnyExcept(0.0))
            {
                Settle(start, end, visits);
            }
        }
    }

    /// <summary>The share through each place.</summary>
    public double[] Shares { get; }

    /// <summary>The large circle that a place is in and not yet exact for, or -1 where its share is exact.</summary>
    public int OpenCircle(int place) => _circleOf[place];

    /// <summary>Makes the shares of up to eight places of one large circle exact.</summary>
    public void Refine(ReadOnlySpan<int> places)
    {
        var (start, end, arrivals) = _circles[_circleOf[places[0]]];
        for (var lane = 0; lane < places.Length; lane++)
        {
            _lanes[places[lane]] = lane;
        }

        Span<double> sums = stackalloc double[HitPass.Lanes];
        _hits.RunCircle(start, end, _lanes, 0);
        _hits.Sum(arrivals, start, sums);
        for (var lane = 0; lane < places.Length; lane++)
        {
            Shares[places[lane]] = Math.Min(Shares[places[lane]], sums[lane]);
            _lanes[places[lane]] = _circleOf[places[lane]] = -1;
        }
    }

    private void Settle(int start, int end, double[] visits)
    {
        var arrivals = visits.AsSpan(start, end - start).ToArray();
        var hits = CircleVisits.Settle(_rows, start, end, visits);
        if (hits is null)
        {
            _circles.Add((start, end, arrivals));
            _circleOf.AsSpan(start, end - start).Fill(_circles.Count - 1);
        }

        for (var place = start; place < end; place++)
        {
            Shares[place] = Math.Min(1, hits is null ? visits[place] : hits[place - start]);
            Hand(place, visits[place], start, visits);
        }
    }

    // Hands what comes by a place on to its suppliers before its component.
    private void Hand(int place, double visits, int before, double[] to)
    {
        if (visits == 0)
        {
            return;
        }

        for (var supply = _rows.KnownStart[place]; supply < _rows.KnownStart[place + 1]; supply++)
        {
            if (_rows.KnownTails[supply] < before)
            {
                to[_rows.KnownTails[supply]] += visits * _rows.KnownTonnes[supply] / _rows.Totals[place];
            }
        }
    }
}
