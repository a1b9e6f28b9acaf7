using GraphKb.Api.Requests;
using GraphQL.Types;

namespace GraphKb.Api.Paging;

internal sealed class PageInfoType : ObjectGraphType<ConnectionPage>
{
    public PageInfoType()
    {
        Name = "PageInfo";
        Description = "The position of a page in its list, and the cursors to continue from.";
        Field<NonNullGraphType<BooleanGraphType>>("hasNextPage")
            .Description("Whether nodes follow this page in the list: `first` left some out, or it ends before a cursor.")
            .ResolveFrom(source => source.HasNextPage);
        Field<NonNullGraphType<BooleanGraphType>>("hasPreviousPage")
            .Description("Whether nodes precede this page in the list: it begins after a cursor, or `last` left some out.")
            .ResolveFrom(source => source.HasPreviousPage);
        Field<StringGraphType>("startCursor").Description("The cursor of the first node of the page, for `before`; null where it is empty.")
            .ResolveFrom(source => source.StartCursor);
        Field<StringGraphType>("endCursor").Description("The cursor of the last node of the page, for `after`; null where it is empty.")
            .ResolveFrom(source => source.EndCursor);
    }
}
