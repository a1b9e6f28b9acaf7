using GraphKb.Analysis.Errors;
using GraphKb.Api;
using GraphKb.Api.Requests;
using GraphKb.Server.Settings;

namespace GraphKb.Server.Http;

/// <summary>GraphQL over HTTP, as its specification defines it (POST and GET, two media types), and server-sent events beside it.</summary>
internal sealed class GraphQlEndpoint(
    GraphQlExecutor executor, LimitSettings limits, EventStreams streams, ExecutionQueue queue, GraphQlRequestReader reader)
{
    private readonly GraphQlBatch _batch = new(executor, limits);

    /// <summary>Answers one request of any method.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The work.</returns>
    public async Task AnswerAsync(HttpContext context)
    {
        try
        {
            if (IsPageVisit(context.Request))
            {
                context.Response.Redirect(EditorFiles.Path);
                return;
            }

            if (GraphQlMediaTypes.Negotiate(context.Request) is not { } media)
            {
                await RejectAsync(context, GraphQlMediaTypes.Json, NotAcceptable()).ConfigureAwait(false);
                return;
            }

            await AnswerAsync(context, media).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client closed the connection; no answer can reach it.
        }
    }

    private async Task AnswerAsync(HttpContext context, string media)
    {
        // An error of a stream that has not begun is an ordinary answer.
        var errorMedia = media == GraphQlMediaTypes.EventStream ? GraphQlMediaTypes.Json : media;
        try
        {
            var input = await reader.ReadAsync(context).ConfigureAwait(false);
            if (input.IsBatch)
            {
                using var json = await _batch.AnswerAsync(input.Requests, TurnOf(context), context.RequestAborted).ConfigureAwait(false);
                await GraphQlWriter.WriteAsync(context, errorMedia, StatusCodes.Status200OK, json).ConfigureAwait(false);
                return;
            }

            var request = input.Requests[0].Request!;
            await (media == GraphQlMediaTypes.EventStream ? streams.AnswerAsync(context, request, TurnOf(context))
                : HttpMethods.IsPost(context.Request.Method) ? AnswerPostAsync(context, media, request)
                : AnswerGetAsync(context, media, request)).ConfigureAwait(false);
        }
        catch (GraphQlRequestException rejected)
        {
            await RejectAsync(context, errorMedia, rejected).ConfigureAwait(false);
        }
        catch (BadHttpRequestException failure) when (failure.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            var message = $"The body is too large; at most {limits.BodyBytes} bytes are allowed.";
            await RejectAsync(context, errorMedia, new(failure.StatusCode, "BODY_TOO_LARGE", message)).ConfigureAwait(false);
        }
        catch (BadHttpRequestException failure)
        {
            var rejected = new GraphQlRequestException(failure.StatusCode, "BAD_REQUEST", "The body could not be read.");
            await RejectAsync(context, errorMedia, rejected).ConfigureAwait(false);
        }
    }

    private async Task AnswerPostAsync(HttpContext context, string media, GraphQlRequest request)
    {
        using var response = await executor.ExecuteAsync(request, GraphQlTransport.Post, context.RequestAborted, takeTurn: TurnOf(context))
            .ConfigureAwait(false);
        await GraphQlWriter.WriteAsync(context, media, GraphQlWriter.GetStatus(response.Failure, media), response.Answer)
            .ConfigureAwait(false);
    }

    private async Task AnswerGetAsync(HttpContext context, string media, GraphQlRequest request)
    {
        if (await FindCurrentAsync(context).ConfigureAwait(false) is { } current)
        {
            GraphQlWriter.SetCaching(context, current);
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        using var response = await executor.ExecuteAsync(request, GraphQlTransport.Get, context.RequestAborted, takeTurn: TurnOf(context))
            .ConfigureAwait(false);
        var isStored = response is { HasErrors: false, State: not null };
        GraphQlWriter.SetCaching(context, isStored ? EntityTag.Format(response.State!.Value) : null);
        await GraphQlWriter.WriteAsync(context, media, GraphQlWriter.GetStatus(response.Failure, media), response.Answer)
            .ConfigureAwait(false);
    }

    // The tag of the client where its answer is the present one. A store that cannot be read is reported by the answer itself.
    private async ValueTask<string?> FindCurrentAsync(HttpContext context)
    {
        var tags = context.Request.Headers.IfNoneMatch;
        if (tags.Count == 0)
        {
            return null;
        }

        try
        {
            return EntityTag.FindCurrent(tags, await executor.GetStateAsync(context.RequestAborted).ConfigureAwait(false));
        }
        catch (KnowledgeException)
        {
            return null;
        }
    }

    private HeavyTurn TurnOf(HttpContext context) => queue.For(ClientKey.Get(context));

    // A browser that opens the address without a query is led to the editor.
    private static bool IsPageVisit(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && !request.QueryString.HasValue
        && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private async Task RejectAsync(HttpContext context, string media, GraphQlRequestException rejected)
    {
        using var response = executor.Reject(rejected.Code, rejected.Message);
        GraphQlWriter.SetCaching(context, null);
        await GraphQlWriter.WriteAsync(context, media, rejected.Status, response.Answer).ConfigureAwait(false);
    }

    private static GraphQlRequestException NotAcceptable() => new(
        StatusCodes.Status406NotAcceptable,
        "NOT_ACCEPTABLE",
        $"None of {GraphQlMediaTypes.Response}, {GraphQlMediaTypes.Json} and {GraphQlMediaTypes.EventStream} is accepted; accept one.");
}
