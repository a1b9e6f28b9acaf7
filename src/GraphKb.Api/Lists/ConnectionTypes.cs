using GraphKb.Api.Entities;
using GraphQL.Types;

namespace GraphKb.Api.Lists;

/// <summary>PageInfo.</summary>
internal sealed class PageInfoType : ObjectGraphType<Page>
{
    public PageInfoType()
    {
        Name = "PageInfo";
        Description = "Where a page stands in its list, and how to go on from it.";
        Field<NonNullGraphType<BooleanGraphType>>("hasNextPage").Description("Whether more nodes follow in the list after this page.")
            .Resolve(context => context.Source.HasNextPage);
        Field<NonNullGraphType<BooleanGraphType>>("hasPreviousPage")
            .Description("Whether the page begins after a cursor, so is not the first.")
            .Resolve(context => context.Source.HasPreviousPage);
        Field<StringGraphType>("startCursor").Description("The cursor of the first node of the page; null where it is empty.")
            .Resolve(context => context.Source.Edges.Count == 0 ? null : context.Source.Edges[0].Cursor);
        Field<StringGraphType>("endCursor").Description("The cursor of the last node of the page, for `after`; null where it is empty.")
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
        Description = "A node of a list together with its cursor.";
        Field<NonNullGraphType<StringGraphType>>("cursor")
            .Description("Given as `after`, it makes the list go on after this node; it stays good while the data is unchanged.")
            .Resolve(context => context.Source.Cursor);
        Field<NonNullGraphType<TNode>>("node").Description("The node that stands at this place of the list.").Resolve(context => context.Source.Node);
    }
}

/// <summary>A page of a list of one type.</summary>
internal sealed class ConnectionType<TNode> : ObjectGraphType<Page>
    where TNode : IGraphType
{
    public ConnectionType()
    {
        Name = Names.Of<TNode>() + "Connection";
        Description = "One page of a list, of at most `first` nodes.";
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<EdgeType<TNode>>>>>("edges")
            .Description("The nodes of the page with their cursors, in the order of the list.")
            .Resolve(context => context.Source.Edges);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TNode>>>>("nodes").Description("The nodes of the page alone, in the order of the list.")
            .Resolve(context => context.Source.Edges.Select(edge => edge.Node));
        Field<NonNullGraphType<PageInfoType>>("pageInfo").Description("Where the page stands in the list.").Resolve(context => context.Source);
        Field<LongType>("totalCount")
            .Description("How many nodes the whole list has, exactly, 0 or more; null where counting would pass the server's limit.")
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
