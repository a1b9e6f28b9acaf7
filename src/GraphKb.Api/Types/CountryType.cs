using GraphKb.Analysis.Selectors;
using GraphKb.Analysis.Stores;
using GraphKb.Api.Paging;
using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphQL;
using GraphQL.Types;

namespace GraphKb.Api.Types;

internal sealed class CountryType : EntityType<Country>
{
    public CountryType()
        : base("A state, known by its ISO 3166-1 alpha-3 code.", "The short name that it has in English.")
    {
        Field<NonNullGraphType<StringGraphType>>("code")
            .Description("Its ISO 3166-1 alpha-3 code: three letters in upper case, such as KOR.")
            .ResolveFrom(source => source.Code);
        Field<StringGraphType>("region").Description("The part of the world that it lies in; null where unknown.")
            .ResolveFrom(source => source.Region);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<MembershipType>>>>("memberships")
            .Description("The memberships by which it belongs to alliances at a day, by id.")
            .AsOf()
            .Resolve(context => ResolveFactsInForce<Membership, string>(context, FactLookup.MembershipsOfCountry, fact => fact.Alliance));
        Field<NonNullGraphType<ConnectionType<SiteType>>>("sites").Description("The sites located in it, taking part today or not, by id.")
            .Argument<ListGraphType<NonNullGraphType<StageType>>>(
                "stages", "Only sites of these stages; left out means any, an empty list none.")
            .Paged().ResolveTogether(ResolveSitesAsync);
        AddFigures();
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<MeasureType>>>>("measures")
            .Description("The measures it issued that are in force at a day, by id.")
            .Work(FieldWork.List).AsOf().ResolveTogether(ResolveMeasuresAsync);
    }

    private void AddFigures()
    {
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StatisticType>>>>("statistics")
            .Description("Its figures of minerals, each of one year, by id.")
            .Argument<IdGraphType>("mineral", FigureDescriptions.Mineral)
            .Argument<StatisticMeasureType>("measure", FigureDescriptions.Measure)
            .Argument<IntGraphType>("year", FigureDescriptions.Year)
            .ResolveAsync(async context =>
            {
                var (mineral, year) = await ReadFilterAsync(context).ConfigureAwait(false);
                var measure = context.GetArgument<StatisticMeasure?>("measure");
                return ResolveFactsWhere<Statistic>(context, FactLookup.StatisticsOfCountry, fact =>
                    (mineral is null || fact.Mineral == mineral) && (year is null || fact.Year == year)
                    && (measure is null || fact.Measure == measure));
            });
        AddScores();
        AddTrades("imports", "The trades by which it imports, by id.", FactLookup.TradesOfImporter);
        AddTrades("exports", "The trades by which it exports, by id.", FactLookup.TradesOfExporter);
    }

    private void AddScores() =>
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<ScoreType>>>>("scores")
            .Description("What indicators give it, each score of one year, by id.")
            .Argument<IdGraphType>("indicator", "The id of an indicator: only its scores; left out means of any.")
            .Argument<IntGraphType>("year", FigureDescriptions.Year)
            .ResolveAsync(async context =>
            {
                var indicator = await RequestContext.From(context).GetIdArgumentAsync(context, "indicator", "indicator")
                    .ConfigureAwait(false);
                var year = context.GetArgument<int?>("year");
                return ResolveFactsWhere<Score>(context, FactLookup.ScoresOfCountry, fact =>
                    (indicator is null || fact.Indicator == indicator) && (year is null || fact.Year == year));
            });

    private void AddTrades(string name, string description, FactLookup lookup) =>
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TradeType>>>>(name).Description(description)
            .Argument<IdGraphType>("mineral", FigureDescriptions.Mineral)
            .Argument<IntGraphType>("year", FigureDescriptions.Year)
            .ResolveAsync(async context =>
            {
                var (mineral, year) = await ReadFilterAsync(context).ConfigureAwait(false);
                return ResolveFactsWhere<Trade>(context, lookup, fact =>
                    (mineral is null || fact.Mineral == mineral) && (year is null || fact.Year == year));
            });

    private static async ValueTask<(string? Mineral, int? Year)> ReadFilterAsync(IResolveFieldContext context)
    {
        var mineral = await RequestContext.From(context).GetIdArgumentAsync(context, "mineral", "mineral").ConfigureAwait(false);
        return (mineral, context.GetArgument<int?>("year"));
    }

    private static Task<object?> ResolveSitesAsync(IResolveFieldContext<Country> context)
    {
        var where = new SiteSelector { Countries = [context.Source.Code], Stages = context.GetArgument<List<Stage>?>("stages") };
        return PageResolver.ResolveEntitiesAsync(context, new SiteQuery(where, null, DateOnly.MinValue));
    }

    private static async Task<object?> ResolveMeasuresAsync(IResolveFieldContext<Country> context)
    {
        var request = RequestContext.From(context);
        var query = new MeasureQuery(context.Source.Code, null, null, request.GetDay(context));
        if (!request.Budget.TrySpend(FieldWork.List))
        {
            return Array.Empty<Entity>();
        }

        var page = await request.Reader.ListAsync(query, PageRange.From<string>(null, int.MaxValue - 1), context.CancellationToken)
            .ConfigureAwait(false);
        return page.Items;
    }
}
