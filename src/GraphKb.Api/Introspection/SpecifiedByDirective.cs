using GraphQL.Types;
using GraphQLParser.AST;

namespace GraphKb.Api.Introspection;

/// <summary>
/// The directive <c>@specifiedBy</c> of the GraphQL specification of October 2021 (3.13.4), which GraphQL.NET does not have.
/// </summary>
internal sealed class SpecifiedByDirective : Directive
{
    public const string DirectiveName = "specifiedBy";
    public const string Argument = "url";

    public SpecifiedByDirective()
        : base(DirectiveName, DirectiveLocation.Scalar)
    {
        Description = "Names the document that defines the values of a scalar of this schema.";
        Arguments = new QueryArguments(new QueryArgument<NonNullGraphType<StringGraphType>>
        {
            Name = Argument,
            Description = "The address of the document that defines the values.",
        });
    }
}
