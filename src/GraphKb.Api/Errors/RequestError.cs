using GraphQL;

namespace GraphKb.Api.Errors;

/// <summary>Rejects a whole request: nothing of it is executed, or nothing of what was executed is sent.</summary>
/// <param name="code">The error code that clients see.</param>
/// <param name="message">One sentence: the input, what is wrong, what would be right.</param>
internal sealed class RequestError(string code, string message) : ExecutionError(message)
{
    /// <summary>The code of an operation that is not allowed over GET.</summary>
    public const string MethodNotAllowed = "METHOD_NOT_ALLOWED";

    /// <summary>Set beside <see cref="ExecutionError.Code"/>, from which GraphQL.NET derives extensions of its own.</summary>
    public string ClientCode => code;
}
