using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Rules;
using GraphQLParser.AST;

namespace GraphKb.Api.Requests;

/// <summary>
/// The rule of GraphQL.NET that checks the default values of variables, without those of a type that is no input type: for them it
/// throws, and another rule reports the type.
/// </summary>
internal sealed class DefaultValueRule : ValidationRuleBase
{
    /// <inheritdoc/>
    public override async ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) =>
        await DefaultValuesOfCorrectType.Instance.GetPreNodeVisitorAsync(context).ConfigureAwait(false) is { } visitor
            ? new InputTypesOnly(visitor) : null;

    private sealed class InputTypesOnly(INodeVisitor inner) : INodeVisitor
    {
        public ValueTask EnterAsync(ASTNode node, ValidationContext context) =>
            node is GraphQLVariableDefinition variable && variable.Type.GraphTypeFromType(context.Schema)?.IsInputType() != true
                ? default : inner.EnterAsync(node, context);

        public ValueTask LeaveAsync(ASTNode node, ValidationContext context) => inner.LeaveAsync(node, context);
    }
}
