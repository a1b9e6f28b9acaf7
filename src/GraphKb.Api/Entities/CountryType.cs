using GraphKb.Analysis.Selectors;
using GraphKb.Analysis.Stores;
using GraphKb.Api.Facts;
using GraphKb.Api.Lists;
using GraphKb.Api.Requests;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphQL;
using GraphQL.Types;

namespace GraphKb.Api.Entities;

/// <summary>Country.</summary>
internal sealed class CountryType : EntityType<Country>
{
    public CountryType()
        : base("A state, known by its ISO 3166-1 alpha-3 code.")
    {
        Field<NonNullGraphType<StringGraphType>>("code").Description("Its ISO 3166-1 alpha-3 code: three letters in upper case, such as KOR.")
            .Resolve(context => context.Source.Code);
        Field<NonNullGraphType<StringGraphType>>("name").Description("The short name that it has in English.").Resolve(context => context.Source.Name);
        Field<StringGraphType>("region").Description("The part of the world that it lies in; null where unknown.")
            .Resolve(context => context.Source.Region);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<MembershipType>>>>("memberships")
            .Description("The memberships by which it belongs to alliances at a day, by id.")
            .AsOf().Resolve(context => Holding<Membership, string>(context, FactLookup.MembershipsOfCountry, fact => fact.Alliance));
        Field<NonNullGraphType<ConnectionType<SiteType>>>("sites").Description("The sites located in it, taking part today or not, by id.")
            .Argument<ListGraphType<NonNullGraphType<StageType>>>("stages", "Only sites of these stages; left out means any, an empty list none.")
            .Paged().ResolveAsync(SitesAsync);
        AddFigures();
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<MeasureType>>>>("measures")
            .Description("The measures it issued that are in force at a day, by id.")
            .AsOf().ResolveAsync(MeasuresAsync);
    }

    private void AddFigures()
    {
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StatisticType>>>>("statistics")
            .Description("Its figures of minerals, a year each, by id.")
            .Argument<IdGraphType>("mineral", Figures.Mineral)
            .Argument<StatisticMeasureType>("measure", Figures.Measure)
            .Argument<IntGraphType>("year", Figures.Year)
            .ResolveAsync(async context =>
            {
                var (mineral, year) = await FilterAsync(context).ConfigureAwait(false);
                var measure = context.GetArgument<StatisticMeasure?>("measure");
                return Passing<Statistic>(context, FactLookup.StatisticsOfCountry, fact =>
                    (mineral is null || fact.Mineral == mineral) && (year is null || fact.Year == year) && (measure is null || fact.Measure == measure));
            });
        Trades("imports", "The trades by which it imports, by id.", FactLookup.TradesOfImporter);
        Trades("exports", "The trades by which it exports, by id.", FactLookup.TradesOfExporter);
    }

    private void Trades(string name, string description, FactLookup by) =>
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TradeType>>>>(name).Description(description)
            .Argument<IdGraphType>("mineral", Figures.Mineral)
            .Argument<IntGraphType>("year", Figures.Year)
            .ResolveAsync(async context =>
            {
                var (mineral, year) = await FilterAsync(context).ConfigureAwait(false);
                return Passing<Trade>(context, by, fact => (mineral is null || fact.Mineral == mineral) && (year is null || fact.Year == year));
            });

    private static async ValueTask<(string? Mineral, int? Year)> FilterAsync(IResolveFieldContext context)
    {
        var mineral = await Asking.Of(context).ExistingAsync(context.GetArgument<string?>("mineral"), "mineral", "mineral", context.CancellationToken)
            .ConfigureAwait(false);
        return (mineral, context.GetArgument<int?>("year"));
    }

    private static Task<object?> SitesAsync(IResolveFieldContext<Country> context)
    {
        var where = new SiteSelector { Countries = [context.Source.Code], Stages = context.GetArgument<List<Stage>?>("stages") };
        return Listing.OfEntitiesAsync(context, new SiteQuery(where, null, DateOnly.MinValue));
    }

    private static async Task<object?> MeasuresAsync(IResolveFieldContext<Country> context)
    {
        var asking = Asking.Of(context);
        var query = new MeasureQuery(context.Source.Code, null, null, asking.AsOf(context));
        return (await asking.Reader.ListAsync(query, null, int.MaxValue - 1, context.CancellationToken).ConfigureAwait(false)).Items;
    }
}
