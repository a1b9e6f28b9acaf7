using GraphKb.Analysis.Alternatives;
using GraphKb.Analysis.Selectors;
using GraphKb.Api.Chains;
using GraphKb.Api.Entities;
using GraphKb.Api.Facts;
using GraphKb.Api.Lists;
using GraphKb.Api.Requests;
using GraphQL;
using GraphQL.Types;

namespace GraphKb.Api.Alternatives;

/// <summary>The field <c>alternatives</c>.</summary>
internal static class AlternativesField
{
    public static void AddTo(ObjectGraphType type) =>
        type.Field<NonNullGraphType<AlternativesType>>("alternatives")
            .Description("What consumers can still have without some sites, or within an alliance alone, by which routes, and what bounds it.")
            .Mineral().Consumers()
            .Argument<ListGraphType<NonNullGraphType<SiteSelectorType>>>(
                "avoid", "Sites to do without: those that match any of these; left out or empty, none.")
            .Argument<IdGraphType>(
                "within", "The id of an alliance: only sites located in its members at the day are kept, besides the consumers; left out, all are.")
            .Headroom().AsOf().ResolveAsync(async context => await AlternativesAnalysis.AskAsync(
                Asking.Of(context).Reader,
                new AlternativesQuestion
                {
                    Mineral = context.GetArgument<string>("mineral"),
                    Of = context.GetArgument<SiteSelector?>("of"),
                    Avoid = context.GetArgument<List<SiteSelector>?>("avoid") ?? [],
                    Within = context.GetArgument<string?>("within"),
                    Headroom = context.GetArgument<double?>("headroom"),
                    AsOf = Asking.Of(context).AsOf(context),
                },
                context.CancellationToken).ConfigureAwait(false));
}

/// <summary>Alternatives.</summary>
internal sealed class AlternativesType : ObjectGraphType<AlternativesAnswer>
{
    public AlternativesType()
    {
        Name = "Alternatives";
        Description = "What consumers can still have in other ways, as a maximum flow from the origins.";
        Field<NonNullGraphType<FloatGraphType>>("tonnes").Description("The tonnes a year that can be had, 0 or more.")
            .Resolve(context => context.Source.Tonnes);
        Field<NonNullGraphType<FloatGraphType>>("share")
            .Description("What can be had as a share of the consumers' known intake, 0 to 1; 0 where none is known.")
            .Resolve(context => context.Source.Share);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<RouteType>>>>("routes")
            .Description("The chains that carry what can be had, largest first; their tonnes sum to it.")
            .Resolve(context => context.Source.Routes);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<BottleneckType>>>>("bottlenecks")
            .Description("The sites, then the supplies, that bound what can be had, nearest to the origins: where an investment would help. "
                + "Their tonnes sum to it.")
            .Resolve(context => context.Source.Bottlenecks);
        Field<NonNullGraphType<DateType>>("asOf").Description(Listing.DayOfAnswer).Resolve(context => context.Source.AsOf);
    }
}

/// <summary>Route.</summary>
internal sealed class RouteType : ObjectGraphType<Route>
{
    public RouteType()
    {
        Name = "Route";
        Description = "A chain from an origin to a consumer, and what flows along it.";
        Field<NonNullGraphType<ChainType>>("chain").Description("The chain that this part of the flow takes.")
            .Resolve(context => context.Source.Chain);
        Field<NonNullGraphType<FloatGraphType>>("tonnes").Description("What flows along the chain, in tonnes a year, over 0.")
            .Resolve(context => context.Source.Tonnes);
    }
}

/// <summary>Bottleneck.</summary>
internal sealed class BottleneckType : ObjectGraphType<Bottleneck>
{
    public BottleneckType()
    {
        Name = "Bottleneck";
        Description = "A site or a supply that holds back the rest: one of the two is given.";
        Field<SiteType>("site").Description("The site that is the bottleneck; null where a supply is.")
            .Resolve(context => Asking.Of(context).Entity(context.Source.Site));
        Field<SupplyType>("supply").Description("The supply that is the bottleneck; null where a site is.").Resolve(context => context.Source.Supply);
        Field<NonNullGraphType<FloatGraphType>>("tonnes").Description("The most that can pass it, in tonnes a year, 0 or more.")
            .Resolve(context => context.Source.Tonnes);
    }
}
