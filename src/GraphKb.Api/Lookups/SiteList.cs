using GraphKb.Analysis.Selectors;
using GraphKb.Analysis.Stores;
using GraphKb.Api.Paging;
using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphKb.Api.Selectors;
using GraphKb.Api.Types;
using GraphKb.Model.Entities;
using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;

namespace GraphKb.Api.Lookups;

/// <summary>The field <c>sites</c>.</summary>
internal static class SiteList
{
    /// <summary>Adds the field to the root.</summary>
    public static void AddTo(ObjectGraphType type) => Create(type, "The sites that match, whether they take part at the day or not, by id.")
        .Argument<IdGraphType>(
            "mineral", "The id of a mineral: only sites with a capacity, a holding or a supply of its closure, whenever; left out "
                + "means any.")
        .SiteOrderAndDates().AsOf().Paged().ResolveTogether(ResolveAsync);

    /// <summary>Adds the field to minerals.</summary>
    public static void AddTo(ObjectGraphType<Mineral> type) =>
        Create(
            type,
            "The sites that match and have a capacity, a holding or a supply of its closure, whenever; taking part at the day or not, "
                + "by id.")
        .SiteOrderAndDates().AsOf().Paged().ResolveTogether(ResolveAsync);

    private static FieldBuilder<TSource, object> Create<TSource>(ObjectGraphType<TSource> type, string description) =>
        type.Field<ConnectionType<SiteType>>("sites").Description(description)
            .Argument<SiteSelectorType>("where", "Only sites that match this selector; left out means every site.");

    private static async Task<object?> ResolveAsync(IResolveFieldContext context)
    {
        var request = RequestContext.From(context);
        var where = context.GetArgument<SiteSelector?>("where");
        SiteMatcher.Check(where, request.Reader.Tables, "where");
        var mineral = (context.Source as Mineral)?.Id
            ?? await request.GetIdArgumentAsync(context, "mineral", "mineral").ConfigureAwait(false);
        var query = new SiteQuery(where, mineral, request.GetDay(context));
        return await SitePages.ResolveAsync(context, query).ConfigureAwait(false);
    }
}
