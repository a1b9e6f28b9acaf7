using GraphKb.Api;

namespace GraphKb.Server.Http;

/// <summary>What an HTTP request asks for: one GraphQL request, or a batch of them in the order in which they are answered.</summary>
/// <param name="Requests">The requests; one unless it is a batch.</param>
/// <param name="IsBatch">Whether the answer is an array, too.</param>
internal sealed record GraphQlInput(IReadOnlyList<GraphQlInput.Item> Requests, bool IsBatch)
{
    /// <summary>One request, or why it is none.</summary>
    /// <param name="Request">The request; null where it is none.</param>
    /// <param name="Problem">The reason; null for a request.</param>
    internal readonly record struct Item(GraphQlRequest? Request, GraphQlRequestException? Problem);
}
