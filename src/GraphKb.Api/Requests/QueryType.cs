using GraphKb.Analysis.Arguments;
using GraphKb.Analysis.Chains;
using GraphKb.Analysis.Selectors;
using GraphKb.Analysis.Stores;
using GraphKb.Api.Alternatives;
using GraphKb.Api.Chains;
using GraphKb.Api.Chokepoints;
using GraphKb.Api.Concentration;
using GraphKb.Api.Coverage;
using GraphKb.Api.Disruption;
using GraphKb.Api.Entities;
using GraphKb.Api.Exposure;
using GraphKb.Api.Lists;
using GraphKb.Model.Entities;
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
        LookUp<NodeType>("node", "", "id", "An entity of any kind, by its id; one that does not exist is an error.");
        LookUp<CountryType>("country", "country", "code", "A country, by its ISO 3166-1 alpha-3 code; one that does not exist is an error.");
        LookUp<AllianceType>("alliance", "alliance", "id", "An alliance, by its id; one that does not exist is an error.");
        LookUp<MineralType>("mineral", "mineral", "id", "A mineral, by its id; one that does not exist is an error.");
        LookUp<CompanyType>("company", "company", "id", "A company, by its id; one that does not exist is an error.");
        LookUp<SiteType>("site", "site", "id", "A site, by its id; one that does not exist is an error.");
        AddLists();
        AddSiteLists();
        AddChains();
        ExposureField.AddTo(this);
        ChokepointsField.AddTo(this);
        DisruptionField.AddTo(this);
        AlternativesField.AddTo(this);
        ConcentrationField.AddTo(this);
        CoverageField.AddTo(this);
        Field<NonNullGraphType<DatasetType>>("dataset")
            .Description("What data is served: how much of it, in which version, from which store.")
            .Resolve(context => Asking.Of(context).Reader.Dataset);
    }

    private void LookUp<T>(string name, string kind, string argument, string description)
        where T : IGraphType
    {
        var field = Field<T>(name).Description(description);
        field = argument == "code"
            ? field.Argument<NonNullGraphType<StringGraphType>>("code", "The ISO 3166-1 alpha-3 code: three letters in upper case, such as KOR.")
            : field.Argument<NonNullGraphType<IdGraphType>>("id", Listing.IdOf(kind.Length == 0 ? null : kind));
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
        Field<NonNullGraphType<ConnectionType<CountryType>>>("countries")
            .Description("All countries, or those of an alliance, by id.")
            .Argument<IdGraphType>("alliance", "The id of an alliance: only its members today; left out means every country.").Paged()
            .ResolveAsync(async context => await Listing.OfEntitiesAsync(
                context, new CountryQuery(await ExistingAsync(context, "alliance", "alliance").ConfigureAwait(false), Asking.Of(context).AsOf(context))).ConfigureAwait(false));
        Field<NonNullGraphType<ConnectionType<AllianceType>>>("alliances").Description("All alliances of countries, by id.").Paged()
            .ResolveAsync(context => Listing.OfEntitiesAsync(context, new AllianceQuery()));
        Field<NonNullGraphType<ConnectionType<MineralType>>>("minerals")
            .Description("All minerals, or the direct parts of one, by id.")
            .Argument<IdGraphType>("parent", "The id of a mineral: only its direct parts; left out means every mineral.").Paged()
            .ResolveAsync(async context => await Listing.OfEntitiesAsync(
                context, new MineralQuery(await ExistingAsync(context, "parent", "mineral").ConfigureAwait(false))).ConfigureAwait(false));
        Field<NonNullGraphType<ConnectionType<CompanyType>>>("companies")
            .Description("All companies, or those of one home country, by id.")
            .Argument<StringGraphType>(
                "country", "The ISO alpha-3 code of a country: only those at home there; left out means every company.").Paged()
            .ResolveAsync(async context => await Listing.OfEntitiesAsync(
                context, new CompanyQuery(await ExistingAsync(context, "country", "country").ConfigureAwait(false))).ConfigureAwait(false));
        Field<NonNullGraphType<ConnectionType<SearchResultType>>>("search")
            .Description("Entities whose names or ids have words that begin with every word of the text; a source's title and a measure's "
                + "description are its name. First those whose name or id is just the text, then those whose name begins with it, "
                + "then the others; each by id.")
            .Argument<NonNullGraphType<StringGraphType>>(
                "text", "Words, or their beginnings, at most 32 and 500 letters in all; case and accents do not matter.").Paged()
            .ResolveAsync(SearchAsync);
    }

    private void AddSiteLists()
    {
        Field<NonNullGraphType<ConnectionType<SiteType>>>("sites")
            .Description("The sites that match, whether they take part at the day or not, by id.")
            .Argument<SiteSelectorType>("where", "Only sites that match this selector; left out means every site.")
            .Argument<IdGraphType>(
                "mineral", "The id of a mineral: only sites with a capacity, a holding or a supply of its closure, whenever; left out means any.")
            .AsOf().Paged().ResolveAsync(async context =>
            {
                var where = context.GetArgument<SiteSelector?>("where");
                SiteMatcher.Check(where, Asking.Of(context).Reader.Tables, "where");
                var mineral = await ExistingAsync(context, "mineral", "mineral").ConfigureAwait(false);
                return await Listing.OfEntitiesAsync(context, new SiteQuery(where, mineral, Asking.Of(context).AsOf(context))).ConfigureAwait(false);
            });
        Field<NonNullGraphType<ConnectionType<MeasureType>>>("measures")
            .Description("The measures that are in force at the day, by id.")
            .Argument<StringGraphType>("issuer", "The ISO alpha-3 code of a country: only those that it issued; left out means by anyone.")
            .Argument<StringGraphType>(
                "target", "The ISO alpha-3 code of a country: only those that name it as a target; left out means of any target.")
            .Argument<IdGraphType>("mineral", "The id of a mineral: only those that name one of its closure; left out means of any mineral.")
            .AsOf().Paged().ResolveAsync(async context => await Listing.OfEntitiesAsync(context, new MeasureQuery(
                await ExistingAsync(context, "issuer", "country").ConfigureAwait(false),
                await ExistingAsync(context, "target", "country").ConfigureAwait(false),
                await ExistingAsync(context, "mineral", "mineral").ConfigureAwait(false),
                Asking.Of(context).AsOf(context))).ConfigureAwait(false));
    }

    private void AddChains() =>
        Field<NonNullGraphType<ConnectionType<ChainType>>>("chains")
            .Description("The chains of supplies of a mineral from sites to sites, in the order of `orderBy`; each is a simple path.")
            .Argument<NonNullGraphType<IdGraphType>>(
                "mineral", "The id of the mineral; chains run over its closure: itself, its descendants and its ancestors in the tree of minerals.")
            .Argument<SiteSelectorType>("from", "Where a chain begins; without `stages`, or left out, at sites of MINING and RECYCLING.")
            .Argument<SiteSelectorType>("to", "Where a chain ends; without `stages`, or left out, at sites of CONSUMPTION.")
            .Argument<ListGraphType<NonNullGraphType<SiteSelectorType>>>(
                "through", "Each of these, at most 6, must match some site on the chain, ends included; left out asks for none.")
            .Argument<ListGraphType<NonNullGraphType<SiteSelectorType>>>(
                "avoid", "No site on the chain may match any of these; left out avoids none.")
            .Argument<IntGraphType>(
                "maxHops", "The most supplies that a chain may have, 1 to 12; 8 if left out.", argument => argument.DefaultValue = 8)
            .Argument<ChainOrderType>(
                "orderBy", "The order of the chains; VOLUME if left out.", argument => argument.DefaultValue = ChainOrder.Volume)
            .AsOf().Paged().ResolveAsync(ChainsAsync);

    private static async Task<object?> ChainsAsync(IResolveFieldContext context)
    {
        var reader = Asking.Of(context).Reader;
        var question = new ChainsQuestion
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
                var page = await ChainsAnalysis.FindAsync(reader, question, skip, first, context.CancellationToken).ConfigureAwait(false);
                return (page.Chains, page.HasNextPage);
            },
            cancellationToken => ChainsAnalysis.CountAsync(reader, question, cancellationToken)).ConfigureAwait(false);
    }

    private static Task<object?> SearchAsync(IResolveFieldContext context)
    {
        var (reader, text) = (Asking.Of(context).Reader, context.GetArgument<string>("text"));
        ArgumentChecks.SearchLength(text);
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
        Description = "What data is served, and from where.";
        Field<NonNullGraphType<StringGraphType>>("version")
            .Description("16 hexadecimal digits that change whenever the data does; the same data has the same version in every store.")
            .Resolve(context => context.Source.Version);
        Field<NonNullGraphType<LongType>>("entities").Description("How many entities there are of all kinds together, 0 or more.")
            .Resolve(context => context.Source.Entities);
        Field<NonNullGraphType<LongType>>("facts").Description("How many facts there are of all kinds together, 0 or more.")
            .Resolve(context => context.Source.Facts);
        Field<NonNullGraphType<StringGraphType>>("store").Description("The kind of store that answers: embedded or neo4j.")
            .Resolve(context => context.Source.Store);
    }
}
