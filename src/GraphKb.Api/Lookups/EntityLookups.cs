using GraphKb.Analysis.Errors;
using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphKb.Api.Types;
using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;

namespace GraphKb.Api.Lookups;

/// <summary>The fields that return entities or facts by their ids, or a country by its code.</summary>
internal static class EntityLookups
{
    private const int MaxNodes = 500;

    public static void AddTo(ObjectGraphType type)
    {
        AddNodes(type);
        Resolve(
            type.Field<CountryType>("country")
                .Description("A country, by its ISO 3166-1 alpha-3 code; one that does not exist is an error.")
                .Argument<NonNullGraphType<CountryCodeType>>(
                    "code", "The ISO 3166-1 alpha-3 code: three letters in upper case, such as KOR, or country:KOR."),
            "code",
            "country");
        AddById<AllianceType>(type, "alliance", "alliance", "An alliance, by its id; one that does not exist is an error.");
        AddById<MineralType>(type, "mineral", "mineral", "A mineral, by its id; one that does not exist is an error.");
        AddById<CompanyType>(type, "company", "company", "A company, by its id; one that does not exist is an error.");
        AddById<SiteType>(type, "site", "site", "A site, by its id; one that does not exist is an error.");
        AddById<MeasureType>(type, "measure", "measure", "A measure, by its id; one that does not exist is an error.");
        AddById<SourceType>(type, "source", "source", "A source, by its id; one that does not exist is an error.");
        AddById<IndicatorType>(type, "indicator", "indicator", "An indicator, by its id; one that does not exist is an error.");
    }

    private static void AddById<TGraph>(ObjectGraphType type, string name, string kind, string description)
        where TGraph : IGraphType => Resolve(
            type.Field<TGraph>(name).Description(description).Argument<NonNullGraphType<IdGraphType>>("id", IdDescription.Get(kind)),
            "id",
            kind);

    private static void AddNodes(ObjectGraphType type)
    {
        type.Field<NodeType>("node")
            .Description("An entity or a fact of any kind, by its id; one that does not exist is an error.")
            .Argument<NonNullGraphType<IdGraphType>>("id", "The id of an entity or a fact, as the API returns it.")
            .ResolveTogether(async context =>
            {
                var (request, id) = (RequestContext.From(context), context.GetArgument<string>("id"));
                return (await request.FindNodesAsync([id], context.CancellationToken).ConfigureAwait(false))[0]
                    ?? throw await request.CreateUnknownIdErrorAsync(id, "", "id", context.CancellationToken).ConfigureAwait(false);
            });
        type.Field<NonNullGraphType<ListGraphType<NodeType>>>("nodes")
            .Description("Entities and facts of any kind, in the order of `ids`; null for an id that does not exist.")
            .Argument<NonNullGraphType<ListGraphType<NonNullGraphType<IdGraphType>>>>(
                "ids", "The ids of entities and facts, at most 500; a repeated id is answered twice.")
            .ResolveTogether(async context =>
            {
                var ids = context.GetArgument<List<string>>("ids");
                var request = RequestContext.From(context);
                if (ids.Count > MaxNodes)
                {
                    throw new UserInputException("ids", $"ids has {ids.Count} ids; at most {MaxNodes} are allowed.");
                }

                request.Charges.Spend(ids.Count * FieldWork.Node);
                return await request.FindNodesAsync(ids, context.CancellationToken).ConfigureAwait(false);
            });
    }

    private static void Resolve(FieldBuilder<object?, object> field, string argument, string kind) => field.ResolveTogether(async context =>
    {
        var request = RequestContext.From(context);
        var id = context.GetArgument<string>(argument);
        return await request.FindEntityAsync(id, kind, context.CancellationToken).ConfigureAwait(false)
            ?? throw await request.CreateUnknownIdErrorAsync(id, kind, argument, context.CancellationToken).ConfigureAwait(false);
    });
}
