using GraphKb.Engine.LinearSystems;

namespace GraphKb.Engine.Tracing;

/// <summary>How often a walk back through one strongly connected component visits each place, and how likely it does at all.</summary>
internal static class CircleVisits
{
    private const double Left = 1e-12;

    /// <summary>
    /// Turns the arrivals at the places of a component into its expected visits, and returns the chance of coming by each,
    /// or null for a component too large to be eliminated. A component that nothing flows into is never left: what arrives comes by every place, and hands nothing on.
    /// </summary>
    public static double[]? Settle(InflowMatrix rows, int start, int end, double[] visits)
    {
        var here = visits.AsSpan(start, end - start);
        if (IsClosed(rows, start, end))
        {
            var all = new double[here.Length];
            Array.Fill(all, Sum(here));
            return all;
        }

        if (here.Length <= Circles.MostEliminated && SettleSmall(rows, start, here) is { } hits)
        {
            return hits;
        }

        SettleLarge(rows, start, end, here);
        return null;
    }

    /// <summary>Whether no place of a component has a supplier before it.</summary>
    public static bool IsClosed(InflowMatrix rows, int start, int end) =>
        start == 0 ||
        !rows.KnownTails.AsSpan(rows.KnownStart[start], rows.KnownStart[end] - rows.KnownStart[start]).ContainsAnyInRange(0, start - 1);

    private static double[]? SettleSmall(InflowMatrix rows, int start, Span<double> visits)
    {
        var size = visits.Length;
        var system = new GthSolver(size, size);
        for (var row = 0; row < size; row++)
        {
            system.Side(row, row) = 1;
            for (var supply = rows.KnownStart[start + row]; supply < rows.KnownStart[start + row + 1]; supply++)
            {
                var tail = rows.KnownTails[supply];
                system.Weight(row, tail < start ? size : tail - start) += rows.KnownTonnes[supply] / rows.Totals[start + row];
            }
        }

        if (!system.TrySolve(leastPivot: 0))
        {
            return null;
        }

        var arrivals = visits.ToArray();
        var hits = new double[size];
        for (var place = 0; place < size; place++)
        {
            visits[place] = 0;
            for (var from = 0; from < size; from++)
            {
                visits[place] += arrivals[from] * system.Side(from, place);
            }

            hits[place] = visits[place] / system.Side(place, place);
        }

        return hits;
    }

    // What is on its way is handed on, sweep by sweep against the flow, until next to nothing is left.
    private static void SettleLarge(InflowMatrix rows, int start, int end, Span<double> visits)
    {
        var way = visits.ToArray();
        visits.Clear();
        for (var sweep = 0; sweep < Circles.MostSweeps && Sum(way) > Left; sweep++)
        {
            for (var place = end - 1; place >= start; place--)
            {
                var passing = way[place - start];
                (way[place - start], visits[place - start]) = (0, visits[place - start] + passing);
                for (var supply = rows.KnownStart[place]; passing > 0 && supply < rows.KnownStart[place + 1]; supply++)
                {
                    if (rows.KnownTails[supply] >= start)
                    {
                        way[rows.KnownTails[supply] - start] += passing * rows.KnownTonnes[supply] / rows.Totals[place];
                    }
                }
            }
        }
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum;
    }
}
