namespace GraphKb.Api.Paging;

/// <summary>Names connections after the type of their nodes.</summary>
internal static class ConnectionNames
{
    /// <summary>The class name without <c>Type</c>; Search for the union SearchResult, Fact for the interface.</summary>
    public static string GetPrefix<TNode>()
    {
        var name = typeof(TNode).Name;
        return name switch
        {
            "SearchResultType" => "Search",
            "FactInterface" => "Fact",
            _ => name[..^"Type".Length],
        };
    }
}
