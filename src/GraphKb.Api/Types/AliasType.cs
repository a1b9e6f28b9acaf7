using GraphKb.Api.Requests;
using GraphKb.Api.Scalars;
using GraphKb.Model.Entities;
using GraphQL.Types;

namespace GraphKb.Api.Types;

internal sealed class AliasType : ObjectGraphType<Alias>
{
    public AliasType()
    {
        Name = "Alias";
        Description = "Another name of an entity, in any script.";
        Field<NonNullGraphType<StringGraphType>>("text").Description("The name as its source spells it.")
            .ResolveFrom(source => source.Text);
        Field<StringGraphType>("language")
            .Description("Its language as a BCP 47 tag, such as ko or zh-Hans; null where it belongs to no language, or is unknown.")
            .ResolveFrom(source => source.Language);
        Field<AliasKindType>("kind").Description("What kind of name it is; null for one in use beside the usual one.")
            .ResolveFrom(source => source.Kind);
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<SourceType>>>>("sources")
            .Description("The documents that it was read in, in the order in which the data package lists them.")
            .Resolve(context => RequestContext.From(context).LoadEntities(context.Source.Sources));
        Field<StringGraphType>("package").Description(FactDescriptions.Package).ResolveFrom(source => source.Package);
    }
}
