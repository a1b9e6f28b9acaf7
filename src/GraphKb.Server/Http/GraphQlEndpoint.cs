using GraphKb.Api;

namespace GraphKb.Server.Http;

/// <summary>GraphQL over HTTP, after the GraphQL-over-HTTP specification: POST and GET, two media types.</summary>
/// <param name="door">Answers the questions.</param>
/// <param name="limits">What a request may look like.</param>
/// <param name="failed">Told of every failure that the answer only calls INTERNAL.</param>
internal sealed class GraphQlEndpoint(GraphQlDoor door, HttpLimits limits, Action<Exception> failed)
{
    private readonly RequestReader _reader = new(limits);

    public async Task AnswerAsync(HttpContext context)
    {
        try
        {
            await AskAsync(context).ConfigureAwait(false);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client is gone: there is nobody to answer.
        }
        catch (BadHttpRequestException)
        {
            await RefuseAsync(context, MediaTypes.Older, new HttpRefusal(400, "BAD_REQUEST", "The body could not be read to its end.")).ConfigureAwait(false);
        }
        catch (Exception wrong) when (!context.Response.HasStarted)
        {
            failed(wrong);
            await RefuseAsync(context, MediaTypes.Older, new HttpRefusal(500, "INTERNAL", "The server failed to answer this; the failure was logged."))
                .ConfigureAwait(false);
        }
    }

    private async Task AskAsync(HttpContext context)
    {
        if (MediaTypes.Accepted(context.Request) is not { } media)
        {
            await RefuseAsync(context, MediaTypes.Older, new HttpRefusal(
                406, "NOT_ACCEPTABLE", $"Neither {MediaTypes.Newer} nor {MediaTypes.Older} is accepted; accept one of them.")).ConfigureAwait(false);
            return;
        }

        var (question, refusal) = await _reader.ReadAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        if (refusal is not null)
        {
            await RefuseAsync(context, media, refusal).ConfigureAwait(false);
            return;
        }

        var answer = await door.AnswerAsync(question!, HttpMethods.IsGet(context.Request.Method), context.RequestAborted).ConfigureAwait(false);
        var isWrong = answer.IsRequestError && media == MediaTypes.Newer;
        await WriteAsync(context, media, answer.IsNotAllowed ? 405 : isWrong ? 400 : 200, answer.Json).ConfigureAwait(false);
    }

    private async Task RefuseAsync(HttpContext context, string media, HttpRefusal refusal)
    {
        if (refusal.Status is 408 or 413)
        {
            // The rest of the body is not wanted.
            context.Response.Headers.Connection = "close";
        }

        var answer = await door.RefuseAsync(refusal.Code, refusal.Message).ConfigureAwait(false);
        await WriteAsync(context, media, refusal.Status, answer.Json).ConfigureAwait(false);
    }

    private static async Task WriteAsync(HttpContext context, string media, int status, byte[] json)
    {
        if (status == 405)
        {
            context.Response.Headers.Allow = HttpMethods.IsGet(context.Request.Method) ? "POST" : "GET, POST";
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = media + "; charset=utf-8";
        context.Response.ContentLength = json.Length;
        await context.Response.Body.WriteAsync(json, context.RequestAborted).ConfigureAwait(false);
    }
}
