namespace GraphKb.Engine.Tracing;

/// <summary>
/// Solves x = P x + B where no row of P and its exit weight is negative, by state elimination (W. Grassmann, M. Taksar,
/// D. Heyman, "Regenerative analysis and steady state distributions for Markov chains", 1985): nothing is ever
/// subtracted, so every number comes out with nearly all its digits however little leaves the circle. Time
/// O(n^2 (n + right-hand sides)), space O(n (n + right-hand sides)).
/// </summary>
/// <param name="size">How many unknowns.</param>
/// <param name="sides">How many right-hand sides.</param>
internal sealed class Dense(int size, int sides)
{
    private readonly int _width = size + 1 + sides;
    private readonly double[] _cells = new double[size * (size + 1 + sides)];
    private readonly double[] _leaving = new double[size];

    /// <summary>P and, in column n, the exit weight: a row and its exit weight sum to 1.</summary>
    public ref double Weight(int row, int column) => ref _cells[(row * _width) + column];

    /// <summary>B, and x once solved.</summary>
    public ref double Side(int row, int side) => ref _cells[(row * _width) + size + 1 + side];

    /// <summary>Solves in place.</summary>
    public void Solve()
    {
        for (var row = size - 1; row >= 0; row--)
        {
            Eliminate(row);
        }

        for (var row = 0; row < size; row++)
        {
            var right = _cells.AsSpan((row * _width) + size + 1, sides);
            for (var other = 0; other < row; other++)
            {
                Add(right, Weight(row, other), _cells.AsSpan((other * _width) + size + 1, sides));
            }

            foreach (ref var value in right)
            {
                value /= _leaving[row];
            }
        }
    }

    // What passes a row goes on to where the row leads, in proportion; what the row keeps to itself does not count.
    private void Eliminate(int row)
    {
        var left = _cells.AsSpan(row * _width, row);
        var right = _cells.AsSpan((row * _width) + size, sides + 1);
        var leaving = right[0];
        foreach (var weight in left)
        {
            leaving += weight;
        }

        _leaving[row] = leaving;
        for (var other = 0; other < row; other++)
        {
            var share = Weight(other, row) / leaving;
            if (share > 0)
            {
                Add(_cells.AsSpan(other * _width, row), share, left);
                Add(_cells.AsSpan((other * _width) + size, sides + 1), share, right);
            }
        }
    }

    private static void Add(Span<double> to, double share, ReadOnlySpan<double> from)
    {
        if (share == 0)
        {
            return;
        }

        from = from[..to.Length];
        for (var column = 0; column < to.Length; column++)
        {
            to[column] += share * from[column];
        }
    }
}
