namespace GraphKb.Engine.Paths;

/// <summary>
/// The list of the simple paths of a query: any first part of it, and its length. What was found out for one is used for the other.
/// Thread-safe.
/// </summary>
/// <remarks>
/// While the paths can be counted by listing them in 200,000 steps, they are (<see cref="PathListing"/>), and the first are found by it
/// while that takes few more; else they are bounded and ranked (<see cref="PathSearch"/>) and counted without listing them
/// (<see cref="PathCount"/>).
/// </remarks>
/// <param name="query">Network, ends, conditions, most hops and order.</param>
public sealed class PathList(PathQuery query)
{
    // So many steps take about as long as to count without listing.
    private const int MostSteps = 200_000;
    private long? _count;
    private bool _isLong;

    /// <summary>Finds some of the paths, in the query's order, ties by node sequence and then by edge sequence.</summary>
    /// <param name="skip">How many to leave out before them, 0 or more.</param>
    /// <param name="most">How many to find, 0 or more.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>Fewer paths only where there are no more.</returns>
    public IReadOnlyList<FoundPath> Find(int skip, int most, CancellationToken cancellationToken)
    {
        var first = TryList((int)Math.Min((long)skip + most, int.MaxValue), cancellationToken);
        return [.. (first ?? PathSearch.InOrder(query, cancellationToken)).Skip(skip).Take(most)];
    }

    /// <summary>Counts the paths. Parallel edges count separately.</summary>
    /// <param name="limit">The most steps of enumeration inside cycles.</param>
    /// <param name="cancellationToken">Stops the count.</param>
    /// <returns>The count; null where it is over 2^53 - 1 or would take more steps than the limit.</returns>
    public long? Count(long limit, CancellationToken cancellationToken)
    {
        if (_count is null && !_isLong)
        {
            TryList(0, cancellationToken);
        }

        return _count ?? PathCount.Count(query, limit, cancellationToken);
    }

    private List<FoundPath>? TryList(int most, CancellationToken cancellationToken)
    {
        var found = PathListing.Find(query, most, MostSteps, cancellationToken);
        (_count, _isLong) = (found?.Count ?? _count, found?.Count is null);
        return found?.First;
    }
}
