namespace GraphKb.Analysis.Tables;

/// <summary>Long passes and sorts that look at a cancellation token now and then, so that a cancelled request ends soon.</summary>
public static class Stops
{
    private const int ItemsBetween = 1 << 14;

    /// <summary>The same items; between them the token is checked.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items.</param>
    /// <param name="cancellationToken">Checked before the first item and every 16,384 items.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IEnumerable<T> WithStops<T>(this IEnumerable<T> items, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(items);
        return Enumerate(items, cancellationToken);
    }

    /// <summary>Sorts an array. O(n log n); not stable.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items.</param>
    /// <param name="compare">Compares two items; must not throw.</param>
    /// <param name="cancellationToken">Checked every 16,384 comparisons; a cancelled sort leaves the items in any order.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static void Sort<T>(T[] items, Comparison<T> compare, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(compare);
        var comparisons = 0;
        try
        {
            Array.Sort(items, (a, b) =>
            {
                if (comparisons++ % ItemsBetween == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }

                return compare(a, b);
            });
        }
        catch (InvalidOperationException error) when (error.InnerException is OperationCanceledException)
        {
            // The framework wraps what a comparison throws.
            cancellationToken.ThrowIfCancellationRequested();
            throw;
        }
    }

    private static IEnumerable<T> Enumerate<T>(IEnumerable<T> items, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var item in items)
        {
            if (count++ % ItemsBetween == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            yield return item;
        }
    }
}
