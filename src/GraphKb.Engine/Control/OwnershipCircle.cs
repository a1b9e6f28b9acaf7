namespace GraphKb.Engine.Control;

/// <summary>
/// The linear system of one circle of cross-holdings, x = W x + B, solved by elimination. What leaves a row is carried along as the
/// row's slack instead of being got by subtraction (W. Grassmann, M. Taksar, D. Heyman, 1985), so that circles that own
/// themselves but for a trace keep their digits. Time O(n^2 (n + right-hand sides)).
/// </summary>
/// <param name="weights">W: what each row holds in the circle, row by row.</param>
/// <param name="slack">1 less the sum of each row of W; below 0 where more than the whole is on record.</param>
/// <param name="sides">B, and x once solved.</param>
internal sealed class OwnershipCircle(double[][] weights, double[] slack, double[][] sides)
{
    private const double LeastPivot = 1e-15;

    /// <summary>Solves in place.</summary>
    /// <returns>Whether there is a solution: without one the sum over all paths has no end, and B is left as it came to be.</returns>
    public bool TrySolve()
    {
        for (var row = 0; row < weights.Length; row++)
        {
            var pivot = slack[row];
            for (var column = 0; column < weights.Length; column++)
            {
                pivot += column == row ? 0 : weights[row][column];
            }

            if (pivot < LeastPivot)
            {
                return false;
            }

            Normalise(row, pivot);
            for (var other = 0; other < weights.Length; other++)
            {
                if (other != row && weights[other][row] > 0)
                {
                    Substitute(row, other);
                }
            }
        }

        return true;
    }

    private void Normalise(int row, double pivot)
    {
        weights[row][row] = 0;
        slack[row] /= pivot;
        Scale(weights[row], 1 / pivot);
        Scale(sides[row], 1 / pivot);
    }

    private void Substitute(int row, int other)
    {
        var share = weights[other][row];
        weights[other][row] = 0;
        slack[other] += share * slack[row];
        Add(weights[other], share, weights[row]);
        Add(sides[other], share, sides[row]);
    }

    private static void Scale(double[] values, double factor)
    {
        for (var place = 0; place < values.Length; place++)
        {
            values[place] *= factor;
        }
    }

    private static void Add(double[] to, double share, double[] from)
    {
        for (var place = 0; place < to.Length; place++)
        {
            to[place] += share * from[place];
        }
    }
}
