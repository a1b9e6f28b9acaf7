using GraphKb.Api.Errors;
using GraphKb.Api.Requests;

namespace GraphKb.Server.Http;

/// <summary>Writes GraphQL answers: status, headers and body.</summary>
internal static class GraphQlWriter
{
    private const string RetryAfterSeconds = "5";

    /// <summary>
    /// The status of an answer. Plain JSON has 200 whatever a well-formed request gets, but in both media types a mutation over GET is 405,
    /// and 503 is a request that was not executed because too many wait.
    /// </summary>
    /// <param name="failure">Why the answer has no data.</param>
    /// <param name="media">The media type of the answer.</param>
    /// <returns>The HTTP status.</returns>
    public static int GetStatus(ResponseFailure failure, string media) => failure switch
    {
        ResponseFailure.NotAllowed => StatusCodes.Status405MethodNotAllowed,
        ResponseFailure.Busy => StatusCodes.Status503ServiceUnavailable,
        _ when media == GraphQlMediaTypes.Json => StatusCodes.Status200OK,
        ResponseFailure.Request => StatusCodes.Status400BadRequest,
        ResponseFailure.Server => StatusCodes.Status500InternalServerError,
        ResponseFailure.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status200OK,
    };

    /// <summary>Sets the headers for caches. Only a GET without an error may be stored, and is validated each time by its ETag.</summary>
    /// <param name="context">The request.</param>
    /// <param name="tag">The tag of the answer; null where it must not be stored.</param>
    public static void SetCaching(HttpContext context, string? tag)
    {
        var headers = context.Response.Headers;
        headers.AppendCommaSeparatedValues("Vary", "Accept", "Accept-Encoding");
        headers.CacheControl = tag is null ? "no-store" : "public, no-cache";
        headers.ETag = tag;
    }

    /// <summary>Writes a body with its status; a HEAD gets its length alone.</summary>
    /// <param name="context">The request.</param>
    /// <param name="media">The media type.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="json">The body in UTF-8, which is empty afterwards.</param>
    /// <returns>The work.</returns>
    public static async Task WriteAsync(HttpContext context, string media, int status, AnswerBuffer json)
    {
        if (status == StatusCodes.Status405MethodNotAllowed)
        {
            context.Response.Headers.Allow = HttpMethods.IsGet(context.Request.Method) ? "POST" : "GET, HEAD, POST";
        }

        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            context.Response.Headers.RetryAfter = RetryAfterSeconds;
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = media + "; charset=utf-8";
        context.Response.ContentLength = json.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await json.SendAsync(context.Response.Body, context.RequestAborted).ConfigureAwait(false);
        }
    }
}
