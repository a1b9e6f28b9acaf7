using GraphQL.Types;

namespace GraphKb.Api.Paging;

internal sealed class PageInfoType : ObjectGraphType<ConnectionPage>
{
    public PageInfoType()
    {
        Name = "PageInfo";
        Description = "The position of a page in its list, and the cursors to continue from.";
        Field<NonNullGraphType<BooleanGraphType>>("hasNextPage").Description("Whether more nodes follow in the list after this page.")
            .Resolve(context => context.Source.HasNextPage);
        Field<NonNullGraphType<BooleanGraphType>>("hasPreviousPage")
            .Description("Whether the page begins after a cursor, so it is not the first.")
            .Resolve(context => context.Source.HasPreviousPage);
        Field<StringGraphType>("startCursor").Description("The cursor of the first node of the page; null where it is empty.")
            .Resolve(context => context.Source.Edges.Count == 0 ? null : context.Source.Edges[0].Cursor);
        Field<StringGraphType>("endCursor").Description("The cursor of the last node of the page, for `after`; null where it is empty.")
            .Resolve(context => context.Source.Edges.Count == 0 ? null : context.Source.Edges[^1].Cursor);
    }
}
