using System.Text;
using GraphKb.Analysis.Errors;
using GraphKb.Api;
using GraphKb.Api.Errors;
using GraphKb.Api.Requests;
using GraphKb.Server.Settings;

namespace GraphKb.Server.Http;

/// <summary>
/// GraphQL over server-sent events in the distinct connections mode: a stream for each operation, with an event <c>next</c> for each answer
/// and <c>complete</c> at the end. A query has one answer. A subscription has one at once, and another whenever the data, or the day that
/// it depends on, has changed; the stream ends when the client closes it or the server stops.
/// </summary>
/// <param name="executor">Answers the operations.</param>
/// <param name="limits">The number of streams that may be open at the same time.</param>
/// <param name="time">The clock.</param>
/// <param name="stopping">Ends all streams.</param>
internal sealed class EventStreams(GraphQlExecutor executor, LimitSettings limits, TimeProvider time, CancellationToken stopping)
    : IDisposable
{
    private static readonly TimeSpan CheckInterval = TimeSpan.FromSeconds(1);

    // Proxies close a connection that carries nothing for a minute.
    private static readonly TimeSpan KeepAliveInterval = TimeSpan.FromSeconds(15);
    private readonly SemaphoreSlim _free = new(limits.Streams);

    /// <summary>Answers one operation with a stream of events.</summary>
    /// <param name="context">The request.</param>
    /// <param name="request">The operation.</param>
    /// <param name="takeTurn">Where an operation that costs much waits, each time it is answered.</param>
    /// <returns>The work, which ends with the stream.</returns>
    /// <exception cref="GraphQlRequestException">Too many streams are open.</exception>
    public async Task AnswerAsync(HttpContext context, GraphQlRequest request, HeavyTurn takeTurn)
    {
        if (!await _free.WaitAsync(TimeSpan.Zero, context.RequestAborted).ConfigureAwait(false))
        {
            throw new GraphQlRequestException(
                StatusCodes.Status503ServiceUnavailable,
                "TOO_MANY_STREAMS",
                $"All of the {limits.Streams} streams of this server are open; try again later.");
        }

        try
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
            await StreamAsync(context, request, takeTurn, stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The end of the response tells the client to connect again.
        }
        finally
        {
            _free.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _free.Dispose();

    private async Task StreamAsync(HttpContext context, GraphQlRequest request, HeavyTurn takeTurn, CancellationToken stop)
    {
        DataState? state;
        using (var response = await ExecuteAsync(request, takeTurn, stop).ConfigureAwait(false))
        {
            if (response.Failure == ResponseFailure.Busy)
            {
                // The stream has not begun, so this is an ordinary answer.
                const string Media = GraphQlMediaTypes.Json;
                GraphQlWriter.SetCaching(context, null);
                await GraphQlWriter.WriteAsync(context, Media, GraphQlWriter.GetStatus(response.Failure, Media), response.Answer)
                    .ConfigureAwait(false);
                return;
            }

            context.Response.ContentType = GraphQlMediaTypes.EventStream + "; charset=utf-8";
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers["X-Accel-Buffering"] = "no";
            await WriteAsync(context, "next", response.Answer, stop).ConfigureAwait(false);
            state = response.IsSubscription ? response.State : null;
        }

        if (state is { } known)
        {
            await FollowAsync(context, request, takeTurn, known, stop).ConfigureAwait(false);
        }

        await WriteAsync(context, "complete", null, stop).ConfigureAwait(false);
    }

    // A store or a server that fails now may answer after the next change, so only a request that is wrong ends the stream.
    private async Task FollowAsync(
        HttpContext context, GraphQlRequest request, HeavyTurn takeTurn, DataState state, CancellationToken stop)
    {
        for (var failure = ResponseFailure.None; failure != ResponseFailure.Request;)
        {
            await WaitForChangeAsync(context, state, stop).ConfigureAwait(false);
            using var response = await ExecuteAsync(request, takeTurn, stop).ConfigureAwait(false);
            failure = response.Failure;

            // When the server is too busy, the state stays the old one, and so the next check leads to another attempt.
            if (failure != ResponseFailure.Busy)
            {
                await WriteAsync(context, "next", response.Answer, stop).ConfigureAwait(false);
                state = response.State ?? state;
            }
        }
    }

    private Task<GraphQlResponse> ExecuteAsync(GraphQlRequest request, HeavyTurn takeTurn, CancellationToken stop) =>
        executor.ExecuteAsync(request, GraphQlTransport.EventStream, stop, takeTurn: takeTurn);

    private async Task WaitForChangeAsync(HttpContext context, DataState state, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(CheckInterval, time);
        var lastWrite = time.GetTimestamp();
        while (await timer.WaitForNextTickAsync(stop).ConfigureAwait(false))
        {
            if (await HasChangedAsync(state, stop).ConfigureAwait(false))
            {
                return;
            }

            if (time.GetElapsedTime(lastWrite) >= KeepAliveInterval)
            {
                lastWrite = time.GetTimestamp();
                await context.Response.WriteAsync(":\n\n", stop).ConfigureAwait(false);
                await context.Response.Body.FlushAsync(stop).ConfigureAwait(false);
            }
        }
    }

    // A store that cannot be read now may have the same data later.
    private async ValueTask<bool> HasChangedAsync(DataState state, CancellationToken stop)
    {
        try
        {
            var now = await executor.GetStateAsync(stop).ConfigureAwait(false);
            return now.Version != state.Version || (state.Day is not null && state.Day != now.Day);
        }
        catch (KnowledgeException)
        {
            return false;
        }
    }

    // The answer is on one line: JSON escapes line breaks.
    private static async Task WriteAsync(HttpContext context, string name, AnswerBuffer? data, CancellationToken stop)
    {
        var body = context.Response.Body;
        await body.WriteAsync(Encoding.ASCII.GetBytes($"event: {name}\ndata: "), stop).ConfigureAwait(false);
        await (data?.SendAsync(body, stop) ?? Task.CompletedTask).ConfigureAwait(false);
        await body.WriteAsync("\n\n"u8.ToArray(), stop).ConfigureAwait(false);
        await body.FlushAsync(stop).ConfigureAwait(false);
    }
}
