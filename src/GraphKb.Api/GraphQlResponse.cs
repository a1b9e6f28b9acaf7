using System.Buffers;
using GraphKb.Api.Errors;
using GraphKb.Api.Requests;

namespace GraphKb.Api;

/// <summary>A GraphQL response. Its bytes come from a pool, to which <see cref="Dispose"/> gives them back.</summary>
/// <param name="Answer">The response in JSON, UTF-8: <c>data</c>, <c>errors</c>, or both.</param>
/// <param name="Failure">Why the response has no data; <see cref="ResponseFailure.None"/> where it has.</param>
/// <param name="HasErrors">Whether the response lists any error.</param>
public sealed record GraphQlResponse(AnswerBuffer Answer, ResponseFailure Failure, bool HasErrors) : IDisposable
{
    /// <summary>The bytes of the answer; valid until it is sent or disposed of.</summary>
    public ReadOnlySequence<byte> Json => Answer.Sequence;

    /// <summary>What the answer depends on; null where nothing was executed.</summary>
    public DataState? State { get; init; }

    /// <summary>The days that its fields were answered for, named or not, in order.</summary>
    public IReadOnlyList<DateOnly> Days { get; init; } = [];

    /// <summary>Whether the operation is a subscription, whose next answer follows when the state has changed.</summary>
    public bool IsSubscription { get; init; }

    /// <inheritdoc/>
    public void Dispose() => Answer.Dispose();
}
