namespace GraphKb.Engine.LinearSystems;

/// <summary>
/// Solves x = P x + B for a small dense P without negative weights, by the Grassmann-Taksar-Heyman state elimination (W. Grassmann,
/// M. Taksar, D. Heyman, "Regenerative analysis and steady state distributions for Markov chains", 1985).
/// </summary>
/// <remarks>
/// <para>Each row also carries its exit weight, 1 less the sum of its weights. A pivot is the sum of the row's other weights and its exit
/// weight, never 1 less its own weight, so nothing is subtracted where all exit weights are 0 or more: every result has nearly all
/// its digits, however little leaves a cycle. A weight of a row on itself therefore needs no entry. A negative exit weight (weights that
/// sum to over 1) is allowed; digits may then cancel.</para>
/// <para>Time O(n^2 (n + right-hand sides)), space O(n (n + right-hand sides)).</para>
/// </remarks>
/// <param name="size">n: the number of unknowns.</param>
/// <param name="sideCount">The number of right-hand sides, the columns of B.</param>
internal sealed class GthSolver(int size, int sideCount)
{
    // Columns of a row: its weights, its exit weight, its right-hand sides.
    private readonly int _width = size + 1 + sideCount;
    private readonly double[] _cells = new double[size * (size + 1 + sideCount)];
    private readonly double[] _pivots = new double[size];

    /// <summary>A weight of P, 0 or more; column n is the exit weight. A row sums to 1.</summary>
    public ref double Weight(int rowIndex, int columnIndex) => ref _cells[(rowIndex * _width) + columnIndex];

    /// <summary>An entry of B; after <see cref="TrySolve"/> the solution.</summary>
    public ref double Side(int rowIndex, int sideIndex) => ref _cells[(rowIndex * _width) + size + 1 + sideIndex];

    /// <summary>The right-hand sides of a row; after <see cref="TrySolve"/> the solution.</summary>
    public Span<double> Sides(int rowIndex) => _cells.AsSpan((rowIndex * _width) + size + 1, sideCount);

    /// <summary>Solves in place.</summary>
    /// <param name="leastPivot">A pivot has to be larger than this; 0 where no exit weight is negative.</param>
    /// <param name="cancellationToken">Stops the computation; checked at every row.</param>
    /// <returns>
    /// False where a pivot is not: then a set of rows has no exit or the sum over all walks diverges, so there is no finite solution
    /// (or it is lost to rounding), and the contents are undefined.
    /// </returns>
    public bool TrySolve(double leastPivot, CancellationToken cancellationToken = default)
    {
        for (var row = size - 1; row >= 0; row--)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!TryEliminate(row, leastPivot))
            {
                return false;
            }
        }

        for (var row = 0; row < size; row++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var sides = Sides(row);
            for (var other = 0; other < row; other++)
            {
                AddScaled(sides, Weight(row, other), Sides(other));
            }

            foreach (ref var value in sides)
            {
                value /= _pivots[row];
            }
        }

        return true;
    }

    /// <summary>
    /// Solves the transposed system v = v P + a instead: the expected visits to each state of the chain P that starts with the mass a.
    /// </summary>
    /// <remarks>Each eliminated state passes its arrivals on to the others. Nothing is subtracted. Time O(n^3).</remarks>
    /// <param name="visits">The arrivals a, 0 or more; afterwards the visits.</param>
    /// <param name="cancellationToken">Stops the computation; checked at every row.</param>
    /// <returns>False where a set of states has no exit; the contents are then undefined.</returns>
    public bool TryCountVisits(Span<double> visits, CancellationToken cancellationToken = default)
    {
        for (var row = size - 1; row >= 0; row--)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!TryEliminate(row, leastPivot: 0))
            {
                return false;
            }

            AddScaled(visits[..row], visits[row] / _pivots[row], _cells.AsSpan(row * _width, row));
        }

        for (var row = 0; row < size; row++)
        {
            for (var other = 0; other < row; other++)
            {
                visits[row] += visits[other] * Weight(other, row);
            }

            visits[row] /= _pivots[row];
        }

        return true;
    }

    // Redirects the weights that lead to this row to where the row itself leads, in proportion.
    private bool TryEliminate(int row, double leastPivot)
    {
        var weights = _cells.AsSpan(row * _width, row);
        var exitAndSides = _cells.AsSpan((row * _width) + size, sideCount + 1);
        var pivot = exitAndSides[0];
        foreach (var weight in weights)
        {
            pivot += weight;
        }

        if (!(pivot > leastPivot))
        {
            return false;
        }

        _pivots[row] = pivot;
        for (var other = 0; other < row; other++)
        {
            var share = Weight(other, row) / pivot;
            if (share > 0)
            {
                AddScaled(_cells.AsSpan(other * _width, row), share, weights);
                AddScaled(_cells.AsSpan((other * _width) + size, sideCount + 1), share, exitAndSides);
            }
        }

        return true;
    }

    private static void AddScaled(Span<double> target, double factor, ReadOnlySpan<double> source)
    {
        if (factor == 0)
        {
            return;
        }

        source = source[..target.Length];
        for (var column = 0; column < target.Length; column++)
        {
            target[column] += factor * source[column];
        }
    }
}
