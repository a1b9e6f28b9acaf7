using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using GraphKb.Engine.LinearSystems;
using GraphKb.Engine.Tracing.Inflows;

namespace GraphKb.Engine.Tracing.Solvers;

/// <summary>
/// Hitting probabilities of a random walk against the flow that chooses each supplier in proportion to known tonnes: for each start
/// position, the probability that the walk ever visits a member of a group. Eight groups at once, one in each SIMD lane.
/// </summary>
/// <remarks>
/// <para>Time O(positions + inflows), those of a component times its sweeps; space O(positions).</para>
/// <para>The number of sweeps of a component is found once, without any group: the probability mass still inside after a sweep bounds the
/// error of every group. A component of up to 256 positions that needs more than 64 sweeps is solved by <see cref="GthSolver"/>; a larger
/// one stops after 4,000 sweeps, with results that are never too high.</para>
/// </remarks>
/// <param name="inflows">A matrix of known inflows only.</param>
/// <param name="cancellationToken">Stops a computation; checked at every sweep and every row of an elimination.</param>
internal sealed class HittingProbabilities(InflowMatrix inflows, CancellationToken cancellationToken)
{
    /// <summary>How many groups are computed at once.</summary>
    public const int Lanes = 8;

    private readonly Vector512<double>[] _probabilities = new Vector512<double>[inflows.Count];
    private readonly Dictionary<int, int> _sweepsOf = [];

    /// <summary>Computes all positions for eight groups.</summary>
    /// <param name="groupOf">The group of each position; negative for none.</param>
    /// <param name="firstGroup">The group of lane 0.</param>
    public void Run(int[] groupOf, int firstGroup)
    {
        var starts = inflows.ComponentStarts;
        cancellationToken.ThrowIfCancellationRequested();
        for (var component = 0; component + 1 < starts.Length; component++)
        {
            var position = starts[component];
            if (starts[component + 1] == position + 1)
            {
                _probabilities[position] = Compute(position, groupOf, firstGroup);
            }
            else
            {
                RunComponent(position, starts[component + 1], groupOf, firstGroup);
            }
        }
    }

    /// <summary>Computes one component of several positions; those of the components before it are as last computed.</summary>
    public void RunComponent(int start, int end, int[] groupOf, int firstGroup)
    {
        if (ComponentVisits.IsClosed(inflows, start, end))
        {
            _probabilities.AsSpan(start, end - start).Fill(LanesWithMember(start, end, groupOf, firstGroup));
            return;
        }

        if (!_sweepsOf.TryGetValue(start, out var sweeps))
        {
            _sweepsOf[start] = sweeps = CountSweeps(start, end);
        }

        if (sweeps > IntervalIteration.PatientSweeps && end - start <= IntervalIteration.MostEliminated
            && TryEliminate(start, end, groupOf, firstGroup))
        {
            return;
        }

        _probabilities.AsSpan(start, end - start).Clear();
        for (var sweep = 0; sweep < sweeps; sweep++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var position = start; position < end; position++)
            {
                _probabilities[position] = Compute(position, groupOf, firstGroup);
            }
        }
    }

    /// <summary>The probability of each lane for walks that start at any position, weighted by a start distribution.</summary>
    public void Sum(ReadOnlySpan<double> distribution, Span<double> sums) => Sum(distribution, 0, sums);

    /// <summary>The same for a distribution over the positions from <paramref name="start"/> on.</summary>
    public void Sum(ReadOnlySpan<double> distribution, int start, Span<double> sums)
    {
        var sum = Vector512<double>.Zero;
        for (var index = 0; index < distribution.Length; index++)
        {
            if (distribution[index] > 0)
            {
                sum += Vector512.Create(distribution[index]) * _probabilities[start + index];
            }
        }

        for (var lane = 0; lane < sums.Length; lane++)
        {
            sums[lane] = Math.Min(1, sum[lane]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<double> Compute(int position, int[] groupOf, int firstGroup)
    {
        var start = inflows.KnownStarts[position];
        var tails = inflows.KnownTails.AsSpan(start, inflows.KnownStarts[position + 1] - start);
        var sum = Vector512<double>.Zero;
        if (!tails.IsEmpty)
        {
            var tonnes = inflows.KnownTonnes.AsSpan(start, tails.Length);
            for (var entry = 0; entry < tails.Length; entry++)
            {
                sum += Vector512.Create(tonnes[entry]) * _probabilities[tails[entry]];
            }

            sum /= Vector512.Create(inflows.KnownTotals[position]);
        }

        return WithMember(sum, groupOf[position] - firstGroup);
    }

    private static Vector512<double> WithMember(Vector512<double> probabilities, int lane) =>
        lane is >= 0 and < Lanes ? probabilities.WithElement(lane, 1) : probabilities;

    private static Vector512<double> LanesWithMember(int start, int end, int[] groupOf, int firstGroup)
    {
        var lanes = Vector512<double>.Zero;
        for (var position = start; position < end; position++)
        {
            lanes = WithMember(lanes, groupOf[position] - firstGroup);
        }

        return lanes;
    }

    // The sweeps after which at most 1e-10 of the probability mass is still inside the component.
    private int CountSweeps(int start, int end)
    {
        var most = end - start <= IntervalIteration.MostEliminated ? IntervalIteration.PatientSweeps : IntervalIteration.MostSweeps;
        var inside = new double[end - start];
        Array.Fill(inside, 1);
        for (var sweep = 1; sweep <= most; sweep++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var largest = 0.0;
            for (var position = start; position < end; position++)
            {
                var sum = 0.0;
                for (var entry = inflows.KnownStarts[position]; entry < inflows.KnownStarts[position + 1]; entry++)
                {
                    var tail = inflows.KnownTails[entry];
                    sum += tail < start ? 0 : inflows.KnownTonnes[entry] * inside[tail - start];
                }

                inside[position - start] = sum / inflows.KnownTotals[position];
                largest = Math.Max(largest, inside[position - start]);
            }

            if (largest <= IntervalIteration.Precision)
            {
                return sweep;
            }
        }

        return most + 1;
    }

    private bool TryEliminate(int start, int end, int[] groupOf, int firstGroup)
    {
        for (var lane = 0; lane < Lanes; lane++)
        {
            var system = new GthSolver(end - start, 1);
            for (var position = start; position < end; position++)
            {
                if (groupOf[position] - firstGroup == lane)
                {
                    (system.Weight(position - start, end - start), system.Side(position - start, 0)) = (1, 1);
                }
                else
                {
                    AddRow(system, start, end, position, lane);
                }
            }

            if (!system.TrySolve(leastPivot: 0, cancellationToken))
            {
                return false;
            }

            for (var position = start; position < end; position++)
            {
                _probabilities[position] = _probabilities[position].WithElement(lane, system.Side(position - start, 0));
            }
        }

        return true;
    }

    private void AddRow(GthSolver system, int start, int end, int position, int lane)
    {
        var row = position - start;
        for (var entry = inflows.KnownStarts[position]; entry < inflows.KnownStarts[position + 1]; entry++)
        {
            var tail = inflows.KnownTails[entry];
            var share = inflows.KnownTonnes[entry] / inflows.KnownTotals[position];
            system.Weight(row, tail < start ? end - start : tail - start) += share;
            if (tail < start)
            {
                system.Side(row, 0) += share * _probabilities[tail][lane];
            }
        }
    }
}
