using GraphKb.Api;
using GraphKb.Api.Errors;
using GraphKb.Server.Settings;

namespace GraphKb.Server.Http;

/// <summary>GraphQL over HTTP, as its specification defines it: POST and GET, two media types.</summary>
internal sealed class GraphQlEndpoint(GraphQlExecutor executor, LimitSettings limits)
{
    private const string RetryAfterSeconds = "5";
    private readonly GraphQlRequestReader _reader = new(limits);

    /// <summary>Answers one request of any method.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The work.</returns>
    public async Task AnswerAsync(HttpContext context)
    {
        try
        {
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
        try
        {
            var request = await _reader.ReadAsync(context).ConfigureAwait(false);
            var isGet = HttpMethods.IsGet(context.Request.Method);
            var response = await executor.ExecuteAsync(request, isGet, context.RequestAborted).ConfigureAwait(false);
            await WriteAsync(context, media, GetStatus(response.Failure, media), response.Json).ConfigureAwait(false);
        }
        catch (GraphQlRequestException rejected)
        {
            await RejectAsync(context, media, rejected).ConfigureAwait(false);
        }
        catch (BadHttpRequestException failure) when (failure.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            var message = $"The body is too large; at most {limits.BodyBytes} bytes are allowed.";
            await RejectAsync(context, media, new(failure.StatusCode, "BODY_TOO_LARGE", message)).ConfigureAwait(false);
        }
        catch (BadHttpRequestException failure)
        {
            await RejectAsync(context, media, new(failure.StatusCode, "BAD_REQUEST", "The body could not be read.")).ConfigureAwait(false);
        }
    }

    private async Task RejectAsync(HttpContext context, string media, GraphQlRequestException rejected)
    {
        var response = await executor.RejectAsync(rejected.Code, rejected.Message).ConfigureAwait(false);
        await WriteAsync(context, media, rejected.Status, response.Json).ConfigureAwait(false);
    }

    // Plain JSON has status 200 whatever a well-formed request gets, but a mutation over GET is 405 in both media types.
    private static int GetStatus(ResponseFailure failure, string media) => failure switch
    {
        ResponseFailure.NotAllowed => StatusCodes.Status405MethodNotAllowed,
        _ when media == GraphQlMediaTypes.Json => StatusCodes.Status200OK,
        ResponseFailure.Request => StatusCodes.Status400BadRequest,
        ResponseFailure.Server => StatusCodes.Status500InternalServerError,
        ResponseFailure.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status200OK,
    };

    private static async Task WriteAsync(HttpContext context, string media, int status, byte[] json)
    {
        if (status == StatusCodes.Status405MethodNotAllowed)
        {
            context.Response.Headers.Allow = HttpMethods.IsGet(context.Request.Method) ? "POST" : "GET, POST";
        }

        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            context.Response.Headers.RetryAfter = RetryAfterSeconds;
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = media + "; charset=utf-8";
        context.Response.ContentLength = json.Length;
        await context.Response.Body.WriteAsync(json, context.RequestAborted).ConfigureAwait(false);
    }

    private static GraphQlRequestException NotAcceptable() => new(
        StatusCodes.Status406NotAcceptable,
        "NOT_ACCEPTABLE",
        $"Neither {GraphQlMediaTypes.Response} nor {GraphQlMediaTypes.Json} is accepted; accept one of them.");
}
