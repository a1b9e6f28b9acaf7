using GraphKb.Analysis.Errors;
using GraphKb.Analysis.Lists;
using GraphKb.Analysis.Stores;
using GraphKb.Api.Paging;
using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphQL;
using GraphQL.Builders;

namespace GraphKb.Api.Lookups;

/// <summary>The arguments of a list of sites beside its selector, and its pages.</summary>
internal static class SitePages
{
    /// <summary>Adds the arguments <c>orderBy</c>, <c>openedAfter</c> and <c>openedBefore</c>.</summary>
    public static FieldBuilder<TSource, TReturn> SiteOrderAndDates<TSource, TReturn>(this FieldBuilder<TSource, TReturn> field) => field
        .Argument<SiteOrderType>(
            "orderBy", "The order of the list; by id if left out.", argument => argument.DefaultValue = SiteOrder.Id)
        .Argument<DateType>(
            "openedAfter", "Only sites that open after this day, YYYY-MM-DD, itself left out; not those of unknown `opened`.")
        .Argument<DateType>(
            "openedBefore", "Only sites that open before this day, YYYY-MM-DD, itself left out; not those of unknown `opened`.");

    /// <summary>Resolves a page.</summary>
    /// <param name="context">The field.</param>
    /// <param name="query">Which sites, without the dates that this class reads.</param>
    /// <exception cref="UserInputException">An argument is wrong, or the order needs a mineral and there is none.</exception>
    public static Task<object?> ResolveAsync(IResolveFieldContext context, SiteQuery query)
    {
        query = query with
        {
            OpenedAfter = context.GetArgument<DateOnly?>("openedAfter"),
            OpenedBefore = context.GetArgument<DateOnly?>("openedBefore"),
        };
        return context.GetArgument<SiteOrder?>("orderBy") != SiteOrder.Capacity ? PageResolver.ResolveEntitiesAsync(context, query)
            : query.Mineral is not null ? ResolveByCapacityAsync(context, query)
            : throw new UserInputException(
                "orderBy", "orderBy is CAPACITY, which is that for a mineral; expected the argument mineral too, or the order ID.");
    }

    // Capacities depend on the mineral and the day, so a cursor of others is none of this list.
    private static async Task<object?> ResolveByCapacityAsync(IResolveFieldContext context, SiteQuery query)
    {
        var reader = RequestContext.From(context).Reader;
        var list = $"sites by capacity {query.Mineral} {query.AsOf:O}";
        var range = PagingArguments.GetRange(context, list, ValueCursor.Parse);
        if (!PageResolver.TryMakePage(context))
        {
            return ConnectionPage.CreateCountOnly(CountAsync);
        }

        RequestContext.From(context).Charges.Spend(FieldWork.CapacityOrder);
        var sites = await SitesByCapacity.PrepareAsync(reader, query, context.CancellationToken).ConfigureAwait(false);
        var (items, hasMore) = await sites.PageAsync(range, context.CancellationToken).ConfigureAwait(false);
        var nodes = RequestContext.From(context).Expect(context, [.. items.Select(item => item.Site)]);
        return ConnectionPage.Create(
            new PageItems(nodes, list, index => ValueCursor.Format(items[index].Position)), range, hasMore, CountAsync);

        async ValueTask<long?> CountAsync(CancellationToken cancellationToken) =>
            await reader.CountAsync(query, cancellationToken).ConfigureAwait(false);
    }
}
