namespace GraphKb.Api.Paging;

/// <summary>The nodes of a page. Cursors are written when they are selected, because most clients read nodes alone.</summary>
/// <param name="Nodes">The nodes, in the order of the list.</param>
/// <param name="GetCursor">Writes the cursor of the node at an index.</param>
internal sealed record PageItems(IReadOnlyList<object> Nodes, Func<int, string> GetCursor);
