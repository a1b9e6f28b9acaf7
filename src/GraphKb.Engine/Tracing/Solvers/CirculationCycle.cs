using GraphKb.Engine.LinearSystems;
using GraphKb.Engine.Tracing.Inflows;

namespace GraphKb.Engine.Tracing.Solvers;

/// <summary>
/// One strongly connected set of positions outside the consumers: solves what each sends, given what arrives there from customers outside
/// the set.
/// </summary>
/// <remarks>
/// Up to 256 positions are eliminated (<see cref="GthSolver"/>), in time O(n^3) and space O(n^2); more are swept
/// (<see cref="CirculationSweeps"/>), in time O(inflows x sweeps). A set that no known tonnes enter ends the tracing.
/// </remarks>
internal sealed class CirculationCycle
{
    private const int Outside = -1;
    private readonly InflowMatrix _inflows;
    private readonly int[] _positions;
    private readonly bool[] _isConsumer;
    private readonly Dictionary<int, int> _indexOf;

    // The known tonnes into each position from outside the consumers, and the part of them from outside the set.
    private readonly double[] _totals;
    private readonly double[] _entering;

    /// <param name="inflows">A matrix of known inflows only.</param>
    /// <param name="positions">The set: two or more positions, none of them a consumer.</param>
    /// <param name="isConsumer">Whether each position of the matrix is a consumer.</param>
    public CirculationCycle(InflowMatrix inflows, int[] positions, bool[] isConsumer)
    {
        (_inflows, _positions, _isConsumer) = (inflows, positions, isConsumer);
        _indexOf = new Dictionary<int, int>(positions.Length);
        foreach (var position in positions)
        {
            _indexOf.Add(position, _indexOf.Count);
        }

        (_totals, _entering) = (new double[positions.Length], new double[positions.Length]);
        for (var index = 0; index < positions.Length; index++)
        {
            foreach (var (tail, tonnes) in Inflows(index))
            {
                _totals[index] += tonnes;
                _entering[index] += IndexOf(tail) == Outside ? tonnes : 0;
            }
        }
    }

    /// <summary>
    /// Turns the arrivals at the positions into what they send, sets their factors and passes upstream what leaves the set.
    /// </summary>
    public void Solve(double[] sent, double[] factors, CancellationToken cancellationToken)
    {
        if (!_entering.AsSpan().ContainsAnyExcept(0.0))
        {
            return;
        }

        var visits = Array.ConvertAll(_positions, position => sent[position]);
        if (_positions.Length > IntervalIteration.MostEliminated || !TryEliminate(visits, cancellationToken))
        {
            visits = Sweep(Array.ConvertAll(_positions, position => sent[position]), cancellationToken);
        }

        for (var index = 0; index < _positions.Length; index++)
        {
            sent[_positions[index]] = visits[index];
            factors[_positions[index]] = visits[index] / _totals[index];
            foreach (var (tail, tonnes) in Inflows(index))
            {
                if (IndexOf(tail) == Outside)
                {
                    sent[tail] += tonnes * factors[_positions[index]];
                }
            }
        }
    }

    private bool TryEliminate(double[] visits, CancellationToken cancellationToken)
    {
        var system = new GthSolver(_positions.Length, 0);
        for (var index = 0; index < _positions.Length; index++)
        {
            system.Weight(index, _positions.Length) = _entering[index] / _totals[index];
            foreach (var (tail, tonnes) in Inflows(index))
            {
                if (IndexOf(tail) is >= 0 and var tailIndex)
                {
                    system.Weight(index, tailIndex) += tonnes / _totals[index];
                }
            }
        }

        return system.TryCountVisits(visits, cancellationToken);
    }

    private double[] Sweep(double[] arrivals, CancellationToken cancellationToken)
    {
        var sweeps = new CirculationSweeps(_positions.Length);
        for (var index = 0; index < _positions.Length; index++)
        {
            foreach (var (tail, tonnes) in Inflows(index))
            {
                if (IndexOf(tail) is >= 0 and var tailIndex)
                {
                    sweeps.AddWeight(tailIndex, tonnes / _totals[index]);
                }
            }

            sweeps.CloseRow(_entering[index] / _totals[index]);
        }

        return sweeps.Solve(arrivals, cancellationToken);
    }

    private int IndexOf(int position) => _indexOf.GetValueOrDefault(position, Outside);

    private IEnumerable<(int Tail, double Tonnes)> Inflows(int index)
    {
        var position = _positions[index];
        for (var entry = _inflows.KnownStarts[position]; entry < _inflows.KnownStarts[position + 1]; entry++)
        {
            if (!_isConsumer[_inflows.KnownTails[entry]])
            {
                yield return (_inflows.KnownTails[entry], _inflows.KnownTonnes[entry]);
            }
        }
    }
}
