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
    /// <returns>The work, which ends with the stream.</returns>
    /// <exception cref="GraphQlRequestException">Too many streams are open.</exception>
    public async Task AnswerAsync(HttpContext context, GraphQlRequest request)
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
            await StreamAsync(context, request, stop.Token).ConfigureAwait(false);
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

    private async Task StreamAsync(HttpContext context, GraphQlRequest request, CancellationToken stop)
    {
        context.Response.ContentType = GraphQlMediaTypes.EventStream + "; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        var response = await AnswerOnceAsync(context, request, stop).ConfigureAwait(false);
        if (response is { IsSubscription: true, State: { } state })
        {
            // A store or a server that fails now may answer after the next change, so only a request that is wrong ends the stream.
            while (response.Failure != ResponseFailure.Request)
            {
                await WaitForChangeAsync(context, state, stop).ConfigureAwait(false);
                response = await AnswerOnceAsync(context, request, stop).ConfigureAwait(false);
                state = response.State ?? state;
            }
        }

        await WriteAsync(context, "complete", default, stop).ConfigureAwait(false);
    }

    private async Task<GraphQlResponse> AnswerOnceAsync(HttpContext context, GraphQlRequest request, CancellationToken stop)
    {
        var response = await executor.ExecuteAsync(request, GraphQlTransport.EventStream, stop).ConfigureAwait(false);
        await WriteAsync(context, "next", response.Json, stop).ConfigureAwait(false);
        return response;
    }

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
    private static async Task WriteAsync(HttpContext context, string name, ReadOnlyMemory<byte> data, CancellationToken stop)
    {
        await context.Response.Body.WriteAsync(Encoding.ASCII.GetBytes($"event: {name}\ndata: "), stop).ConfigureAwait(false);
        await context.Response.Body.WriteAsync(data, stop).ConfigureAwait(false);
        await context.Response.Body.WriteAsync("\n\n"u8.ToArray(), stop).ConfigureAwait(false);
        await context.Response.Body.FlushAsync(stop).ConfigureAwait(false);
    }
}
