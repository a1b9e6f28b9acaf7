using System.Text.Json;
using System.Text.Unicode;
using GraphKb.Api;

namespace GraphKb.Server.Http;

/// <summary>Why a request is refused before anybody looks at its query.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">Our code.</param>
/// <param name="Message">One sentence.</param>
internal sealed record HttpRefusal(int Status, string Code, string Message);

/// <summary>Reads the question out of a request.</summary>
/// <param name="limits">What a request may look like.</param>
internal sealed class RequestReader(HttpLimits limits)
{
    /// <summary>Reads a request.</summary>
    /// <returns>The question, or why there is none.</returns>
    public async ValueTask<(GraphQlQuestion? Question, HttpRefusal? Refusal)> ReadAsync(HttpRequest request, CancellationToken stop)
    {
        var url = request.Path.Value?.Length + request.QueryString.Value?.Length ?? 0;
        if (url > limits.UrlBytes)
        {
            return (null, new HttpRefusal(414, "URL_TOO_LONG", $"The URL has {url} bytes; at most {limits.UrlBytes} are allowed: use POST."));
        }

        try
        {
            return HttpMethods.IsGet(request.Method) ? FromUrl(request)
                : !HttpMethods.IsPost(request.Method) ? (null, new HttpRefusal(405, "METHOD_NOT_ALLOWED", $"{request.Method} is not answered here; use POST or GET."))
                : !MediaTypes.IsJson(request)
                    ? (null, new HttpRefusal(415, "UNSUPPORTED_MEDIA_TYPE", $"The content type is \"{request.ContentType}\"; expected application/json in UTF-8."))
                : await FromBodyAsync(request, stop).ConfigureAwait(false);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or ArgumentException)
        {
            return Refuse("The request is not valid JSON in UTF-8, nested 64 deep at most; expected an object with query, operationName and variables.");
        }
    }

    private async ValueTask<(GraphQlQuestion?, HttpRefusal?)> FromBodyAsync(HttpRequest request, CancellationToken stop)
    {
        using var slow = CancellationTokenSource.CreateLinkedTokenSource(stop);
        slow.CancelAfter(limits.BodyTime);
        using var bytes = new MemoryStream();
        try
        {
            await request.Body.CopyToAsync(bytes, slow.Token).ConfigureAwait(false);
        }
        catch (BadHttpRequestException wrong) when (wrong.StatusCode == 413)
        {
            return (null, new HttpRefusal(413, "BODY_TOO_LARGE", $"The body is too large; at most {limits.BodyBytes} bytes are allowed."));
        }
        catch (Exception wrong) when (wrong is BadHttpRequestException { StatusCode: 408 } || (wrong is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return (null, new HttpRefusal(408, "BODY_TOO_SLOW", $"The body did not arrive within {limits.BodyTime.TotalSeconds:0.#} seconds; send it faster."));
        }

        var body = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
        if (!Utf8.IsValid(body.Span))
        {
            return Refuse("The body is not valid UTF-8; expected a JSON object in UTF-8.");
        }

        using var parsed = JsonDocument.Parse(body);
        return FromJson(parsed.RootElement.Clone());
    }

    private static (GraphQlQuestion?, HttpRefusal?) FromUrl(HttpRequest request)
    {
        if (request.Query["query"].Count > 1 || request.Query["variables"].Count > 1 || request.Query["operationName"].Count > 1)
        {
            return Refuse("A parameter of the URL is there twice; expected query, operationName and variables once each.");
        }

        var query = request.Query["query"].ToString();
        var variables = request.Query["variables"].ToString();
        using var parsed = variables.Length == 0 ? null : JsonDocument.Parse(variables);
        if (query.Length == 0)
        {
            return Refuse("The parameter query is missing; expected a GraphQL document.");
        }

        return parsed is not null && parsed.RootElement.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null)
            ? Refuse("The parameter variables is not a JSON object.")
            : (new GraphQlQuestion(query, request.Query["operationName"].ToString(), parsed?.RootElement.Clone()), null);
    }

    private static (GraphQlQuestion?, HttpRefusal?) FromJson(JsonElement body)
    {
        if (body.ValueKind == JsonValueKind.Array)
        {
            return Refuse("The body is an array, but requests are answered one at a time, not in batches; send one object with query, operationName and variables.");
        }

        if (body.ValueKind != JsonValueKind.Object)
        {
            return Refuse("The body is not a JSON object; expected one with query, operationName and variables.");
        }

        if (!body.TryGetProperty("query", out var query) || query.ValueKind != JsonValueKind.String)
        {
            return Refuse("query is missing or not a string; expected a GraphQL document.");
        }

        var name = Optional(body, "operationName");
        var variables = Optional(body, "variables");
        return name is { ValueKind: not JsonValueKind.String } ? Refuse("operationName is not a string; expected the name of an operation of the query.")
            : variables is { ValueKind: not JsonValueKind.Object } ? Refuse("variables is not an object; expected one value a variable.")
            : Optional(body, "extensions") is { ValueKind: not JsonValueKind.Object } ? Refuse("extensions is not an object; leave it out.")
            : (new GraphQlQuestion(query.GetString()!, name?.GetString(), variables), null);
    }

    private static (GraphQlQuestion?, HttpRefusal?) Refuse(string message) => (null, new HttpRefusal(400, "BAD_REQUEST", message));

    private static JsonElement? Optional(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
