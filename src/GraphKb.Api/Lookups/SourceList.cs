using GraphKb.Analysis.Stores;
using GraphKb.Api.Paging;
using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphKb.Api.Types;
using GraphKb.Model.Entities;
using GraphQL;
using GraphQL.Types;

namespace GraphKb.Api.Lookups;

/// <summary>The field <c>sources</c>.</summary>
internal static class SourceList
{
    public static void AddTo(ObjectGraphType type) =>
        type.Field<ConnectionType<SourceType>>("sources").Description("The documents that facts and entities were read in, by id.")
            .Argument<ListGraphType<NonNullGraphType<SourceKindType>>>(
                "kinds", "Only documents of these kinds; left out means any, those of unknown kind too.")
            .Paged()
            .ResolveTogether(context => PageResolver.ResolveEntitiesAsync(
                context, new SourceQuery(context.GetArgument<List<SourceKind>?>("kinds"))));
}
