using GraphKb.Analysis.Stores;

namespace GraphKb.Api.Paging;

/// <summary>One page of a list.</summary>
/// <param name="Items">The nodes with their cursors, in the order of the list.</param>
/// <param name="HasNextPage">Whether more nodes follow.</param>
/// <param name="HasPreviousPage">Whether nodes precede the page.</param>
/// <param name="CountAsync">Counts the whole list; called only where totalCount is selected. Null means over the limit.</param>
internal sealed record ConnectionPage(
    PageItems Items, bool HasNextPage, bool HasPreviousPage, Func<CancellationToken, ValueTask<long?>> CountAsync)
{
    /// <summary>The nodes with their cursors, made when they are read.</summary>
    public IEnumerable<ConnectionEdge> Edges =>
        Enumerable.Range(0, Items.Nodes.Count).Select(index => new ConnectionEdge(Items, index));

    /// <summary>The cursor of the first node; null where the page is empty.</summary>
    public string? StartCursor => Items.Nodes.Count == 0 ? null : Items.GetCursor(0);

    /// <summary>The cursor of the last node; null where the page is empty.</summary>
    public string? EndCursor => Items.Nodes.Count == 0 ? null : Items.GetCursor(Items.Nodes.Count - 1);

    /// <summary>A page of which only the number of nodes of the whole list is read.</summary>
    public static ConnectionPage CreateCountOnly(Func<CancellationToken, ValueTask<long?>> countAsync) =>
        new(new PageItems([], "", _ => ""), false, false, countAsync);

    /// <summary>
    /// Creates a page. In the direction of the page, the range decides whether there are more nodes; in the other direction, a cursor
    /// that was given is the cursor of a node.
    /// </summary>
    /// <param name="items">The nodes with their cursors, in the order of the list.</param>
    /// <param name="range">The range that was requested.</param>
    /// <param name="hasMore">Whether the range has more nodes than the page.</param>
    /// <param name="countAsync">Counts the whole list.</param>
    public static ConnectionPage Create<TPosition>(
        PageItems items, PageRange<TPosition> range, bool hasMore, Func<CancellationToken, ValueTask<long?>> countAsync)
        where TPosition : class => new(
            items,
            range.IsFromEnd ? range.Before is not null : hasMore,
            range.IsFromEnd ? hasMore : range.After is not null,
            countAsync);
}
