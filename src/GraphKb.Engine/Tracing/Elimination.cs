using System.Runtime.Intrinsics;
using GraphKb.Engine.LinearSystems;

namespace GraphKb.Engine.Tracing;

/// <summary>
/// Solves a component exactly by strategy iteration (R. Howard, 1960): choose for each place which side decides it, the
/// mean or one supply of unknown tonnes, solve the linear system that follows (<see cref="GthSolver"/>), and choose anew
/// until no choice gets better. Every round is nearer to the answer, so it ends, after few rounds in practice; 100 are the
/// most, lest rounding go in circles. Time O(places^3) a round.
/// </summary>
internal sealed class Elimination
{
    private const int TheMean = -1;
    private const double Better = 1e-15;
    private const int MostRounds = 100;
    private readonly InflowMatrix _rows;
    private readonly int _start;
    private readonly int _end;
    private readonly Vector256<double>[] _mixes;

    /// <summary>Prepares a component whose pinned places have settled: below and above them are the same.</summary>
    public Elimination(InflowMatrix rows, int start, int end, Vector256<double>[] mixes) =>
        (_rows, _start, _end, _mixes) = (rows, start, end, mixes);

    /// <summary>Solves both bounds.</summary>
    /// <returns>False where a linear system has no solution for rounding; a bound that is not solved stays as it was.</returns>
    public bool TrySolve() => TrySolve(Mix.LeastFromBelow, 1) & TrySolve(Mix.GreatestFromBelow, -1);

    // With sign -1 the greatest is sought.
    private bool TrySolve(int lane, int sign)
    {
        var values = new double[_end - _start];
        var index = new int[_end - _start];
        var open = new List<int>();
        for (var place = _start; place < _end; place++)
        {
            values[place - _start] = _mixes[place][lane];
            index[place - _start] = Circles.IsPinned(_mixes[place], lane) ? -1 : open.Count;
            if (index[place - _start] >= 0)
            {
                open.Add(place);
            }
        }

        var choices = new int[open.Count];
        Choose(open, choices, values, lane, sign, isFirst: true);
        var changed = true;
        for (var round = 0; changed && round < MostRounds; round++)
        {
            if (!TrySolveChosen(open, index, choices, values, lane))
            {
                return false;
            }

            changed = Choose(open, choices, values, lane, sign, isFirst: false);
        }

        foreach (var place in open)
        {
            var value = Math.Min(1, values[place - _start]);
            _mixes[place] = _mixes[place].WithElement(lane, value).WithElement(lane + 1, value);
        }

        return true;
    }

    private bool Choose(List<int> open, int[] choices, double[] values, int lane, int sign, bool isFirst)
    {
        var changed = false;
        for (var row = 0; row < open.Count; row++)
        {
            var place = open[row];
            var hasMean = _rows.KnownStart[place] < _rows.KnownStart[place + 1];
            var best = hasMean ? Mean(place, values, lane) : sign * double.PositiveInfinity;
            var choice = TheMean;
            for (var supply = _rows.UnknownStart[place]; supply < _rows.UnknownStart[place + 1]; supply++)
            {
                var value = Value(_rows.UnknownTails[supply], values, lane);
                if (sign * value < sign * best)
                {
                    (best, choice) = (value, supply);
                }
            }

            if (isFirst || sign * best < (sign * values[place - _start]) - Better)
            {
                changed |= choice != choices[row];
                choices[row] = choice;
            }
        }

        return changed;
    }

    private bool TrySolveChosen(List<int> open, int[] index, int[] choices, double[] values, int lane)
    {
        var system = new GthSolver(open.Count, 1);
        for (var row = 0; row < open.Count; row++)
        {
            if (choices[row] != TheMean)
            {
                Enter(system, row, open.Count, _rows.UnknownTails[choices[row]], 1, index, values, lane);
                continue;
            }

            for (var supply = _rows.KnownStart[open[row]]; supply < _rows.KnownStart[open[row] + 1]; supply++)
            {
                var share = _rows.KnownTonnes[supply] / _rows.Totals[open[row]];
                Enter(system, row, open.Count, _rows.KnownTails[supply], share, index, values, lane);
            }
        }

        if (!system.TrySolve(leastPivot: 0))
        {
            return false;
        }

        for (var row = 0; row < open.Count; row++)
        {
            values[open[row] - _start] = system.Side(row, 0);
        }

        return true;
    }

    private void Enter(GthSolver system, int row, int exit, int tail, double share, int[] index, double[] values, int lane)
    {
        if (tail >= _start && index[tail - _start] >= 0)
        {
            system.Weight(row, index[tail - _start]) += share;
            return;
        }

        system.Weight(row, exit) += share;
        system.Side(row, 0) += share * Value(tail, values, lane);
    }

    private double Mean(int place, double[] values, int lane)
    {
        var sum = 0.0;
        for (var supply = _rows.KnownStart[place]; supply < _rows.KnownStart[place + 1]; supply++)
        {
            sum += _rows.KnownTonnes[supply] * Value(_rows.KnownTails[supply], values, lane);
        }

        return sum / _rows.Totals[place];
    }

    private double Value(int tail, double[] values, int lane) => tail >= _start ? values[tail - _start] : _mixes[tail][lane];
}
