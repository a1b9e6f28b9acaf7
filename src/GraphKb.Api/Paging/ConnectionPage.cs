using GraphKb.Analysis.Stores;

namespace GraphKb.Api.Paging;

/// <summary>One page of a list.</summary>
/// <param name="Edges">The nodes with their cursors, in the order of the list.</param>
/// <param name="HasNextPage">Whether more nodes follow.</param>
/// <param name="HasPreviousPage">Whether nodes precede the page.</param>
/// <param name="CountAsync">Counts the whole list; called only where totalCount is selected. Null means over the limit.</param>
internal sealed record ConnectionPage(
    IReadOnlyList<ConnectionEdge> Edges, bool HasNextPage, bool HasPreviousPage, Func<CancellationToken, ValueTask<long?>> CountAsync)
{
    /// <summary>
    /// Creates a page. In the direction of the page, the range decides whether there are more nodes; in the other direction, a cursor
    /// that was given is the cursor of a node.
    /// </summary>
    /// <param name="edges">The nodes with their cursors, in the order of the list.</param>
    /// <param name="range">The range that was requested.</param>
    /// <param name="hasMore">Whether the range has more nodes than the page.</param>
    /// <param name="countAsync">Counts the whole list.</param>
    public static ConnectionPage Create<TPosition>(
        IReadOnlyList<ConnectionEdge> edges, PageRange<TPosition> range, bool hasMore, Func<CancellationToken, ValueTask<long?>> countAsync)
        where TPosition : class => new(
            edges,
            range.IsFromEnd ? range.Before is not null : hasMore,
            range.IsFromEnd ? hasMore : range.After is not null,
            countAsync);
}
