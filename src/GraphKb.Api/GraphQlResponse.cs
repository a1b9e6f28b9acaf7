using GraphKb.Api.Errors;
using GraphKb.Api.Requests;

namespace GraphKb.Api;

/// <summary>A GraphQL response.</summary>
/// <param name="Json">The response in JSON, UTF-8: <c>data</c>, <c>errors</c>, or both.</param>
/// <param name="Failure">Why the response has no data; <see cref="ResponseFailure.None"/> where it has.</param>
/// <param name="HasErrors">Whether the response lists any error.</param>
public sealed record GraphQlResponse(byte[] Json, ResponseFailure Failure, bool HasErrors)
{
    /// <summary>What the answer depends on; null where nothing was executed.</summary>
    public DataState? State { get; init; }

    /// <summary>Whether the operation is a subscription, whose next answer follows when the state has changed.</summary>
    public bool IsSubscription { get; init; }
}
