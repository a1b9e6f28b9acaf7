using GraphKb.Analysis.FactQueries;
using GraphKb.Analysis.Lists;
using GraphKb.Api.Paging;
using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphKb.Api.Selectors;
using GraphKb.Api.Types;
using GraphQL;
using GraphQL.Types;

namespace GraphKb.Api.Lookups;

/// <summary>The fields that list the facts of one kind: <c>supplies</c>, <c>capacities</c> and so on.</summary>
internal static class FactListFields
{
    public static void AddTo(ObjectGraphType type)
    {
        Add<SupplyType>(type, FactKind.Supply, "Supplies: which site supplies which other one, of any day.");
        Add<CapacityType>(type, FactKind.Capacity, "Capacities: how much of a mineral sites can process, of any day.");
        Add<HoldingType>(type, FactKind.Holding, "Holdings: how much of a mineral stockpiles store, of any day.");
        Add<OwnershipType>(type, FactKind.Ownership, "Ownerships: who owns which part of a company or site, of any day.");
        Add<TradeType>(type, FactKind.Trade, "Trades: what one country exports to another in a year.");
        Add<StatisticType>(type, FactKind.Statistic, "Statistics: figures of a country, or of the world, for a year.");
        Add<ScoreType>(type, FactKind.Score, "Scores: what an indicator gives a country for a year.");
    }

    private static void Add<TGraph>(ObjectGraphType type, FactKind kind, string description)
        where TGraph : IGraphType =>
        type.Field<ConnectionType<TGraph>>(FactKinds.GetListName(kind)).Description(description)
            .Argument<FactFilterType>("where", "Only facts that match this filter; left out means every one.")
            .Argument<FactOrderType>(
                "orderBy", "The order of the list; by id if left out.", argument => argument.DefaultValue = FactOrder.Id)
            .Paged()
            .ResolveTogether(async context =>
            {
                var query = new FactQuery(
                    kind,
                    context.GetArgument<FactFilter?>("where") ?? FactFilter.None,
                    context.GetArgument<FactOrder?>("orderBy") ?? FactOrder.Id);
                var request = RequestContext.From(context);
                await FactListChecks.CheckAsync(request.Reader, query, context.CancellationToken).ConfigureAwait(false);
                if (query.Where.AsOf is not null)
                {
                    request.GetDay(context);
                }

                return await PageResolver.ResolveFactsAsync(context, query).ConfigureAwait(false);
            });
}
