namespace GraphKb.Api.Paging;

/// <summary>A node of a page.</summary>
/// <param name="items">The nodes of the page.</param>
/// <param name="index">The position of the node among them.</param>
internal sealed class ConnectionEdge(PageItems items, int index)
{
    /// <summary>The cursor after which the next page begins if this node is the last one.</summary>
    public string Cursor => items.GetCursor(index);

    /// <summary>The entity or the result of a question.</summary>
    public object Node => items.Nodes[index];
}
