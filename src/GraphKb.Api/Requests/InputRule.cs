using GraphKb.Api.Errors;
using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;

namespace GraphKb.Api.Requests;

/// <summary>
/// Checks the values of arguments and variables where GraphQL.NET lets a wrong one pass or cannot say what would be right: a null in a
/// place that takes none, an unknown input field, a value that is no object where one is expected. Linear in the size of the document
/// and its variables.
/// </summary>
/// <param name="isKnownDocument">Whether the literals of the document were found valid before.</param>
internal sealed class InputRule(bool isKnownDocument) : ValidationRuleBase
{
    /// <summary>Removes the errors of GraphQL.NET about a value that this rule reports too.</summary>
    /// <param name="errors">All errors of a request.</param>
    public static IEnumerable<ExecutionError> WithoutRepeated(ExecutionErrors errors)
    {
        var reported = errors.OfType<InputError>().SelectMany(error => error.Locations ?? []).ToHashSet();
        return errors.Where(error => error is InputError || error.Locations?.Any(reported.Contains) != true);
    }

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
    {
        var nulls = new HashSet<ROM>();
        foreach (var variable in context.Operation.Variables ?? Enumerable.Empty<GraphQLVariableDefinition>())
        {
            CheckVariable(variable, context, nulls);
        }

        if (isKnownDocument && nulls.Count == 0)
        {
            return default;
        }

        // Only variables of the operation that is executed have values; a fragment may belong to others too.
        var usages = nulls.Count == 0 ? null : context.GetRecursiveVariables(context.Operation);
        var nullUsages = (usages ?? []).Select(usage => usage.Node).Where(node => nulls.Contains(node.Name.Value)).ToHashSet();
        return new(new MatchingNodeVisitor<GraphQLArgument>((argument, visited) =>
        {
            if (visited.TypeInfo.GetInputType() is { } type)
            {
                new LiteralCheck(nullUsages, Report(visited, argument)).Check(argument.Value, type, argument.Name.StringValue);
            }
        }));
    }

    private void CheckVariable(GraphQLVariableDefinition variable, ValidationContext context, HashSet<ROM> nulls)
    {
        if (variable.Type.GraphTypeFromType(context.Schema) is not { } type)
        {
            return;
        }

        var name = variable.Variable.Name.Value;
        var path = "$" + name;
        var isGiven = context.Variables.TryGetValue(name.ToString(), out var value);
        if (type is not NonNullGraphType && (isGiven ? value is null : variable.DefaultValue is GraphQLNullValue))
        {
            nulls.Add(name);
        }

        if (isGiven)
        {
            new VariableCheck(Report(context, variable)).Check(value, type, path);
        }

        if (!isKnownDocument && variable.DefaultValue is { } defaultValue)
        {
            new LiteralCheck([], Report(context, defaultValue)).Check(defaultValue, type, path);
        }
    }

    private static Action<string, string> Report(ValidationContext context, ASTNode node) => (path, sentence) =>
        context.ReportError(new InputError(context.Document.Source, node, path, sentence));
}
