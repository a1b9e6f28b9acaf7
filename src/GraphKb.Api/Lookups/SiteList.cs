using GraphKb.Analysis.Selectors;
using GraphKb.Analysis.Stores;
using GraphKb.Api.Paging;
using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphKb.Api.Selectors;
using GraphKb.Api.Types;
using GraphQL;
using GraphQL.Types;

namespace GraphKb.Api.Lookups;

/// <summary>The field <c>sites</c>.</summary>
internal static class SiteList
{
    public static void AddTo(ObjectGraphType type) =>
        type.Field<ConnectionType<SiteType>>("sites")
            .Description("The sites that match, whether they take part at the day or not, by id.")
            .Argument<SiteSelectorType>("where", "Only sites that match this selector; left out means every site.")
            .Argument<IdGraphType>(
                "mineral", "The id of a mineral: only sites with a capacity, a holding or a supply of its closure, whenever; left out "
                    + "means any.")
            .AsOf().Paged().ResolveAsync(ResolveAsync);

    private static async Task<object?> ResolveAsync(IResolveFieldContext context)
    {
        var request = RequestContext.From(context);
        var where = context.GetArgument<SiteSelector?>("where");
        SiteMatcher.Check(where, request.Reader.Tables, "where");
        var mineral = await request.GetIdArgumentAsync(context, "mineral", "mineral").ConfigureAwait(false);
        var query = new SiteQuery(where, mineral, request.GetDay(context));
        return await PageResolver.ResolveEntitiesAsync(context, query).ConfigureAwait(false);
    }
}
