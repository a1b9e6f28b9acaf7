using System.Text.Json;
using GraphKb.Api;
using GraphKb.Api.Errors;

namespace GraphKb.Questions.Asking;

/// <summary>Reads what the executor answers.</summary>
public static class AnswerReading
{
    /// <summary>The data of a response.</summary>
    /// <param name="response">The response.</param>
    /// <returns>What it answers.</returns>
    /// <exception cref="QuestionException">The response has an error.</exception>
    public static JsonElement GetData(GraphQlResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        using var json = JsonDocument.Parse(response.Json);
        if (!response.HasErrors)
        {
            return json.RootElement.GetProperty("data").Clone();
        }

        var error = json.RootElement.GetProperty("errors")[0];
        var message = error.GetProperty("message").GetString()!;
        var code = error.TryGetProperty("extensions", out var extensions) && extensions.TryGetProperty("code", out var found)
            ? found.GetString()! : "INTERNAL";
        throw new QuestionException(code, message, GetFailure(response.Failure, code));
    }

    /// <summary>A text of an object.</summary>
    /// <param name="value">The object; other values have no texts.</param>
    /// <param name="name">The name of the property.</param>
    /// <returns>Null where the property is missing or null.</returns>
    public static string? FindText(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String
            ? text.GetString() : null;

    private static ResponseFailure GetFailure(ResponseFailure failure, string code) => failure != ResponseFailure.None ? failure
        : code.StartsWith("STORE_", StringComparison.Ordinal) ? ResponseFailure.Unavailable
        : code is "INTERNAL" or "DATA_BROKEN" ? ResponseFailure.Server
        : ResponseFailure.Request;
}
