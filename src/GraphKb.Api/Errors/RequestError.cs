using GraphKb.Analysis.Errors;
using GraphQL;
using GraphQLParser;

namespace GraphKb.Api.Errors;

/// <summary>Rejects a whole request: nothing of it is executed, or nothing of what was executed is sent.</summary>
internal sealed class RequestError : ExecutionError
{
    /// <summary>Creates the error.</summary>
    /// <param name="code">The error code that clients see.</param>
    /// <param name="message">One sentence: the input, what is wrong, what would be right.</param>
    /// <param name="failure">Whose failure it is; the client's if left out.</param>
    /// <param name="location">Where in the document it is; null where it has no place there.</param>
    public RequestError(
        string code, string message, ResponseFailure failure = ResponseFailure.Request, Location? location = null)
        : this(code, message, failure, location, null)
    {
    }

    private RequestError(string code, string message, ResponseFailure failure, Location? location, Exception? cause)
        : base(message, cause)
    {
        (ClientCode, Failure) = (code, failure);
        if (location is { } found)
        {
            AddLocation(found);
        }
    }

    /// <summary>Set beside <see cref="ExecutionError.Code"/>, from which GraphQL.NET derives extensions of its own.</summary>
    public string ClientCode { get; }

    /// <summary>Whose failure it is.</summary>
    public ResponseFailure Failure { get; }

    /// <summary>The error of a store that cannot be read.</summary>
    public static RequestError From(KnowledgeException failure) =>
        new(failure.Code, failure.Message, Failures.GetFailure(failure), null, failure);
}
