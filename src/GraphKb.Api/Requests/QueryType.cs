using GraphKb.Api.Alternatives;
using GraphKb.Api.Chains;
using GraphKb.Api.Chokepoints;
using GraphKb.Api.Concentration;
using GraphKb.Api.Coverage;
using GraphKb.Api.Disruption;
using GraphKb.Api.Entities;
using GraphKb.Api.Exposure;
using GraphKb.Api.Lists;
using GraphKb.Knowledge;
using GraphKb.Knowledge.Chains;
using GraphKb.Knowledge.Sites;
using GraphKb.Knowledge.Stores;
using GraphKb.Model;
using GraphQL;
using GraphQL.Types;

namespace GraphKb.Api.Requests;

/// <summary>Query: the questions and look-ups.</summary>
internal sealed class QueryType : ObjectGraphType
{
    public QueryType()
    {
        Name = "Query";
        Description = "Look-ups, lists and the questions that only a network can answer.";
        LookUp<NodeType>("node", "", "id", "An entity of any kind, by its id.");
        LookUp<CountryType>("country", "country", "code", "A country, by its ISO alpha-3 code.");
        LookUp<AllianceType>("alliance", "alliance", "id", "An alliance, by its id.");
        LookUp<MineralType>("mineral", "mineral", "id", "A mineral, by its id.");
        LookUp<CompanyType>("company", "company", "id", "A company, by its id.");
        LookUp<SiteType>("site", "site", "id", "A site, by its id.");
        AddLists();
        AddSiteLists();
        AddChains();
        ExposureField.AddTo(this);
        ChokepointsField.AddTo(this);
        DisruptionField.AddTo(this);
        AlternativesField.AddTo(this);
        ConcentrationField.AddTo(this);
        CoverageField.AddTo(this);
        Field<NonNullGraphType<DatasetType>>("dataset").Description("What data is served.").Resolve(context => Asking.Of(context).Reader.Dataset);
    }

    private void LookUp<T>(string name, string kind, string argument, string description)
        where T : IGraphType
    {
        var field = Field<T>(name).Description(description);
        field = argument == "code"
            ? field.Argument<NonNullGraphType<StringGraphType>>("code", "ISO 3166-1 alpha-3, upper case: KOR.")
            : field.Argument<NonNullGraphType<IdGraphType>>("id", "The id, kind:slug.");
        field.ResolveAsync(async context =>
        {
            var asking = Asking.Of(context);
            var id = context.GetArgument<string>(argument);
            return await asking.FindAsync(id, kind, context.CancellationToken).ConfigureAwait(false)
                ?? throw await asking.UnknownAsync(id, kind, argument, context.CancellationToken).ConfigureAwait(false);
        });
    }

    private void AddLists()
    {
        Field<NonNullGraphType<ConnectionType<CountryType>>>("countries").Description("Countries, by id.")
            .Argument<IdGraphType>("alliance", "Only members of this alliance today.").Paged()
            .ResolveAsync(async context => await Listing.OfEntitiesAsync(
                context, new CountryQuery(await ExistingAsync(context, "alliance", "alliance").ConfigureAwait(false), Asking.Of(context).AsOf(context))).ConfigureAwait(false));
        Field<NonNullGraphType<ConnectionType<AllianceType>>>("alliances").Description("Alliances, by id.").Paged()
            .ResolveAsync(context => Listing.OfEntitiesAsync(context, new AllianceQuery()));
        Field<NonNullGraphType<ConnectionType<MineralType>>>("minerals").Description("Minerals, by id.")
            .Argument<IdGraphType>("parent", "Only direct parts of this mineral.").Paged()
            .ResolveAsync(async context => await Listing.OfEntitiesAsync(
                context, new MineralQuery(await ExistingAsync(context, "parent", "mineral").ConfigureAwait(false))).ConfigureAwait(false));
        Field<NonNullGraphType<ConnectionType<CompanyType>>>("companies").Description("Companies, by id.")
            .Argument<StringGraphType>("country", "Only those with this home country, a code.").Paged()
            .ResolveAsync(async context => await Listing.OfEntitiesAsync(
                context, new CompanyQuery(await ExistingAsync(context, "country", "country").ConfigureAwait(false))).ConfigureAwait(false));
        Field<NonNullGraphType<ConnectionType<SearchResultType>>>("search")
            .Description("Entities whose names or ids have words that begin with every word of the text; a source's title and a measure's "
                + "description are its name. First those whose name or id is just the text, then those whose name begins with it, "
                + "then the others; each by id.")
            .Argument<NonNullGraphType<StringGraphType>>("text", "Words, or their beginnings, at most 32 and 500 letters in all; case and accents do not matter.").Paged()
            .ResolveAsync(SearchAsync);
    }

