using GraphKb.Analysis.FactQueries;
using GraphKb.Analysis.Stores;
using GraphKb.Api.Paging;
using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphKb.Api.Selectors;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphQL;
using GraphQL.Types;

namespace GraphKb.Api.Types;

internal sealed class MineralType : EntityType<Mineral>
{
    public MineralType()
        : base("A commodity, such as dysprosium; parents make a tree: rare earths over heavy rare earths over dysprosium.")
    {
        Field<StringGraphType>("symbol").Description("Its chemical symbol, such as Dy; null where it has none.")
            .ResolveFrom(source => source.Symbol);
        Field<StringGraphType>("basis")
            .Description("What its tonnes count, such as oxide equivalent; null where its source states none.")
            .ResolveFrom(source => source.Basis);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>("hs")
            .Description("The codes of the Harmonized System that it is traded under, in the order in which the data package lists them; "
                + "empty where none is recorded.")
            .ResolveFrom(source => source.Hs);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StringGraphType>>>>("criticalFor")
            .Description("The uses that it is critical for, in free text such as batteries, in the order in which the data package lists "
                + "them; empty where none is recorded.")
            .ResolveFrom(source => source.CriticalFor);
        AddSources(row => row.Sources);
        AddTree();
        AddStatistics();
        AddMeasures();
        AddTrades();
    }

    private void AddMeasures() =>
        Field<NonNullGraphType<ConnectionType<MeasureType>>>("measures")
            .Description("The measures that name a mineral of its closure, in force at the day or with `ever` of any time, by id.")
            .MeasureFilter().AsOf().Paged()
            .ResolveTogether(context => PageResolver.ResolveEntitiesAsync(
                context,
                new MeasureQuery(null, null, context.Source.Id, MeasureArguments.GetDay(context))
                {
                    Kinds = MeasureArguments.GetKinds(context),
                }));

    private void AddTrades() =>
        Field<NonNullGraphType<ConnectionType<TradeType>>>("trades")
            .Description("The trades of its closure: itself, its descendants and its ancestors, of any year.")
            .Argument<ListGraphType<NonNullGraphType<IntGraphType>>>(
                "years", "Only trades of these calendar years, four digits; left out means any year.")
            .Argument<FactOrderType>(
                "orderBy", "The order of the list; by id if left out.", argument => argument.DefaultValue = FactOrder.Id)
            .Paged()
            .ResolveTogether(context => PageResolver.ResolveFactsAsync(context, new FactQuery(
                FactKind.Trade,
                new FactFilter { Mineral = context.Source.Id, Years = context.GetArgument<List<int>?>("years") },
                context.GetArgument<FactOrder?>("orderBy") ?? FactOrder.Id)));

    private void AddTree()
    {
        Field<MineralType>("parent").Description("The mineral that it is a part of; null at a root of the tree.")
            .Resolve(context => RequestContext.From(context).LoadEntity(context.Source.Parent));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<MineralType>>>>("children")
            .Description("The minerals that are its direct parts in the tree, by id.")
            .Resolve(context =>
            {
                var request = RequestContext.From(context);
                return request.LoadEntities(request.Reader.Tables.Minerals.Children(context.Source.Id));
            });
    }

    private void AddStatistics() =>
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<StatisticType>>>>("statistics")
            .Description("Its figures, of countries and the world, each of one year, by id.")
            .Argument<StatisticMeasureType>("measure", FigureDescriptions.Measure)
            .Argument<IntGraphType>("year", FigureDescriptions.Year)
            .Resolve(context =>
            {
                var (measure, year) = (context.GetArgument<StatisticMeasure?>("measure"), context.GetArgument<int?>("year"));
                return ResolveFactsWhere<Statistic>(context, FactLookup.StatisticsOfMineral, fact =>
                    (measure is null || fact.Measure == measure) && (year is null || fact.Year == year));
            });
}
