using System.Text;
using System.Text.Json;
using GraphKb.Api;
using GraphKb.Model.Text;
using GraphKb.Server.Settings;

namespace GraphKb.Server.Http;

/// <summary>Reads a GraphQL request from an HTTP request: the parameters of a GET or the JSON body of a POST.</summary>
internal sealed class GraphQlRequestReader(LimitSettings limits)
{
    private const string ExpectedBody = "expected an object with query, operationName and variables.";
    private const int LongestQuote = 80;

    // Deeper than any value may be nested, so that the executor's limit on values reports it.
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 512 };

    /// <summary>Reads the request.</summary>
    /// <param name="context">The HTTP request.</param>
    /// <returns>The document, the operation's name and the variables.</returns>
    /// <exception cref="GraphQlRequestException">The request is not a GraphQL request, or too long, or too slow.</exception>
    public async ValueTask<GraphQlRequest> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.Path.Value!.Length + request.QueryString.Value!.Length > limits.UrlBytes)
        {
            throw new GraphQlRequestException(
                StatusCodes.Status414UriTooLong,
                "URL_TOO_LONG",
                $"The address is too long; at most {limits.UrlBytes} bytes are allowed: send long queries by POST.");
        }

        try
        {
            return HttpMethods.IsGet(request.Method) ? FromUrl(request)
                : HttpMethods.IsPost(request.Method) ? await FromBodyInTimeAsync(context).ConfigureAwait(false)
                : throw new GraphQlRequestException(
                    StatusCodes.Status405MethodNotAllowed,
                    "METHOD_NOT_ALLOWED",
                    $"{request.Method} is not answered here; use POST or GET.");
        }
        catch (Exception failure)
            when (failure is JsonException or DecoderFallbackException or InvalidOperationException or ArgumentException)
        {
            throw BadRequest($"The request is not valid JSON in UTF-8; {ExpectedBody}");
        }
    }

    private async ValueTask<GraphQlRequest> FromBodyInTimeAsync(HttpContext context)
    {
        if (!GraphQlMediaTypes.IsJson(context.Request.ContentType))
        {
            var type = Truncate.ToLength(context.Request.ContentType, LongestQuote);
            throw new GraphQlRequestException(
                StatusCodes.Status415UnsupportedMediaType,
                "UNSUPPORTED_MEDIA_TYPE",
                $"The content type is \"{type}\"; expected application/json in UTF-8.");
        }

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        timeout.CancelAfter(TimeSpan.FromSeconds(limits.BodySeconds));
        try
        {
            using var body = await JsonDocument.ParseAsync(context.Request.Body, Deep, timeout.Token).ConfigureAwait(false);
            return FromBody(body.RootElement.Clone());
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            context.Response.Headers.Connection = "close";
            throw new GraphQlRequestException(
                StatusCodes.Status408RequestTimeout, "BODY_TOO_SLOW", $"The body did not arrive within {limits.BodySeconds} seconds.");
        }
    }

    private static GraphQlRequest FromUrl(HttpRequest request)
    {
        if (request.Query.FirstOrDefault(parameter => parameter.Value.Count > 1).Key is { } repeated)
        {
            throw BadRequest($"The parameter {repeated} is given more than once; expected it once.");
        }

        var query = request.Query["query"].ToString();
        var variables = request.Query["variables"].ToString();
        using var parsed = variables.Length == 0 ? null : JsonDocument.Parse(variables);
        if (query.Length == 0)
        {
            throw BadRequest("The parameter query is missing; expected a GraphQL document.");
        }

        return parsed is null or { RootElement.ValueKind: JsonValueKind.Object or JsonValueKind.Null }
            ? new GraphQlRequest(query, request.Query["operationName"].ToString(), parsed?.RootElement.Clone())
            : throw BadRequest("The parameter variables is not a JSON object.");
    }

    private static GraphQlRequest FromBody(JsonElement body)
    {
        if (body.ValueKind == JsonValueKind.Array)
        {
            throw BadRequest("The body is an array, but requests are answered one at a time, not in batches; "
                + "send one object with query, operationName and variables.");
        }

        if (body.ValueKind != JsonValueKind.Object)
        {
            throw BadRequest("The body is not a JSON object; expected one with query, operationName and variables.");
        }

        if (!body.TryGetProperty("query", out var query) || query.ValueKind != JsonValueKind.String)
        {
            throw BadRequest("query is missing or not a string; expected a GraphQL document.");
        }

        var name = Optional(body, "operationName");
        var variables = Optional(body, "variables");
        return name is { ValueKind: not JsonValueKind.String } || variables is { ValueKind: not JsonValueKind.Object }
            || Optional(body, "extensions") is { ValueKind: not JsonValueKind.Object }
            ? throw BadRequest("operationName must be a string, variables and extensions must be objects.")
            : new GraphQlRequest(query.GetString()!, name?.GetString(), variables);
    }

    private static JsonElement? Optional(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static GraphQlRequestException BadRequest(string message) => new(StatusCodes.Status400BadRequest, "BAD_REQUEST", message);
}
