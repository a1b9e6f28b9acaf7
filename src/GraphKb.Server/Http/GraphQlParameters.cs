using System.Text.Json;
using GraphKb.Api;

namespace GraphKb.Server.Http;

/// <summary>
/// Reads the parameters of GraphQL requests (query, operationName, variables, extensions) from JSON or from a query string, and finds the
/// documents of automatic persisted queries.
/// </summary>
/// <param name="allowed">Which documents are answered.</param>
internal sealed class GraphQlParameters(AllowedDocuments allowed)
{
    private readonly PersistedQueries _persisted = new();

    /// <summary>Reads a request from a JSON object.</summary>
    /// <param name="body">The body of a POST, or an element of a batch.</param>
    /// <returns>The request.</returns>
    /// <exception cref="GraphQlRequestException">It is no GraphQL request, or its persisted query is not known.</exception>
    public GraphQlRequest Read(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw CreateError("The body is not a JSON object; expected one with query, operationName and variables.");
        }

        var query = Find(body, "query");
        var name = Find(body, "operationName");
        var variables = Find(body, "variables");
        var extensions = Find(body, "extensions");
        if (query is { ValueKind: not JsonValueKind.String })
        {
            throw CreateError("query is missing or not a string; expected a GraphQL document.");
        }

        return name is { ValueKind: not JsonValueKind.String } || variables is { ValueKind: not JsonValueKind.Object }
            || extensions is { ValueKind: not JsonValueKind.Object }
            ? throw CreateError("operationName must be a string, variables and extensions must be objects.")
            : new GraphQlRequest(FindDocument(query?.GetString(), extensions), name?.GetString(), variables);
    }

    /// <summary>Reads a request from a query string, where variables and extensions are JSON.</summary>
    /// <param name="parameters">The query string of a GET.</param>
    /// <returns>The request.</returns>
    /// <exception cref="GraphQlRequestException">It is no GraphQL request, or its persisted query is not known.</exception>
    /// <exception cref="JsonException">The variables or the extensions are not JSON.</exception>
    public GraphQlRequest Read(IQueryCollection parameters)
    {
        if (parameters.FirstOrDefault(parameter => parameter.Value.Count > 1).Key is { } repeated)
        {
            throw CreateError($"The parameter {repeated} is given more than once; expected it once.");
        }

        var query = parameters["query"].ToString();
        var variables = ReadObject(parameters, "variables");
        var extensions = ReadObject(parameters, "extensions");
        var document = query.Length == 0 && extensions is null
            ? throw CreateError("The parameter query is missing; expected a GraphQL document.")
            : FindDocument(query.Length == 0 ? null : query, extensions);
        return new GraphQlRequest(document, parameters["operationName"].ToString(), variables);
    }

    private static JsonElement? ReadObject(IQueryCollection parameters, string name)
    {
        var text = parameters[name].ToString();
        if (text.Length == 0)
        {
            return null;
        }

        using var parsed = JsonDocument.Parse(text);
        return parsed.RootElement.ValueKind is JsonValueKind.Object or JsonValueKind.Null
            ? parsed.RootElement.Clone()
            : throw CreateError($"The parameter {name} is not a JSON object.");
    }

    private string FindDocument(string? query, JsonElement? extensions)
    {
        var isPersisted = extensions is { ValueKind: JsonValueKind.Object } found
            && found.TryGetProperty("persistedQuery", out var persisted) && persisted.ValueKind != JsonValueKind.Null;
        return allowed.Check(isPersisted
            ? _persisted.Resolve(query, extensions!.Value.GetProperty("persistedQuery"))
            : query ?? throw CreateError("query is missing or not a string; expected a GraphQL document."));
    }

    private static JsonElement? Find(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static GraphQlRequestException CreateError(string message) => new(StatusCodes.Status400BadRequest, "BAD_REQUEST", message);
}
