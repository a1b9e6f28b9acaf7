namespace GraphKb.Server.Http;

/// <summary>An HTTP request that is not a GraphQL request; the endpoint answers it with one error.</summary>
/// <param name="status">The HTTP status, 4xx.</param>
/// <param name="code">The error code for clients, such as <c>BAD_REQUEST</c>.</param>
/// <param name="message">One sentence: the input, what is wrong with it, and what would be right.</param>
internal sealed class GraphQlRequestException(int status, string code, string message) : Exception(message)
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>The error code for clients.</summary>
    public string Code { get; } = code;
}
