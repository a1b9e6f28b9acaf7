using GraphKb.Analysis.Chokepoints;
using GraphKb.Analysis.Selectors;
using GraphKb.Api.Chains;
using GraphKb.Api.Entities;
using GraphKb.Api.Lists;
using GraphKb.Api.Requests;
using GraphKb.Model.Entities;
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
            .Mineral()
            .Argument<SiteSelectorType>(
                "of", "The consumers; without `stages`, or left out, the sites of CONSUMPTION. Their own sites are no chokepoints.")
            .Argument<GroupingType>(
                "by", "How sites are grouped into chokepoints; SITE, so not at all, if left out.", argument => argument.DefaultValue = Grouping.Site)
            .Argument<SiteSelectorType>(
                "where", "Only these sites are looked at; a group is those of its sites that match. Left out means every site.")
            .AsOf().Paged().ResolveAsync(AskAsync);

    private static Task<object?> AskAsync(IResolveFieldContext context)
    {
        var reader = Asking.Of(context).Reader;
        var question = new ChokepointsQuestion
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
                var page = await ChokepointsAnalysis.FindAsync(reader, question, skip, first, context.CancellationToken).ConfigureAwait(false);
                return (page.Chokepoints, page.HasNextPage);
            },
            cancellationToken => ChokepointsAnalysis.CountAsync(reader, question, cancellationToken));
    }
}

/// <summary>Chokepoint.</summary>
internal sealed class ChokepointType : ObjectGraphType<Chokepoint>
{
    public ChokepointType()
    {
        Name = "Chokepoint";
        Description = "A site or a group of sites that part of the consumers' intake passes, and what would be lost without it.";
        Field<NonNullGraphType<IdGraphType>>("key")
            .Description("The id of the site, country or company that the sites are grouped by.").Resolve(context => context.Source.Key);
        Field<NonNullGraphType<StringGraphType>>("name").Description("The name of the site, country or company of the key.")
            .Resolve(context => Asking.Of(context).Entities.One(context.Source.Key, entity => entity!.Name));
        Field<SiteType>("site").Description("The site, where `by` is SITE; else null.").Resolve(context => Of<Site>(context));
        Field<CountryType>("country").Description("The country, where `by` is COUNTRY or CONTROLLER; else null.")
            .Resolve(context => Of<Country>(context));
        Field<CompanyType>("company").Description("The company, where `by` is COMPANY; else null.").Resolve(context => Of<Company>(context));
        Field<NonNullGraphType<FloatGraphType>>("throughShare")
            .Description("The share of the consumers' intake that passes it, over 0, up to 1; supplies of unknown tonnes do not count.")
            .Resolve(context => context.Source.ThroughShare);
        Field<NonNullGraphType<FloatGraphType>>("lossTonnes")
            .Description("What the maximum flow to the consumers loses without it, in tonnes a year, 0 or more.")
            .Resolve(context => context.Source.LossTonnes);
        Field<NonNullGraphType<FloatGraphType>>("lossShare").Description("The loss as a share of the maximum flow, 0 to 1; 0 where nothing flows.")
            .Resolve(context => context.Source.LossShare);
    }

    private static IDataLoaderResult Of<T>(IResolveFieldContext<Chokepoint> context)
        where T : Entity => Asking.Of(context).Entities.One(context.Source.Key, entity => entity as T);
}
