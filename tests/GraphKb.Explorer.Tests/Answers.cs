using System.Net;
using System.Text.Json;
using GraphKb.Server.Tests;

namespace GraphKb.Explorer.Tests;

/// <summary>What the API itself answers, beside which the explorer's numbers are held.</summary>
internal static class Answers
{
    /// <summary>The data of an answer without errors.</summary>
    public static async Task<JsonElement> AskAsync(this ServerProcess server, string query)
    {
        var (status, body) = await server.QueryAsync(query);
        Assert.Equal(HttpStatusCode.OK, status);
        using var json = JsonDocument.Parse(body);
        Assert.False(json.RootElement.TryGetProperty("errors", out var errors), errors.ToString());
        return json.RootElement.GetProperty("data").Clone();
    }

    /// <summary>The intake of a mineral, and the bounds of the share that passed a selector.</summary>
    /// <param name="server">The server.</param>
    /// <param name="mineral">The id after <c>mineral:</c>.</param>
    /// <param name="of">The selector of the consumers, in GraphQL.</param>
    /// <param name="to">The selector of what is passed, in GraphQL.</param>
    /// <param name="more">Further arguments, in GraphQL.</param>
    public static async Task<(double Tonnes, double AtLeast, double AtMost)> ExposureAsync(
        this ServerProcess server, string mineral, string of, string to, string more = "")
    {
        var data = await server.AskAsync(
            $$"""{ exposure(mineral: "mineral:{{mineral}}", of: {{of}}, to: {{to}} {{more}}) { tonnes atLeast atMost } }""");
        var exposure = data.GetProperty("exposure");
        return (
            exposure.GetProperty("tonnes").GetDouble(),
            exposure.GetProperty("atLeast").GetDouble(),
            exposure.GetProperty("atMost").GetDouble());
    }
}
