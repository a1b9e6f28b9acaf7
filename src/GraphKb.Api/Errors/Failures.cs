using GraphKb.Analysis.Errors;
using GraphQL;

namespace GraphKb.Api.Errors;

/// <summary>Decides whose failure an error is.</summary>
internal static class Failures
{
    private const string StoreCodes = "STORE_";

    /// <summary>
    /// The failure of a response without data. Of several errors, a defect of the server counts most, a wrong request least.
    /// </summary>
    /// <param name="errors">The errors of the response.</param>
    public static ResponseFailure GetFailure(IEnumerable<ExecutionError> errors)
    {
        var failures = errors.Select(GetFailure).ToHashSet();
        return failures.Contains(ResponseFailure.Server) ? ResponseFailure.Server
            : failures.Contains(ResponseFailure.Busy) ? ResponseFailure.Busy
            : failures.Contains(ResponseFailure.Unavailable) ? ResponseFailure.Unavailable
            : failures.Contains(ResponseFailure.NotAllowed) ? ResponseFailure.NotAllowed
            : ResponseFailure.Request;
    }

    /// <summary>The failure of a store.</summary>
    public static ResponseFailure GetFailure(KnowledgeException failure) =>
        failure.IsTransient || failure.Code.StartsWith(StoreCodes, StringComparison.Ordinal)
            ? ResponseFailure.Unavailable
            : ResponseFailure.Server;

    private static ResponseFailure GetFailure(ExecutionError error) => error switch
    {
        RequestError rejected => rejected.Failure,
        { InnerException: KnowledgeException failure } => GetFailure(failure),
        { InnerException: OperationCanceledException } => ResponseFailure.Unavailable,
        _ when ErrorFormatter.IsInternal(error) => ResponseFailure.Server,
        _ => ResponseFailure.Request,
    };
}
