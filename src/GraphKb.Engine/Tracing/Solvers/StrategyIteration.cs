using System.Runtime.Intrinsics;
using GraphKb.Engine.LinearSystems;
using GraphKb.Engine.Tracing.Inflows;

namespace GraphKb.Engine.Tracing.Solvers;

/// <summary>
/// Solves one bound of a component exactly by strategy iteration (R. Howard, "Dynamic Programming and Markov Processes", 1960): choose for
/// each node which side determines it, the mean of the known inflows or one inflow of unknown tonnes; solve the resulting linear system
/// (<see cref="GthSolver"/>); choose again until no choice improves.
/// </summary>
/// <remarks>
/// Every round improves the solution, so it ends, in practice after a few rounds; a limit of 100 guards against cycling by rounding. Time
/// O(n^3) a round for n nodes, space O(n^2).
/// </remarks>
internal sealed class StrategyIteration
{
    private const int Mean = -1;
    private const int Fixed = -1;
    private const double LeastImprovement = 1e-15;
    private const int MostRounds = 100;
    private readonly InflowMatrix _inflows;
    private readonly int _start;
    private readonly Vector256<double>[] _exposures;
    private readonly int _lane;

    // 1 for the least solution, -1 for the greatest.
    private readonly int _sign;
    private readonly double[] _values;

    // The positions to solve, and the row of each position of the component, or Fixed.
    private readonly List<int> _free = [];
    private readonly int[] _rowOf;
    private readonly int[] _choices;

    private StrategyIteration(InflowMatrix inflows, (int Start, int End) component, Vector256<double>[] exposures, int lane, int sign)
    {
        (_inflows, _start, _exposures, _lane, _sign) = (inflows, component.Start, exposures, lane, sign);
        (_values, _rowOf) = (new double[component.End - _start], new int[component.End - _start]);
        for (var index = 0; index < _values.Length; index++)
        {
            var exposure = exposures[_start + index];
            _values[index] = exposure[lane];
            _rowOf[index] = Fixed;
            if (exposure[lane] != exposure[lane + 1])
            {
                _rowOf[index] = _free.Count;
                _free.Add(_start + index);
            }
        }

        _choices = new int[_free.Count];
    }

    /// <summary>Solves both bounds of a component from partially converged sides. A node whose two sides are equal is fixed.</summary>
    /// <returns>False where rounding left a linear system without a solution; a bound that is not solved keeps its two sides.</returns>
    public static bool TrySolve(
        InflowMatrix inflows, int start, int end, Vector256<double>[] exposures, CancellationToken cancellationToken) =>
        new StrategyIteration(inflows, (start, end), exposures, ExposureLanes.LowerFromBelow, 1).TrySolve(cancellationToken)
        && new StrategyIteration(inflows, (start, end), exposures, ExposureLanes.UpperFromBelow, -1).TrySolve(cancellationToken);

    private bool TrySolve(CancellationToken cancellationToken)
    {
        Choose(isFirst: true);
        var changed = true;
        for (var round = 0; changed && round < MostRounds; round++)
        {
            if (!TrySolveChosen(cancellationToken))
            {
                return false;
            }

            changed = Choose(isFirst: false);
        }

        foreach (var position in _free)
        {
            var value = Math.Min(1, _values[position - _start]);
            _exposures[position] = _exposures[position].WithElement(_lane, value).WithElement(_lane + 1, value);
        }

        return true;
    }

    // Chooses the best side of each node. True where a choice changed.
    private bool Choose(bool isFirst)
    {
        var changed = false;
        for (var row = 0; row < _free.Count; row++)
        {
            var position = _free[row];
            var hasMean = _inflows.KnownStarts[position] < _inflows.KnownStarts[position + 1];
            var best = hasMean ? MeanOf(position) : _sign * double.PositiveInfinity;
            var choice = Mean;
            for (var entry = _inflows.UnknownStarts[position]; entry < _inflows.UnknownStarts[position + 1]; entry++)
            {
                var value = ValueOf(_inflows.UnknownTails[entry]);
                if (_sign * value < _sign * best)
                {
                    (best, choice) = (value, entry);
                }
            }

            if (isFirst || _sign * best < (_sign * _values[position - _start]) - LeastImprovement)
            {
                changed |= choice != _choices[row];
                _choices[row] = choice;
            }
        }

        return changed;
    }

    private bool TrySolveChosen(CancellationToken cancellationToken)
    {
        var system = new GthSolver(_free.Count, 1);
        for (var row = 0; row < _free.Count; row++)
        {
            var position = _free[row];
            if (_choices[row] != Mean)
            {
                AddWeight(system, row, _inflows.UnknownTails[_choices[row]], 1);
                continue;
            }

            for (var entry = _inflows.KnownStarts[position]; entry < _inflows.KnownStarts[position + 1]; entry++)
            {
                AddWeight(system, row, _inflows.KnownTails[entry], _inflows.KnownTonnes[entry] / _inflows.KnownTotals[position]);
            }
        }

        if (!system.TrySolve(leastPivot: 0, cancellationToken))
        {
            return false;
        }

        for (var row = 0; row < _free.Count; row++)
        {
            _values[_free[row] - _start] = system.Side(row, 0);
        }

        return true;
    }

    private void AddWeight(GthSolver system, int row, int tail, double weight)
    {
        if (tail >= _start && _rowOf[tail - _start] != Fixed)
        {
            system.Weight(row, _rowOf[tail - _start]) += weight;
            return;
        }

        system.Weight(row, _free.Count) += weight;
        system.Side(row, 0) += weight * ValueOf(tail);
    }

    private double MeanOf(int position)
    {
        var sum = 0.0;
        for (var entry = _inflows.KnownStarts[position]; entry < _inflows.KnownStarts[position + 1]; entry++)
        {
            sum += _inflows.KnownTonnes[entry] * ValueOf(_inflows.KnownTails[entry]);
        }

        return sum / _inflows.KnownTotals[position];
    }

    private double ValueOf(int tail) => tail >= _start ? _values[tail - _start] : _exposures[tail][_lane];
}
