using GraphKb.Analysis.Stores;
using GraphKb.Api.Paging;
using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphKb.Api.Types;
using GraphQL;
using GraphQL.Types;

namespace GraphKb.Api.Lookups;

/// <summary>The fields <c>countries</c>, <c>alliances</c>, <c>minerals</c>, <c>companies</c> and <c>indicators</c>.</summary>
internal static class EntityLists
{
    public static void AddTo(ObjectGraphType type)
    {
        type.Field<ConnectionType<CountryType>>("countries")
            .Description("All countries, or those of an alliance, by id.")
            .Argument<IdGraphType>("alliance", "The id of an alliance: only its members today; left out means every country.").Paged()
            .ResolveTogether(async context => await ResolveAsync(context, "alliance", "alliance", alliance =>
                new CountryQuery(alliance, RequestContext.From(context).GetDay(context))).ConfigureAwait(false));
        type.Field<ConnectionType<AllianceType>>("alliances").Description("All alliances of countries, by id.").Paged()
            .ResolveTogether(context => PageResolver.ResolveEntitiesAsync(context, new AllianceQuery()));
        type.Field<ConnectionType<MineralType>>("minerals")
            .Description("All minerals, or the direct parts of one, by id.")
            .Argument<IdGraphType>("parent", "The id of a mineral: only its direct parts; left out means every mineral.")
            .Argument<StringGraphType>(
                "criticalFor", "A use in free text, such as batteries: only minerals that list it in `criticalFor`; case does not matter.")
            .Paged()
            .ResolveTogether(async context => await ResolveAsync(context, "parent", "mineral", parent => new MineralQuery(parent)
            {
                CriticalFor = context.GetArgument<string?>("criticalFor"),
            }).ConfigureAwait(false));
        type.Field<ConnectionType<CompanyType>>("companies")
            .Description("All companies, or those of one home country, by id.")
            .Argument<CountryCodeType>(
                "country", "The ISO alpha-3 code of a country: only those at home there; left out means every company.")
            .Argument<BooleanGraphType>(
                "stateOwned", "With true only companies that a state owns, with false only the others; left out means both.")
            .Paged()
            .ResolveTogether(async context => await ResolveAsync(context, "country", "country", country => new CompanyQuery(country)
            {
                StateOwned = context.GetArgument<bool?>("stateOwned"),
            }).ConfigureAwait(false));
        type.Field<ConnectionType<IndicatorType>>("indicators").Description("All published scores of countries, by id.").Paged()
            .ResolveTogether(context => PageResolver.ResolveEntitiesAsync(context, new IndicatorQuery()));
    }

    private static async Task<object?> ResolveAsync(
        IResolveFieldContext context, string argument, string kind, Func<string?, EntityQuery> createQuery)
    {
        var id = await RequestContext.From(context).GetIdArgumentAsync(context, argument, kind).ConfigureAwait(false);
        return await PageResolver.ResolveEntitiesAsync(context, createQuery(id)).ConfigureAwait(false);
    }
}
