namespace GraphKb.Api.Paging;

/// <summary>A node of a page.</summary>
/// <param name="Cursor">The cursor after which the next page begins if this node is the last one.</param>
/// <param name="Node">The entity or the result of a question.</param>
internal sealed record ConnectionEdge(string Cursor, object Node);
