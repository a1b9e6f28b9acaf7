namespace GraphKb.Api.Paging;

/// <summary>One page of a list.</summary>
/// <param name="Edges">The nodes with their cursors, in the order of the list.</param>
/// <param name="HasNextPage">Whether more nodes follow.</param>
/// <param name="HasPreviousPage">Whether the page begins after a cursor.</param>
/// <param name="CountAsync">Counts the whole list; called only where totalCount is selected. Null means over the limit.</param>
internal sealed record ConnectionPage(
    IReadOnlyList<ConnectionEdge> Edges, bool HasNextPage, bool HasPreviousPage, Func<CancellationToken, ValueTask<long?>> CountAsync);
