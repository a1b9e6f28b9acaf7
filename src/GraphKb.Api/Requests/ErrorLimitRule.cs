using GraphQL;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace GraphKb.Api.Requests;

/// <summary>
/// Ends the validation of a document after some errors, because each takes time that depends on the size of the document.
/// </summary>
internal sealed class ErrorLimitRule : ValidationRuleBase
{
    private const int MaxErrors = 50;

    private static readonly MatchingNodeVisitor<ASTNode> Visitor = new((_, context) =>
    {
        if (context.HasErrors && context.Errors.Count() > MaxErrors)
        {
            throw new TooManyErrors([.. context.Errors]);
        }
    });

    /// <summary>The errors of a result: those found before the end of a validation that ended early.</summary>
    public static ExecutionErrors? GetErrors(ExecutionErrors? errors)
    {
        if (errors?.OfType<TooManyErrors>().FirstOrDefault() is not { } ended)
        {
            return errors;
        }

        var found = new ExecutionErrors();
        found.AddRange(ended.Found);
        return found;
    }

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(Visitor);

    private sealed class TooManyErrors(IReadOnlyList<ExecutionError> found) : ExecutionError("The document has too many errors.")
    {
        public IReadOnlyList<ExecutionError> Found => found;
    }
}
