namespace GraphKb.Engine.Tracing.Drivers;

/// <summary>
/// Finds the first of many candidates by a key that is costly to compute, given a cheap upper bound of it: computes the key of the
/// candidate with the largest bound, until candidates of known keys come before all others.
/// </summary>
/// <param name="count">The number of candidates.</param>
/// <param name="compareEqual">Orders two candidates of equal keys.</param>
internal sealed class DriverCandidates(int count, Func<(int One, int Other), int> compareEqual) : IComparer<int>
{
    private const int WidthDecimals = 9;
    private const int ShareDecimals = 12;
    private const int FirstPool = 64;
    private const int PoolFactor = 8;

    // The width of a candidate, or an upper bound of it as long as it has no range; and its share of the intake.
    private readonly double[] _widths = new double[count];
    private readonly double[] _shares = new double[count];
    private readonly Dictionary<int, ExposureRange> _ranges = [];

    /// <summary>Sets the upper bound of a candidate's width, and its share of the intake.</summary>
    public void SetBound(int index, double width, double share) =>
        (_widths[index], _shares[index]) = (Math.Round(width, WidthDecimals), Math.Round(share, ShareDecimals));

    /// <summary>Finds the first candidates: largest width, then largest share, then by the order of equal keys.</summary>
    /// <param name="first">The most candidates to find.</param>
    /// <param name="trace">Computes the range of a candidate.</param>
    public IReadOnlyList<(int Index, ExposureRange Range)> FindFirst(int first, Func<int, ExposureRange> trace)
    {
        for (var pool = Math.Max(FirstPool, 2 * first); ; pool *= PoolFactor)
        {
            if (TryFindFirst(first, Math.Min(pool, count), trace) is { } found)
            {
                return found;
            }
        }
    }

    /// <inheritdoc/>
    public int Compare(int x, int y) =>
        _widths[x] != _widths[y] ? _widths[y].CompareTo(_widths[x])
        : _shares[x] != _shares[y] ? _shares[y].CompareTo(_shares[x])
        : compareEqual((x, y));

    // Searches among the candidates of the largest bounds; null where one outside of them could be among the first.
    private List<(int Index, ExposureRange Range)>? TryFindFirst(int first, int pool, Func<int, ExposureRange> trace)
    {
        var queue = new PriorityQueue<int, int>(FindPool(pool).Select(index => (index, index)), this);
        var isWhole = queue.Count == count;
        var (lastWidth, lastShare) = queue.UnorderedItems.Min(item => (_widths[item.Element], _shares[item.Element]));
        var found = new List<(int, ExposureRange)>();
        while (found.Count < first && queue.TryDequeue(out var index, out _))
        {
            if (_ranges.TryGetValue(index, out var range))
            {
                if (!isWhole && (_widths[index], _shares[index]).CompareTo((lastWidth, lastShare)) <= 0)
                {
                    return null;
                }

                found.Add((index, range));
                continue;
            }

            _ranges[index] = range = trace(index);
            _widths[index] = Math.Round(range.Width, WidthDecimals);
            queue.Enqueue(index, index);
        }

        return found.Count == first || isWhole ? found : null;
    }

    // A heap of the best so far; its last comes out first.
    private IEnumerable<int> FindPool(int pool)
    {
        var best = new PriorityQueue<int, int>(Comparer<int>.Create((x, y) => Compare(y, x)));
        for (var index = 0; index < count; index++)
        {
            if (best.Count < pool)
            {
                best.Enqueue(index, index);
            }
            else if (_widths[index] > _widths[best.Peek()]
                || (_widths[index] == _widths[best.Peek()] && _shares[index] >= _shares[best.Peek()]))
            {
                best.EnqueueDequeue(index, index);
            }
        }

        return best.UnorderedItems.Select(item => item.Element);
    }
}
