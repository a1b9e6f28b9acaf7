using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using GraphKb.Engine.LinearSystems;

namespace GraphKb.Engine.Tracing;

/// <summary>
/// The chance that a walk back from each place, choosing suppliers in proportion to known tonnes, comes by any place of a
/// group: eight groups at once, one in each lane. Time O(places + supplies), a circle's times its sweeps.
/// </summary>
/// <remarks>
/// How many sweeps a circle needs is found once, without any group: what is then still on its way after a sweep is the
/// most that any group's answer can lack. A circle of up to 256 places that needs more than 64 is solved by elimination;
/// a larger one stops at 4,000, with what was found by then, which is never too much.
/// </remarks>
internal sealed class HitPass(InflowMatrix rows)
{
    public const int Lanes = 8;
    private readonly Vector512<double>[] _hits = new Vector512<double>[rows.Count];
    private readonly Dictionary<int, int> _sweeps = [];

    /// <summary>Runs over all places for the groups from <paramref name="first"/> on.</summary>
    public void Run(int[] groupOf, int first)
    {
        var starts = rows.ComponentStart;
        for (var component = 0; component + 1 < starts.Length; component++)
        {
            var place = starts[component];
            if (starts[component + 1] == place + 1)
            {
                _hits[place] = At(place, groupOf, first);
            }
            else
            {
                RunCircle(place, starts[component + 1], groupOf, first);
            }
        }
    }

    /// <summary>Runs over one circle; what was found of places before it counts.</summary>
    public void RunCircle(int start, int end, int[] groupOf, int first)
    {
        if (CircleVisits.IsClosed(rows, start, end))
        {
            _hits.AsSpan(start, end - start).Fill(Present(start, end, groupOf, first));
            return;
        }

        if (!_sweeps.TryGetValue(start, out var sweeps))
        {
            _sweeps[start] = sweeps = CountSweeps(start, end);
        }

        if (sweeps > Circles.PatientSweeps && end - start <= Circles.MostEliminated && TryEliminate(start, end, groupOf, first))
        {
            return;
        }

        _hits.AsSpan(start, end - start).Clear();
        for (var sweep = 0; sweep < sweeps; sweep++)
        {
            for (var place = start; place < end; place++)
            {
                _hits[place] = At(place, groupOf, first);
            }
        }
    }

    /// <summary>Adds up each lane over all places, in proportion to where walks start.</summary>
    public void Sum(ReadOnlySpan<double> shares, Span<double> sums) => Sum(shares, 0, sums);

    /// <summary>Adds up each lane over the places from <paramref name="start"/> on.</summary>
    public void Sum(ReadOnlySpan<double> shares, int start, Span<double> sums)
    {
        var sum = Vector512<double>.Zero;
        for (var index = 0; index < shares.Length; index++)
        {
            if (shares[index] > 0)
            {
                sum += Vector512.Create(shares[index]) * _hits[start + index];
            }
        }

        for (var lane = 0; lane < sums.Length; lane++)
        {
            sums[lane] = Math.Min(1, sum[lane]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<double> At(int place, int[] groupOf, int first)
    {
        var start = rows.KnownStart[place];
        var tails = rows.KnownTails.AsSpan(start, rows.KnownStart[place + 1] - start);
        var sum = Vector512<double>.Zero;
        if (!tails.IsEmpty)
        {
            var tonnes = rows.KnownTonnes.AsSpan(start, tails.Length);
            for (var supply = 0; supply < tails.Length; supply++)
            {
                sum += Vector512.Create(tonnes[supply]) * _hits[tails[supply]];
            }

            sum /= Vector512.Create(rows.Totals[place]);
        }

        return WithOwn(sum, groupOf[place] - first);
    }

    private static Vector512<double> WithOwn(Vector512<double> hits, int lane) =>
        lane is >= 0 and < Lanes ? hits.WithElement(lane, 1) : hits;

    private static Vector512<double> Present(int start, int end, int[] groupOf, int first)
    {
        var present = Vector512<double>.Zero;
        for (var place = start; place < end; place++)
        {
            present = WithOwn(present, groupOf[place] - first);
        }

        return present;
    }

    private int CountSweeps(int start, int end)
    {
        var most = end - start <= Circles.MostEliminated ? Circles.PatientSweeps : Circles.MostSweeps;
        var way = new double[end - start];
        Array.Fill(way, 1);
        for (var sweep = 1; sweep <= most; sweep++)
        {
            var left = 0.0;
            for (var place = start; place < end; place++)
            {
                var sum = 0.0;
                for (var supply = rows.KnownStart[place]; supply < rows.KnownStart[place + 1]; supply++)
                {
                    var tail = rows.KnownTails[supply];
                    sum += tail < start ? 0 : rows.KnownTonnes[supply] * way[tail - start];
                }

                way[place - start] = sum / rows.Totals[place];
                left = Math.Max(left, way[place - start]);
            }

            if (left <= Circles.Precision)
            {
                return sweep;
            }
        }

        return most + 1;
    }

    private bool TryEliminate(int start, int end, int[] groupOf, int first)
    {
        for (var lane = 0; lane < Lanes; lane++)
        {
            var system = new GthSolver(end - start, 1);
            for (var row = 0; row < end - start; row++)
            {
                Enter(system, start, row, end - start, groupOf[start + row] - first == lane, lane);
            }

            if (!system.TrySolve(leastPivot: 0))
            {
                return false;
            }

            for (var row = 0; row < end - start; row++)
            {
                _hits[start + row] = _hits[start + row].WithElement(lane, system.Side(row, 0));
            }
        }

        return true;
    }

    private void Enter(GthSolver system, int start, int row, int exit, bool isOwn, int lane)
    {
        if (isOwn)
        {
            (system.Weight(row, exit), system.Side(row, 0)) = (1, 1);
            return;
        }

        var place = start + row;
        for (var supply = rows.KnownStart[place]; supply < rows.KnownStart[place + 1]; supply++)
        {
            var tail = rows.KnownTails[supply];
            var share = rows.KnownTonnes[supply] / rows.Totals[place];
            system.Weight(row, tail < start ? exit : tail - start) += share;
            if (tail < start)
            {
                system.Side(row, 0) += share * _hits[tail][lane];
            }
        }
    }
}
