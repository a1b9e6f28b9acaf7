using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphKb.Model.Entities;
using GraphQL.Types;

namespace GraphKb.Api.Types;

internal sealed class IdentifierType : ObjectGraphType<Identifier>
{
    public IdentifierType()
    {
        Name = "Identifier";
        Description = "What an entity is called in a public list. A value of a scheme belongs to one entity.";
        Field<NonNullGraphType<IdentifierSchemeType>>("scheme").Description("Who gives the identifier, such as WIKIDATA.")
            .ResolveFrom(source => source.Scheme);
        Field<NonNullGraphType<StringGraphType>>("value").Description("The identifier as the scheme writes it, such as Q1407913.")
            .ResolveFrom(source => source.Value);
        Field<StringGraphType>("url")
            .Description("The address of the scheme's page about the entity; null for a scheme without such pages.")
            .ResolveFrom(source => IdentifierFormat.FindAddress(source.Scheme, source.Value));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SourceType>>>>("sources")
            .Description("The documents that it was read in, in the order in which the data package lists them.")
            .Resolve(context => RequestContext.From(context).LoadEntities(context.Source.Sources));
        Field<StringGraphType>("package").Description(FactDescriptions.Package).ResolveFrom(source => source.Package);
    }
}
