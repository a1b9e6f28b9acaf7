namespace GraphKb.Api.Paging;

/// <summary>A part of a computed list.</summary>
/// <typeparam name="T">The type of its nodes.</typeparam>
/// <param name="Nodes">The nodes, in the order of the list.</param>
/// <param name="HasNextPage">Whether more nodes follow.</param>
/// <param name="CountAsync">Counts the whole list; called only where totalCount is selected. Null means over the limit.</param>
internal sealed record OffsetPage<T>(IReadOnlyList<T> Nodes, bool HasNextPage, Func<CancellationToken, ValueTask<long?>> CountAsync);
