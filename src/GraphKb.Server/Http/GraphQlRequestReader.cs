using System.Text;
using System.Text.Json;
using GraphKb.Api;
using GraphKb.Model.Text;
using GraphKb.Server.Settings;

namespace GraphKb.Server.Http;

/// <summary>Reads GraphQL requests from an HTTP request: the parameters of a GET or the JSON body of a POST.</summary>
internal sealed class GraphQlRequestReader(LimitSettings limits, FailureLog log, AllowedDocuments allowed)
{
    private const string ExpectedBody = "expected an object with query, operationName and variables.";
    private const int LongestQuote = 80;

    // Deeper than any value may be nested, so that the executor's limit on values reports it.
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 512 };
    private readonly GraphQlParameters _parameters = new(allowed);

    /// <summary>Reads the request.</summary>
    /// <param name="context">The HTTP request.</param>
    /// <returns>One request, or a batch.</returns>
    /// <exception cref="GraphQlRequestException">The request is not a GraphQL request, or too long, or too slow.</exception>
    public async ValueTask<GraphQlInput> ReadAsync(HttpContext context)
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
            return HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) ? CreateSingle(_parameters.Read(request.Query))
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
        catch (InvalidDataException)
        {
            throw BadRequest("The body cannot be decompressed; expected it in its Content-Encoding.");
        }
    }

    private async ValueTask<GraphQlInput> FromBodyInTimeAsync(HttpContext context)
    {
        if (!GraphQlMediaTypes.IsJson(context.Request.ContentType))
        {
            var type = Truncate.ToLength(context.Request.ContentType, LongestQuote);
            throw new GraphQlRequestException(
                StatusCodes.Status415UnsupportedMediaType,
                "UNSUPPORTED_MEDIA_TYPE",
                $"The content type is \"{type}\"; expected application/json in UTF-8.");
        }

        CheckEncoding(context);
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(limits.BodySeconds));
        await using var atTimeout = timeout.Token.Register(() => context.Features.Get<CancellableBody>()?.Cancel()).ConfigureAwait(false);
        try
        {
            using var body = await JsonDocument.ParseAsync(context.Request.Body, Deep, context.RequestAborted).ConfigureAwait(false);
            return FromBody(body.RootElement.Clone());
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            var message = $"The body did not arrive within {limits.BodySeconds} seconds.";
            log.WriteSlowBody(message);
            context.Response.Headers.Connection = "close";
            throw new GraphQlRequestException(StatusCodes.Status408RequestTimeout, "BODY_TOO_SLOW", message);
        }
    }

    // The framework has decompressed the encodings that it knows, and removed the header.
    private static void CheckEncoding(HttpContext context)
    {
        var encoding = context.Request.Headers.ContentEncoding.ToString();
        if (encoding.Length > 0 && !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase))
        {
            context.Response.Headers.AcceptEncoding = "br, gzip, deflate";
            throw new GraphQlRequestException(
                StatusCodes.Status415UnsupportedMediaType,
                "UNSUPPORTED_ENCODING",
                $"The content encoding is \"{Truncate.ToLength(encoding, LongestQuote)}\"; expected br, gzip, deflate or none.");
        }
    }

    private GraphQlInput FromBody(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Array)
        {
            return CreateSingle(_parameters.Read(body));
        }

        var count = body.GetArrayLength();
        if (count == 0 || count > limits.Batch)
        {
            throw BadRequest($"The batch has {count} requests; expected 1 to {limits.Batch}.");
        }

        return new GraphQlInput([.. body.EnumerateArray().Select(ReadItem)], IsBatch: true);
    }

    // One wrong request of a batch leaves the others answered.
    private GraphQlInput.Item ReadItem(JsonElement body)
    {
        try
        {
            return new GraphQlInput.Item(_parameters.Read(body), null);
        }
        catch (GraphQlRequestException problem)
        {
            return new GraphQlInput.Item(null, problem);
        }
    }

    private static GraphQlInput CreateSingle(GraphQlRequest request) => new([new GraphQlInput.Item(request, null)], IsBatch: false);

    private static GraphQlRequestException BadRequest(string message) => new(StatusCodes.Status400BadRequest, "BAD_REQUEST", message);
}
