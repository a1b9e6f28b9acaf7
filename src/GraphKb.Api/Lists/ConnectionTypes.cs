using GraphQL.Types;

namespace GraphKb.Api.Lists;

/// <summary>PageInfo.</summary>
internal sealed class PageInfoType : ObjectGraphType<Page>
{
    public PageInfoType()
    {
        Name = "PageInfo";
        Description = "Where a page stands in its list.";
        Field<NonNullGraphType<BooleanGraphType>>("hasNextPage").Description("Whether more follow.").Resolve(context => context.Source.HasNextPage);
        Field<NonNullGraphType<BooleanGraphType>>("hasPreviousPage").Description("Whether the page begins after a cursor.")
            .Resolve(context => context.Source.HasPreviousPage);
        Field<StringGraphType>("startCursor").Description("The cursor of the first node, or null on an empty page.")
            .Resolve(context => context.Source.Edges.Count == 0 ? null : context.Source.Edges[0].Cursor);
        Field<StringGraphType>("endCursor").Description("The cursor of the last node, for `after`, or null on an empty page.")
            .Resolve(context => context.Source.Edges.Count == 0 ? null : context.Source.Edges[^1].Cursor);
    }
}

/// <summary>An edge of a list of one type.</summary>
internal sealed class EdgeType<TNode> : ObjectGraphType<Edge>
    where TNode : IGraphType
{
    public EdgeType()
    {
        Name = Names.Of<TNode>() + "Edge";
        Description = "A node of a list with its cursor.";
        Field<NonNullGraphType<StringGraphType>>("cursor").Description("Where to go on after this node.").Resolve(context => context.Source.Cursor);
        Field<NonNullGraphType<TNode>>("node").Description("The node.").Resolve(context => context.Source.Node);
    }
}

/// <summary>A page of a list of one type.</summary>
internal sealed class ConnectionType<TNode> : ObjectGraphType<Page>
    where TNode : IGraphType
{
    public ConnectionType()
    {
        Name = Names.Of<TNode>() + "Connection";
        Description = "One page of a list.";
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<EdgeType<TNode>>>>>("edges").Description("The nodes with their cursors.")
            .Resolve(context => context.Source.Edges);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TNode>>>>("nodes").Description("The nodes.")
            .Resolve(context => context.Source.Edges.Select(edge => edge.Node));
        Field<NonNullGraphType<PageInfoType>>("pageInfo").Description("Where the page stands.").Resolve(context => context.Source);
        Field<LongGraphType>("totalCount").Description("How many there are in all, exactly; null where counting would pass the server's limit.")
            .ResolveAsync(async context => await context.Source.CountAsync(context.CancellationToken).ConfigureAwait(false));
    }
}

/// <summary>The names of lists: the type's word without its suffix.</summary>
internal static class Names
{
    public static string Of<TNode>()
    {
        var name = typeof(TNode).Name;
        return name == "SearchResultType" ? "Search" : name[..^"Type".Length];
    }
}
