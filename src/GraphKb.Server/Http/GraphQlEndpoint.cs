using System.Text;
using System.Text.Json;
using GraphKb.Api;
using GraphKb.Server.Settings;
using Microsoft.Net.Http.Headers;

namespace GraphKb.Server.Http;

/// <summary>GraphQL over HTTP, after the GraphQL-over-HTTP specification: POST and GET, two media types.</summary>
internal sealed class GraphQlEndpoint(GraphQlExecutor executor, ServerSettings settings)
{
    private const string NewMedia = "application/graphql-response+json";
    private const string OldMedia = "application/json";

    // Deeper than any value may be nested, so that the limit on values can say so.
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 512 };

    public async Task AnswerAsync(HttpContext context)
    {
        if (Accepted(context.Request) is not { } media)
        {
            await RefuseAsync(context, OldMedia, 406, "NOT_ACCEPTABLE", $"Neither {NewMedia} nor {OldMedia} is accepted; accept one of them.")
                .ConfigureAwait(false);
            return;
        }

        if (context.Request.Path.Value!.Length + context.Request.QueryString.Value!.Length > settings.UrlBytes)
        {
            await RefuseAsync(context, media, 414, "URL_TOO_LONG", $"The address is too long; at most {settings.UrlBytes} bytes are allowed: send long queries by POST.")
                .ConfigureAwait(false);
            return;
        }

        try
        {
            var (question, status, code, message) = await ReadInTimeAsync(context).ConfigureAwait(false);
            if (question is null)
            {
                await RefuseAsync(context, media, status, code, message).ConfigureAwait(false);
                return;
            }

            var isGet = HttpMethods.IsGet(context.Request.Method);
            var answer = await executor.ExecuteAsync(question, isGet, context.RequestAborted).ConfigureAwait(false);
            var isWrong = answer.IsRequestError && media == NewMedia;
            await WriteAsync(context, media, answer.IsNotAllowed ? 405 : isWrong ? 400 : 200, answer.Json).ConfigureAwait(false);
        }
        catch (BadHttpRequestException wrong) when (wrong.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            await RefuseAsync(context, media, 413, "BODY_TOO_LARGE", $"The body is too large; at most {settings.BodyBytes} bytes are allowed.").ConfigureAwait(false);
        }
        catch (BadHttpRequestException wrong)
        {
            await RefuseAsync(context, media, wrong.StatusCode, "BAD_REQUEST", "The body could not be read.").ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client is gone: there is nobody to answer.
        }
    }

    private async ValueTask<(GraphQlRequest? Question, int Status, string Code, string Message)> ReadInTimeAsync(HttpContext context)
    {
        using var inTime = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        inTime.CancelAfter(settings.BodyTime);
        try
        {
            return await ReadAsync(context.Request, inTime.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            context.Response.Headers.Connection = "close";
            return (null, 408, "BODY_TOO_SLOW", $"The body did not arrive within {settings.BodyTime.TotalSeconds:0} seconds.");
        }
    }

    private static async ValueTask<(GraphQlRequest? Question, int Status, string Code, string Message)> ReadAsync(HttpRequest request, CancellationToken stop)
    {
        try
        {
            if (HttpMethods.IsGet(request.Method))
            {
                return FromUrl(request);
            }

            if (!HttpMethods.IsPost(request.Method))
            {
                return (null, 405, "METHOD_NOT_ALLOWED", $"{request.Method} is not answered here; use POST or GET.");
            }

            if (!IsJson(request.ContentType))
            {
                return (null, 415, "UNSUPPORTED_MEDIA_TYPE", $"The content type is \"{Shorten(request.ContentType)}\"; expected application/json in UTF-8.");
            }

            using var body = await JsonDocument.ParseAsync(request.Body, Deep, stop).ConfigureAwait(false);
            return FromBody(body.RootElement.Clone());
        }
        catch (Exception wrong) when (wrong is JsonException or DecoderFallbackException or InvalidOperationException or ArgumentException)
        {
            return (null, 400, "BAD_REQUEST", "The request is not valid JSON in UTF-8; expected an object with query, operationName and variables.");
        }
    }

    private static (GraphQlRequest? Question, int Status, string Code, string Message) FromUrl(HttpRequest request)
    {
        if (request.Query.FirstOrDefault(parameter => parameter.Value.Count > 1).Key is { } repeated)
        {
            return (null, 400, "BAD_REQUEST", $"The parameter {repeated} is given more than once; expected it once.");
        }

        var query = request.Query["query"].ToString();
        var variables = request.Query["variables"].ToString();
        using var parsed = variables.Length == 0 ? null : JsonDocument.Parse(variables);
        if (query.Length == 0)
        {
            return (null, 400, "BAD_REQUEST", "The parameter query is missing; expected a GraphQL document.");
        }

        return parsed is not null && parsed.RootElement.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null)
            ? (null, 400, "BAD_REQUEST", "The parameter variables is not a JSON object.")
            : (new GraphQlRequest(query, request.Query["operationName"].ToString(), parsed?.RootElement.Clone()), 200, "", "");
    }

    private static (GraphQlRequest? Question, int Status, string Code, string Message) FromBody(JsonElement body)
    {
        if (body.ValueKind == JsonValueKind.Array)
        {
            return (null, 400, "BAD_REQUEST", "The body is an array, but requests are answered one at a time, not in batches; send one object with query, operationName and variables.");
        }

        if (body.ValueKind != JsonValueKind.Object)
        {
            return (null, 400, "BAD_REQUEST", "The body is not a JSON object; expected one with query, operationName and variables.");
        }

        if (!body.TryGetProperty("query", out var query) || query.ValueKind != JsonValueKind.String)
        {
            return (null, 400, "BAD_REQUEST", "query is missing or not a string; expected a GraphQL document.");
        }

        var name = Optional(body, "operationName");
        var variables = Optional(body, "variables");
        if (name is { ValueKind: not JsonValueKind.String } || variables is { ValueKind: not JsonValueKind.Object }
            || Optional(body, "extensions") is { ValueKind: not JsonValueKind.Object })
        {
            return (null, 400, "BAD_REQUEST", "operationName must be a string, variables and extensions must be objects.");
        }

        return (new GraphQlRequest(query.GetString()!, name?.GetString(), variables), 200, "", "");
    }

    private static JsonElement? Optional(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && type.MediaType.Equals(OldMedia, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static string? Shorten(string? text) => text is { Length: > 80 } ? text[..80] + "…" : text;

    // The media type the client would rather have; null where it takes neither.
    private static string? Accepted(HttpRequest request)
    {
        // A header that says nothing is as good as none.
        var header = request.Headers.Accept;
        if (header.All(string.IsNullOrWhiteSpace))
        {
            return OldMedia;
        }

        if (!MediaTypeHeaderValue.TryParseList(header, out var accepted))
        {
            return null;
        }

        var newer = Quality(accepted, NewMedia);
        var older = Quality(accepted, OldMedia);
        return newer <= 0 && older <= 0 ? null : newer >= older ? NewMedia : OldMedia;
    }

    private static double Quality(IList<MediaTypeHeaderValue> accepted, string media)
    {
        var exact = accepted.Where(type => type.MediaType.Equals(media, StringComparison.OrdinalIgnoreCase)).Select(type => type.Quality ?? 1);
        var general = accepted.Where(type => type.MediaType.Value is "*/*" or "application/*").Select(type => type.Quality ?? 1);
        return exact.Concat(general.Select(quality => media == OldMedia ? quality : quality - 1e-6)).DefaultIfEmpty(0).First();
    }

    private async Task RefuseAsync(HttpContext context, string media, int status, string code, string message)
    {
        await WriteAsync(context, media, status, (await executor.RejectAsync(code, message).ConfigureAwait(false)).Json).ConfigureAwait(false);
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
