using GraphKb.Api.Chains;
using GraphKb.Api.Disruption;
using GraphKb.Api.Entities;
using GraphKb.Api.Facts;
using GraphKb.Api.Lists;
using GraphKb.Api.Requests;
using GraphKb.Knowledge.Alternatives;
using GraphKb.Knowledge.Sites;
using GraphQL;
using GraphQL.Types;

namespace GraphKb.Api.Alternatives;

/// <summary>The field <c>alternatives</c>.</summary>
internal static class AlternativesField
{
    public static void AddTo(ObjectGraphType type) =>
        type.Field<NonNullGraphType<AlternativesType>>("alternatives")
            .Description("What consumers can still have without some sites, or within an alliance alone, by which routes, and what bounds it.")
            .Argument<NonNullGraphType<IdGraphType>>("mineral", "The mineral; its network is that of its closure.")
            .Argument<SiteSelectorType>("of", "The consumers; without stages CONSUMPTION.")
            .Argument<ListGraphType<NonNullGraphType<SiteSelectorType>>>("avoid", "Sites to do without: those that match any of these.")
            .Argument<IdGraphType>("within", "An alliance: only sites in its members at the day are kept, besides the consumers.")
            .Headroom().AsOf().ResolveAsync(async context => await AlternativeFlow.AskAsync(
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
        Description = "What can be had in other ways.";
        Field<NonNullGraphType<FloatGraphType>>("tonnes").Description("Tonnes a year that can be had.").Resolve(context => context.Source.Tonnes);
        Field<NonNullGraphType<FloatGraphType>>("share").Description("Of the consumers' known intake, 0 to 1.").Resolve(context => context.Source.Share);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<RouteType>>>>("routes").Description("Chains that carry it, largest first; their tonnes sum to it.")
            .Resolve(context => context.Source.Routes);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<BottleneckType>>>>("bottlenecks")
            .Description("The sites and supplies that bound it, nearest to the origins: where an investment would help. Their tonnes sum to it.")
            .Resolve(context => context.Source.Bottlenecks);
        Field<NonNullGraphType<DateType>>("asOf").Description("The day.").Resolve(context => context.Source.AsOf);
    }
}

/// <summary>Route.</summary>
internal sealed class RouteType : ObjectGraphType<Route>
{
    public RouteType()
    {
        Name = "Route";
        Description = "A chain and what flows along it.";
        Field<NonNullGraphType<ChainType>>("chain").Description("The chain.").Resolve(context => context.Source.Chain);
        Field<NonNullGraphType<FloatGraphType>>("tonnes").Description("Tonnes a year, over 0.").Resolve(context => context.Source.Tonnes);
    }
}

/// <summary>Bottleneck.</summary>
internal sealed class BottleneckType : ObjectGraphType<Bottleneck>
{
    public BottleneckType()
    {
        Name = "Bottleneck";
        Description = "A site or a supply that holds back the rest.";
        Field<SiteType>("site").Description("The site, or null where it is a supply.").Resolve(context => Asking.Of(context).Entity(context.Source.Site));
        Field<SupplyType>("supply").Description("The supply, or null where it is a site.").Resolve(context => context.Source.Supply);
        Field<NonNullGraphType<FloatGraphType>>("tonnes").Description("The most that passes it, tonnes a year.").Resolve(context => context.Source.Tonnes);
    }
}
