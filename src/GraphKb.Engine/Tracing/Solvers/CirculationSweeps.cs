namespace GraphKb.Engine.Tracing.Solvers;

/// <summary>
/// The expected visits of a walk in a large strongly connected set, by Gauss-Seidel sweeps with one aggregate (iterative aggregation and
/// disaggregation: P. Schweitzer, "A survey of aggregation-disaggregation in large Markov chains", 1991).
/// </summary>
/// <remarks>
/// A set that little leaves converges slowly by sweeps alone, because what is in transit decays with what leaves. So after each sweep all
/// visits are scaled until exactly what arrives also leaves; the remaining error then decays with the mixing inside the set. It stops
/// when what is in transit is under 1e-14 of all visits, or after 4,000 sweeps. Time O(weights x sweeps), space O(positions + weights).
/// </remarks>
/// <param name="count">The number of positions; the rows are added in their order.</param>
internal sealed class CirculationSweeps(int count)
{
    private const double Precision = 1e-14;
    private readonly List<int> _starts = [0];
    private readonly List<int> _tails = [];
    private readonly List<double> _weights = [];
    private readonly List<double> _exits = [];

    /// <summary>Whether the last solution is accurate.</summary>
    public bool HasConverged { get; private set; }

    /// <summary>Adds the probability of a step from the position of the open row to another.</summary>
    public void AddWeight(int tailIndex, double weight)
    {
        _tails.Add(tailIndex);
        _weights.Add(weight);
    }

    /// <summary>Closes the row of the next position with the probability that the walk leaves the set there.</summary>
    public void CloseRow(double exit)
    {
        _starts.Add(_tails.Count);
        _exits.Add(exit);
    }

    /// <summary>Solves the visits of each position for the mass that arrives at each. The token is checked at every sweep.</summary>
    public double[] Solve(double[] arrivals, CancellationToken cancellationToken)
    {
        var visits = new double[count];
        var inTransit = (double[])arrivals.Clone();
        HasConverged = false;
        for (var sweep = 0; sweep < IntervalIteration.MostSweeps && !HasConverged; sweep++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Sweep(visits, inTransit);
            Scale(arrivals, visits, inTransit);
            HasConverged = inTransit.Sum(Math.Abs) <= Precision * visits.Sum();
        }

        return Array.ConvertAll(visits, visit => Math.Max(0, visit));
    }

    private void Sweep(double[] visits, double[] inTransit)
    {
        for (var index = count - 1; index >= 0; index--)
        {
            var mass = inTransit[index];
            (inTransit[index], visits[index]) = (0, visits[index] + mass);
            for (var entry = _starts[index]; mass != 0 && entry < _starts[index + 1]; entry++)
            {
                inTransit[_tails[entry]] += mass * _weights[entry];
            }
        }
    }

    // With visits v and arrivals a, what is in transit is a - (I - W) v; scaling v by s makes that s x (in transit) + (1 - s) a.
    private void Scale(double[] arrivals, double[] visits, double[] inTransit)
    {
        var leaving = 0.0;
        for (var index = 0; index < count; index++)
        {
            leaving += visits[index] * _exits[index];
        }

        if (!(leaving > 0))
        {
            return;
        }

        var scale = arrivals.Sum() / leaving;
        for (var index = 0; index < count; index++)
        {
            visits[index] *= scale;
            inTransit[index] = (scale * inTransit[index]) + ((1 - scale) * arrivals[index]);
        }
    }
}