    private void AddSiteLists()
    {
        Field<NonNullGraphType<ConnectionType<SiteType>>>("sites").Description("Sites, taking part at the day or not, by id.")
            .Argument<SiteSelectorType>("where", "Only sites that match.")
            .Argument<IdGraphType>("mineral", "Only sites with a capacity, a holding or a supply of the closure of this mineral, whenever.")
            .AsOf().Paged().ResolveAsync(async context =>
            {
                var where = context.GetArgument<SiteSelector?>("where");
                SiteMatcher.Check(where, Asking.Of(context).Reader.Atlas, "where");
                var mineral = await ExistingAsync(context, "mineral", "mineral").ConfigureAwait(false);
                return await Listing.OfEntitiesAsync(context, new SiteQuery(where, mineral, Asking.Of(context).AsOf(context))).ConfigureAwait(false);
            });
        Field<NonNullGraphType<ConnectionType<MeasureType>>>("measures").Description("Measures in force at the day, by id.")
            .Argument<StringGraphType>("issuer", "Only those issued by this country, a code.")
            .Argument<StringGraphType>("target", "Only those that name this country as a target, a code.")
            .Argument<IdGraphType>("mineral", "Only those that cover a mineral of the closure of this one.")
            .AsOf().Paged().ResolveAsync(async context => await Listing.OfEntitiesAsync(context, new MeasureQuery(
                await ExistingAsync(context, "issuer", "country").ConfigureAwait(false),
                await ExistingAsync(context, "target", "country").ConfigureAwait(false),
                await ExistingAsync(context, "mineral", "mineral").ConfigureAwait(false),
                Asking.Of(context).AsOf(context))).ConfigureAwait(false));
    }

    private void AddChains() =>
        Field<NonNullGraphType<ConnectionType<ChainType>>>("chains").Description("Chains of supplies of a mineral between sites, in order.")
            .Argument<NonNullGraphType<IdGraphType>>("mineral", "The mineral; chains run over its closure.")
            .Argument<SiteSelectorType>("from", "Where a chain begins; without stages MINING and RECYCLING.")
            .Argument<SiteSelectorType>("to", "Where a chain ends; without stages CONSUMPTION.")
            .Argument<ListGraphType<NonNullGraphType<SiteSelectorType>>>("through", "Each must match some site on the chain; at most 6.")
            .Argument<ListGraphType<NonNullGraphType<SiteSelectorType>>>("avoid", "No site on the chain may match any of them.")
            .Argument<IntGraphType>("maxHops", "The most supplies in a chain, 1 to 12.", argument => argument.DefaultValue = 8)
            .Argument<ChainOrderType>("orderBy", "The order.", argument => argument.DefaultValue = ChainOrder.Volume)
            .AsOf().Paged().ResolveAsync(ChainsAsync);

    private static async Task<object?> ChainsAsync(IResolveFieldContext context)
    {
        var reader = Asking.Of(context).Reader;
        var question = new ChainQuestion
        {
            Mineral = context.GetArgument<string>("mineral"),
            From = context.GetArgument<SiteSelector?>("from"),
            To = context.GetArgument<SiteSelector?>("to"),
            Through = context.GetArgument<List<SiteSelector>?>("through") ?? [],
            Avoid = context.GetArgument<List<SiteSelector>?>("avoid") ?? [],
            MaxHops = context.GetArgument("maxHops", 8),
            Order = context.GetArgument("orderBy", ChainOrder.Volume),
            AsOf = Asking.Of(context).AsOf(context),
        };
        return await Listing.ByCountAsync(
            context,
            $"chains {ChainKey.Of(question)}",
            async (skip, first) =>
            {
                var page = await ChainSearch.FindAsync(reader, question, skip, first, context.CancellationToken).ConfigureAwait(false);
                return (page.Chains, page.HasNextPage);
            },
            cancellationToken => ChainSearch.CountAsync(reader, question, cancellationToken)).ConfigureAwait(false);
    }

    private static Task<object?> SearchAsync(IResolveFieldContext context)
    {
        var (reader, text) = (Asking.Of(context).Reader, context.GetArgument<string>("text"));
        Checks.SearchText(text);
        return Listing.ByCountAsync<Entity>(
            context,
            "search " + text,
            async (skip, first) =>
            {
                var page = await reader.SearchAsync(text, skip, first, context.CancellationToken).ConfigureAwait(false);
                return (page.Items, page.HasNextPage);
            },
            async cancellationToken => await reader.CountSearchAsync(text, cancellationToken).ConfigureAwait(false));
    }

    private static ValueTask<string?> ExistingAsync(IResolveFieldContext context, string argument, string kind) =>
        Asking.Of(context).ExistingAsync(context.GetArgument<string?>(argument), kind, argument, context.CancellationToken);
}

/// <summary>Dataset.</summary>
internal sealed class DatasetType : ObjectGraphType<DatasetSummary>
{
    public DatasetType()
    {
        Name = "Dataset";
        Description = "What data is served.";
        Field<NonNullGraphType<StringGraphType>>("version").Description("Changes whenever the data does.").Resolve(context => context.Source.Version);
        Field<NonNullGraphType<LongGraphType>>("entities").Description("How many entities.").Resolve(context => context.Source.Entities);
        Field<NonNullGraphType<LongGraphType>>("facts").Description("How many facts.").Resolve(context => context.Source.Facts);
        Field<NonNullGraphType<StringGraphType>>("store").Description("Where it is kept: embedded or neo4j.").Resolve(context => context.Source.Store);
    }
}
