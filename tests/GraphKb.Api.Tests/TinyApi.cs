using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using GraphKb.Api.Requests;
using GraphKb.Model;
using GraphKb.Store.Embedded;
using GraphKb.Testing;

namespace GraphKb.Api.Tests;

/// <summary>Sends queries about <see cref="TinyChain"/>, on its day, and compares the JSON of the responses.</summary>
internal static partial class TinyApi
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// Asserts that a query has a response. White space in the expected JSON does not matter, nor do digits after the ninth decimal:
    /// bounds in cycles are computed to 1e-9.
    /// </summary>
    public static async Task AnswersAsync(string query, string expected, string? variables = null, DataPackage? package = null) =>
        Assert.Equal(RemoveWhiteSpace(expected), RoundNumbers(await ExecuteAsync(query, variables, package: package)));

    /// <summary>The response to a query as compact JSON.</summary>
    public static async Task<string> ExecuteAsync(
        string query, string? variables = null, ApiLimits? limits = null, DataPackage? package = null)
    {
        await using var store = EmbeddedStore.InMemory(package ?? TinyChain.Package);
        using var executor = new GraphQlExecutor(store, limits ?? new ApiLimits(), new FixedTime(TinyChain.Day));
        JsonElement? values = variables is null ? null : JsonElement.Parse(variables);
        var request = new GraphQlRequest(query, null, values);
        var response = await executor.ExecuteAsync(request, GraphQlTransport.Post, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(response.Json);
    }

    private static string RemoveWhiteSpace(string json) => JsonSerializer.Serialize(JsonElement.Parse(json), Compact);

    private static string RoundNumbers(string json) => Number().Replace(
        json, match => Math.Round(double.Parse(match.Value, CultureInfo.InvariantCulture), 9).ToString(CultureInfo.InvariantCulture));

    // A number between separators; digits in texts are followed by a quote or a letter.
    [GeneratedRegex(@"(?<=[:\[,])-?[0-9]+(\.[0-9]+)?(E[+-]?[0-9]+)?(?=[,}\]])")]
    private static partial Regex Number();

    private sealed class FixedTime(DateOnly day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(day, new TimeOnly(12, 0), TimeSpan.Zero);
    }
}
