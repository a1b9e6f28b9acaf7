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
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A JSON array in UTF-8.</returns>
    public async Task<byte[]> AnswerAsync(IReadOnlyList<GraphQlInput.Item> requests, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(TimeSpan.FromSeconds(limits.Seconds));
        var budget = executor.CreateBudget();
        using var answers = new MemoryStream();
        answers.WriteByte((byte)'[');
        foreach (var (request, problem) in requests)
        {
            var answer = problem is not null ? await executor.RejectAsync(problem.Code, problem.Message).ConfigureAwait(false)
                : answers.Length > limits.AnswerBytes ? await RejectSizeAsync().ConfigureAwait(false)
                : budget.IsExceeded ? await RejectWorkAsync().ConfigureAwait(false)
                : await AnswerInTimeAsync(request!, budget, timeout.Token, cancellationToken).ConfigureAwait(false);
            if (answers.Length > 1)
            {
                answers.WriteByte((byte)',');
            }

            answers.Write(answer.Json);
        }

        answers.WriteByte((byte)']');
        return answers.ToArray();
    }

    private async Task<GraphQlResponse> AnswerInTimeAsync(
        GraphQlRequest request, RequestBudget budget, CancellationToken inTime, CancellationToken client)
    {
        try
        {
            return await executor.ExecuteAsync(request, GraphQlTransport.Post, inTime, budget).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!client.IsCancellationRequested)
        {
            return await executor.RejectAsync(
                "TIMEOUT", $"The batch took longer than {limits.Seconds} seconds; send fewer requests at a time.").ConfigureAwait(false);
        }
    }

    private Task<GraphQlResponse> RejectWorkAsync() => executor.RejectAsync(
        "TOO_COMPLEX",
        $"The requests of the batch would cause over {limits.Work} units of work or hold over {limits.Results} field values; "
        + "send fewer requests at a time.");

    private Task<GraphQlResponse> RejectSizeAsync() => executor.RejectAsync(
        "TOO_COMPLEX", $"The answers of the batch hold over {limits.AnswerBytes} bytes; send fewer requests at a time.");
}
