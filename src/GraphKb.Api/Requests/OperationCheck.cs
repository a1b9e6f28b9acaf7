using GraphKb.Api.Errors;
using GraphQLParser;
using GraphQLParser.AST;

namespace GraphKb.Api.Requests;

/// <summary>Rejects operations that are not answered, or not in the form in which the request came.</summary>
internal static class OperationCheck
{
    /// <summary>Checks the operation that is to be executed, or every one where the request names none.</summary>
    /// <exception cref="RequestError">
    /// It is a mutation, or a subscription that is not sent as server-sent events; or the document defines types.
    /// </exception>
    public static void Check(GraphQLDocument document, string? operationName, GraphQlTransport transport)
    {
        var other = document.Definitions.Find(
            definition => definition is not (GraphQLOperationDefinition or GraphQLFragmentDefinition));
        if (other is not null)
        {
            throw new RequestError(
                "VALIDATION_FAILED",
                "The query defines a type, a directive or a schema; expected operations and fragments alone.",
                location: Location.FromLinearPosition(document.Source, other.Location.Start));
        }

        foreach (var operation in document.Definitions.OfType<GraphQLOperationDefinition>())
        {
            var isMeant = string.IsNullOrEmpty(operationName) || operation.Name?.StringValue == operationName;
            if (isMeant && !IsAnswered(operation.Operation, transport))
            {
                throw CreateError(operation.Operation, transport);
            }
        }
    }

    private static bool IsAnswered(OperationType operation, GraphQlTransport transport) =>
        operation == OperationType.Query || (operation == OperationType.Subscription && transport == GraphQlTransport.EventStream);

    private static RequestError CreateError(OperationType operation, GraphQlTransport transport) =>
        operation == OperationType.Subscription
            ? new("VALIDATION_FAILED", "Subscriptions are answered as server-sent events only; send Accept: text/event-stream.")
            : transport == GraphQlTransport.Get
            ? new("METHOD_NOT_ALLOWED", "Only queries are answered over GET; use POST.", ResponseFailure.NotAllowed)
            : new("VALIDATION_FAILED", "Only queries and subscriptions are answered; there are no mutations.");
}
