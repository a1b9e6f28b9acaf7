using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQL.Utilities;

namespace GraphKb.Api.Introspection;

/// <summary>
/// Completes the introspection types of GraphQL.NET: <c>specifiedByURL</c> of <c>__Type</c> (specification of October 2021, 4.2), and
/// <c>includeDeprecated</c> of the arguments of directives (September 2025, 4.2).
/// </summary>
internal sealed class IntrospectionVisitor : BaseSchemaNodeVisitor
{
    public override void VisitObject(IObjectGraphType type, ISchema schema)
    {
        if (type.Name == "__Type")
        {
            type.AddField(CreateSpecifiedByUrl(schema));
        }

        if (type.Name == "__Directive" && type.Fields.Find("args") is { } args)
        {
            args.Arguments = new QueryArguments(new QueryArgument(schema.AllTypes["Boolean"]!)
            {
                Name = "includeDeprecated",
                Description = "Whether deprecated arguments are listed too; no directive of this schema has any.",
                DefaultValue = false,
            });
        }
    }

    private static FieldType CreateSpecifiedByUrl(ISchema schema) => new()
    {
        Name = "specifiedByURL",
        Description = "For a scalar of this schema, the address of the document that defines its values; null for any other type.",
        ResolvedType = schema.AllTypes["String"],
        Resolver = new FuncFieldResolver<object?>(context => GetUrl(context.Source)),
    };

    private static object? GetUrl(object? type) => (type as ScalarGraphType)?.FindAppliedDirective(SpecifiedByDirective.DirectiveName)?
        .FindArgument(SpecifiedByDirective.Argument)?.Value;
}
