using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;

namespace GraphKb.Api.Errors;

/// <summary>Rejects a request because of one value in an argument or a variable. Clients see the code BAD_USER_INPUT.</summary>
/// <param name="source">The text of the document.</param>
/// <param name="node">The argument, or the definition of the variable, that the error is located at.</param>
/// <param name="path">The place of the value, such as <c>where.countries[0]</c> or <c>$where.countries[0]</c>.</param>
/// <param name="sentence">One sentence: the place, what is wrong, what would be right.</param>
internal sealed class InputError(ROM source, ASTNode node, string path, string sentence)
    : ValidationError(source, null, sentence, node)
{
    /// <summary>The place of the value.</summary>
    public string InputPath => path;
}
