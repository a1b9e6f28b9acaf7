using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphKb.Api.Types;
using GraphQL;
using GraphQL.Builders;
using GraphQL.Types;

namespace GraphKb.Api.Lookups;

/// <summary>The fields that return one entity by its id, or a country by its code.</summary>
internal static class EntityLookups
{
    public static void AddTo(ObjectGraphType type)
    {
        AddById<NodeType>(type, "node", "", "An entity of any kind, by its id; one that does not exist is an error.");
        Resolve(
            type.Field<CountryType>("country")
                .Description("A country, by its ISO 3166-1 alpha-3 code; one that does not exist is an error.")
                .Argument<NonNullGraphType<StringGraphType>>(
                    "code", "The ISO 3166-1 alpha-3 code: three letters in upper case, such as KOR."),
            "code",
            "country");
        AddById<AllianceType>(type, "alliance", "alliance", "An alliance, by its id; one that does not exist is an error.");
        AddById<MineralType>(type, "mineral", "mineral", "A mineral, by its id; one that does not exist is an error.");
        AddById<CompanyType>(type, "company", "company", "A company, by its id; one that does not exist is an error.");
        AddById<SiteType>(type, "site", "site", "A site, by its id; one that does not exist is an error.");
    }

    // An empty kind finds an entity of any kind.
    private static void AddById<TGraph>(ObjectGraphType type, string name, string kind, string description)
        where TGraph : IGraphType => Resolve(
            type.Field<TGraph>(name).Description(description)
                .Argument<NonNullGraphType<IdGraphType>>("id", IdDescription.Get(kind.Length == 0 ? null : kind)),
            "id",
            kind);

    private static void Resolve(FieldBuilder<object?, object> field, string argument, string kind) => field.ResolveAsync(async context =>
    {
        var request = RequestContext.From(context);
        var id = context.GetArgument<string>(argument);
        return await request.FindEntityAsync(id, kind, context.CancellationToken).ConfigureAwait(false)
            ?? throw await request.CreateUnknownIdErrorAsync(id, kind, argument, context.CancellationToken).ConfigureAwait(false);
    });
}
