using GraphKb.Engine.LinearSystems;
using GraphKb.Engine.Tracing.Inflows;

namespace GraphKb.Engine.Tracing.Solvers;

/// <summary>
/// The expected visits of a backward walk to each position of one strongly connected component, and the probability of any visit. The
/// walk is that of <see cref="HittingProbabilities"/>.
/// </summary>
internal static class ComponentVisits
{
    // Iteration stops when less probability mass than this is still in transit.
    private const double LeastMass = 1e-12;

    /// <summary>
    /// Turns the mass that arrives at the positions of a component from its customers into the expected visits, and returns the
    /// probability of a visit to each position.
    /// </summary>
    /// <remarks>
    /// In a component without inflow from outside the backward walk never leaves: it visits every position with certainty and passes
    /// nothing further upstream; the visits are then left as the arrivals. Time O(n^3) for n positions up to 256, else O(inflows x sweeps).
    /// </remarks>
    /// <returns>The probabilities; null for a component too large for elimination, which only gets its expected visits.</returns>
    public static double[]? Solve(InflowMatrix inflows, int start, int end, double[] visits, CancellationToken cancellationToken)
    {
        var componentVisits = visits.AsSpan(start, end - start);
        if (IsClosed(inflows, start, end))
        {
            var certain = new double[componentVisits.Length];
            Array.Fill(certain, Sum(componentVisits));
            return certain;
        }

        if (componentVisits.Length <= IntervalIteration.MostEliminated
            && EliminateOrNull(inflows, start, componentVisits, cancellationToken) is { } probabilities)
        {
            return probabilities;
        }

        Propagate(inflows, start, end, componentVisits, cancellationToken);
        return null;
    }

    /// <summary>Whether no position of a component has a known supplier in an earlier component.</summary>
    public static bool IsClosed(InflowMatrix inflows, int start, int end)
    {
        var (first, last) = (inflows.KnownStarts[start], inflows.KnownStarts[end]);
        return start == 0 || !inflows.KnownTails.AsSpan(first, last - first).ContainsAnyInRange(0, start - 1);
    }

    // Solves for the fundamental matrix N: N[i, j] is the expected visits to j of a walk that starts at i.
    private static double[]? EliminateOrNull(InflowMatrix inflows, int start, Span<double> visits, CancellationToken cancellationToken)
    {
        var size = visits.Length;
        var system = new GthSolver(size, size);
        for (var row = 0; row < size; row++)
        {
            system.Side(row, row) = 1;
            for (var entry = inflows.KnownStarts[start + row]; entry < inflows.KnownStarts[start + row + 1]; entry++)
            {
                var tail = inflows.KnownTails[entry];
                system.Weight(row, tail < start ? size : tail - start) += inflows.KnownTonnes[entry] / inflows.KnownTotals[start + row];
            }
        }

        if (!system.TrySolve(leastPivot: 0, cancellationToken))
        {
            return null;
        }

        var arrivals = visits.ToArray();
        var probabilities = new double[size];
        for (var column = 0; column < size; column++)
        {
            visits[column] = 0;
            for (var row = 0; row < size; row++)
            {
                visits[column] += arrivals[row] * system.Side(row, column);
            }

            probabilities[column] = visits[column] / system.Side(column, column);
        }

        return probabilities;
    }

    // Propagates the probability mass backwards, sweep by sweep, until less than 1e-12 is still in transit.
    private static void Propagate(InflowMatrix inflows, int start, int end, Span<double> visits, CancellationToken cancellationToken)
    {
        var inTransit = visits.ToArray();
        visits.Clear();
        for (var sweep = 0; sweep < IntervalIteration.MostSweeps && Sum(inTransit) > LeastMass; sweep++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var position = end - 1; position >= start; position--)
            {
                var mass = inTransit[position - start];
                (inTransit[position - start], visits[position - start]) = (0, visits[position - start] + mass);
                for (var entry = inflows.KnownStarts[position]; mass > 0 && entry < inflows.KnownStarts[position + 1]; entry++)
                {
                    if (inflows.KnownTails[entry] >= start)
                    {
                        inTransit[inflows.KnownTails[entry] - start] += mass * inflows.KnownTonnes[entry] / inflows.KnownTotals[position];
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
