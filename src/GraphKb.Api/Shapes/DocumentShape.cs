using GraphKb.Api.Errors;
using GraphKb.Api.Requests;
using GraphQLParser.AST;

namespace GraphKb.Api.Shapes;

/// <summary>What a document takes and answers: its variables, and the tree of its fields.</summary>
/// <param name="Operation">The name of its operation; empty where it has none.</param>
/// <param name="Variables">Its variables, in the order of the document.</param>
/// <param name="Fields">The fields of its answer, in the order of the document.</param>
public sealed record DocumentShape(string Operation, IReadOnlyList<VariableShape> Variables, IReadOnlyList<FieldShape> Fields)
{
    /// <summary>Reads the variables of a document without the schema: no fields, no values of enums and no descriptions.</summary>
    /// <param name="document">A document with one operation.</param>
    /// <returns>Its name and variables.</returns>
    /// <exception cref="ArgumentException">It is not GraphQL, or has another number of operations.</exception>
    public static DocumentShape ReadVariables(string document)
    {
        var operation = GetOperation(Parse(document));
        return new DocumentShape(operation.Name?.StringValue ?? "", VariableReading.Read(operation), []);
    }

    /// <summary>Parses a document.</summary>
    /// <exception cref="ArgumentException">It is not GraphQL.</exception>
    internal static GraphQLDocument Parse(string document)
    {
        try
        {
            return DocumentParser.Parse(document, new ApiLimits());
        }
        catch (RequestError error)
        {
            throw new ArgumentException(error.Message, error);
        }
    }

    /// <summary>The only operation of a document.</summary>
    /// <exception cref="ArgumentException">There is none, or more than one, or it is no query.</exception>
    internal static GraphQLOperationDefinition GetOperation(GraphQLDocument document) =>
        document.Definitions.OfType<GraphQLOperationDefinition>().ToList() is [{ Operation: OperationType.Query } only]
            ? only
            : throw new ArgumentException("The document has no query, or other operations beside it; expected exactly one query.");
}
