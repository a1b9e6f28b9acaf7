using GraphKb.Analysis.Stores;
using GraphKb.Api.Paging;
using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphKb.Api.Selectors;
using GraphKb.Api.Types;
using GraphQL;
using GraphQL.Types;

namespace GraphKb.Api.Lookups;

/// <summary>The field <c>measures</c>.</summary>
internal static class MeasureList
{
    public static void AddTo(ObjectGraphType type) =>
        type.Field<ConnectionType<MeasureType>>("measures")
            .Description("The measures that are in force at the day, or with `ever` those of any time, by id.")
            .Argument<CountryCodeType>("issuer", "The ISO alpha-3 code of a country: only those that it issued; left out means by anyone.")
            .Argument<CountryCodeType>(
                "target", "The ISO alpha-3 code of a country: only those that name it as a target; left out means of any target.")
            .Argument<IdGraphType>(
                "mineral", "The id of a mineral: only those that name one of its closure; left out means of any mineral.")
            .MeasureFilter().AsOf().Paged().ResolveTogether(ResolveAsync);

    private static async Task<object?> ResolveAsync(IResolveFieldContext context)
    {
        var request = RequestContext.From(context);
        var query = new MeasureQuery(
            await request.GetIdArgumentAsync(context, "issuer", "country").ConfigureAwait(false),
            await request.GetIdArgumentAsync(context, "target", "country").ConfigureAwait(false),
            await request.GetIdArgumentAsync(context, "mineral", "mineral").ConfigureAwait(false),
            MeasureArguments.GetDay(context))
        {
            Kinds = MeasureArguments.GetKinds(context),
        };
        return await PageResolver.ResolveEntitiesAsync(context, query).ConfigureAwait(false);
    }
}
