using GraphKb.Analysis.Errors;
using GraphQL;

namespace GraphKb.Api.Errors;

/// <summary>Rejects a whole request: nothing of it is executed, or nothing of what was executed is sent.</summary>
/// <param name="code">The error code that clients see.</param>
/// <param name="message">One sentence: the input, what is wrong, what would be right.</param>
/// <param name="failure">Whose failure it is; the client's if left out.</param>
internal sealed class RequestError(string code, string message, ResponseFailure failure = ResponseFailure.Request)
    : ExecutionError(message)
{
    /// <summary>Set beside <see cref="ExecutionError.Code"/>, from which GraphQL.NET derives extensions of its own.</summary>
    public string ClientCode => code;

    /// <summary>Whose failure it is.</summary>
    public ResponseFailure Failure => failure;

    /// <summary>The error of a store that cannot be read.</summary>
    public static RequestError From(KnowledgeException failure) => new(failure.Code, failure.Message, Failures.GetFailure(failure));
}
