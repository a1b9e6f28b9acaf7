using System.Buffers;
using GraphKb.Api;
using GraphKb.Api.Requests;
using GraphKb.Server.Settings;

namespace GraphKb.Server.Http;

/// <summary>
/// Answers a batch: an array of requests with an array of answers, in the order of the requests. The requests are answered one after the
/// other, and all together may take the time, the work and the bytes of one.
/// </summary>
internal sealed class GraphQlBatch(GraphQlExecutor executor, LimitSettings limits)
{
    /// <summary>Answers the requests.</summary>
    /// <param name="requests">The requests; for one that could not be read, its error takes the place of the answer.</param>
    /// <param name="takeTurn">Where those that cost much wait.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A JSON array in UTF-8, to be disposed of.</returns>
    public async Task<AnswerBuffer> AnswerAsync(
        IReadOnlyList<GraphQlInput.Item> requests, HeavyTurn takeTurn, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(TimeSpan.FromSeconds(limits.Seconds));
        var budget = executor.CreateBudget();

        // The sentences of refusals come on top of the limit.
        var answers = new AnswerBuffer(int.MaxValue);
        var isFull = false;
        answers.Write("["u8);
        foreach (var (request, problem) in requests)
        {
            using var answer = problem is not null ? executor.Reject(problem.Code, problem.Message)
                : isFull ? RejectSize()
                : budget.IsExceeded ? RejectWork()
                : await AnswerInTimeAsync(request!, budget, takeTurn, timeout.Token, cancellationToken).ConfigureAwait(false);
            isFull |= answers.Length + answer.Answer.Length > limits.AnswerBytes;
            using var fitting = isFull && problem is null ? RejectSize() : null;
            answers.Write(answers.Length > 1 ? ","u8 : []);
            answers.Take((fitting ?? answer).Answer);
        }

        answers.Write("]"u8);
        return answers;
    }

    private async Task<GraphQlResponse> AnswerInTimeAsync(
        GraphQlRequest request, RequestBudget budget, HeavyTurn takeTurn, CancellationToken inTime, CancellationToken client)
    {
        try
        {
            return await executor.ExecuteAsync(request, GraphQlTransport.Post, inTime, budget, takeTurn).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!client.IsCancellationRequested)
        {
            return executor.Reject(
                "TIMEOUT", $"The batch took longer than {limits.Seconds} seconds; send fewer requests at a time.");
        }
    }

    private GraphQlResponse RejectWork() => executor.Reject(
        "TOO_COMPLEX",
        $"The requests of the batch would cause over {limits.Work} units of work or hold over {limits.Results} field values; "
        + "send fewer requests at a time.");

    private GraphQlResponse RejectSize() => executor.Reject(
        "TOO_COMPLEX", $"The answers of the batch hold over {limits.AnswerBytes} bytes; send fewer requests at a time.");
}
