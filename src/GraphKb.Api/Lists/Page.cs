namespace GraphKb.Api.Lists;

/// <summary>One page of a list, ready to be shown as a connection.</summary>
/// <param name="Edges">The nodes with their cursors.</param>
/// <param name="HasNextPage">Whether more follow.</param>
/// <param name="HasPreviousPage">Whether the page begins after a cursor.</param>
/// <param name="CountAsync">Counts the whole list; asked only where totalCount is selected.</param>
internal sealed record Page(
    IReadOnlyList<Edge> Edges, bool HasNextPage, bool HasPreviousPage, Func<CancellationToken, ValueTask<long?>> CountAsync);

/// <summary>A node and the cursor after it.</summary>
/// <param name="Cursor">The cursor.</param>
/// <param name="Node">The node.</param>
internal sealed record Edge(string Cursor, object Node);
