using GraphKb.Api.Chains;
using GraphKb.Api.Entities;
using GraphKb.Api.Lists;
using GraphKb.Api.Requests;
using GraphKb.Knowledge.Chokepoints;
using GraphKb.Knowledge.Sites;
using GraphKb.Model;
using GraphQL;
using GraphQL.DataLoader;
using GraphQL.Types;

namespace GraphKb.Api.Chokepoints;

/// <summary>The field <c>chokepoints</c>.</summary>
internal static class ChokepointsField
{
    public static void AddTo(ObjectGraphType type) =>
        type.Field<NonNullGraphType<ConnectionType<ChokepointType>>>("chokepoints")
            .Description("Sites, or groups of sites, that consumers' intake passes, largest through-share first, ties by key.")
            .Argument<NonNullGraphType<IdGraphType>>("mineral", "The mineral; its network is that of its closure.")
            .Argument<SiteSelectorType>("of", "The consumers; without stages CONSUMPTION. Their own sites are no chokepoints.")
            .Argument<GroupingType>("by", "How sites are grouped.", argument => argument.DefaultValue = Grouping.Site)
            .Argument<SiteSelectorType>("where", "Only these sites are looked at; a group is those of its sites that match.")
            .AsOf().Paged().ResolveAsync(AskAsync);

    private static Task<object?> AskAsync(IResolveFieldContext context)
    {
        var reader = Asking.Of(context).Reader;
        var question = new ChokepointQuestion
        {
            Mineral = context.GetArgument<string>("mineral"),
            Of = context.GetArgument<SiteSelector?>("of"),
            By = context.GetArgument<Grouping?>("by") ?? Grouping.Site,
            Where = context.GetArgument<SiteSelector?>("where"),
            AsOf = Asking.Of(context).AsOf(context),
        };
        return Listing.ByCountAsync(
            context,
            "chokepoints " + System.Text.Json.JsonSerializer.Serialize(question),
            async (skip, first) =>
            {
                var page = await ChokepointSearch.FindAsync(reader, question, skip, first, context.CancellationToken).ConfigureAwait(false);
                return (page.Chokepoints, page.HasNextPage);
            },
            cancellationToken => ChokepointSearch.CountAsync(reader, question, cancellationToken));
    }
}

/// <summary>Chokepoint.</summary>
internal sealed class ChokepointType : ObjectGraphType<Chokepoint>
{
    public ChokepointType()
    {
        Name = "Chokepoint";
        Description = "A site or a group of sites that intake passes.";
        Field<NonNullGraphType<IdGraphType>>("key").Description("The id of the site, country or company.").Resolve(context => context.Source.Key);
        Field<NonNullGraphType<StringGraphType>>("name").Description("Its name.")
            .Resolve(context => Asking.Of(context).Entities.One(context.Source.Key, entity => entity!.Name));
        Field<SiteType>("site").Description("The site, where sites are not grouped.").Resolve(context => Of<Site>(context));
        Field<CountryType>("country").Description("The country, where sites are grouped by country or controller.").Resolve(context => Of<Country>(context));
        Field<CompanyType>("company").Description("The company, where sites are grouped by company.").Resolve(context => Of<Company>(context));
        Field<NonNullGraphType<FloatGraphType>>("throughShare").Description("The share of the intake that passes it, over 0, up to 1, over supplies of known tonnes.")
            .Resolve(context => context.Source.ThroughShare);
        Field<NonNullGraphType<FloatGraphType>>("lossTonnes").Description("What the maximum flow loses without it, tonnes a year.")
            .Resolve(context => context.Source.LossTonnes);
        Field<NonNullGraphType<FloatGraphType>>("lossShare").Description("The loss as a share of the maximum flow, 0 to 1.")
            .Resolve(context => context.Source.LossShare);
    }

    private static IDataLoaderResult Of<T>(IResolveFieldContext<Chokepoint> context)
        where T : Entity => Asking.Of(context).Entities.One(context.Source.Key, entity => entity as T);
}
