namespace GraphKb.Api.Paging;

/// <summary>The nodes of a page. Cursors are written when they are selected, each once, because most clients read nodes alone.</summary>
/// <param name="nodes">The nodes, in the order of the list.</param>
/// <param name="list">The list that cursors belong to; see <see cref="Cursor"/>.</param>
/// <param name="getPosition">The position of the node at an index, as the text for a cursor.</param>
internal sealed class PageItems(IReadOnlyList<object> nodes, string list, Func<int, string> getPosition)
{
    private uint? _listHash;
    private string?[]? _cursors;

    /// <summary>The nodes, in the order of the list.</summary>
    public IReadOnlyList<object> Nodes => nodes;

    /// <summary>The cursor of the node at an index. Resolvers of a request run one after the other.</summary>
    public string GetCursor(int index)
    {
        _listHash ??= Cursor.HashList(list);
        _cursors ??= new string?[nodes.Count];
        return _cursors[index] ??= Cursor.Write(_listHash.Value, getPosition(index));
    }
}
