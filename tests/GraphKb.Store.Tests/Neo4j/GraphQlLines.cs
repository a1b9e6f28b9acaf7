using System.Globalization;
using System.Text.Json;
using GraphKb.Api;
using GraphKb.Api.Requests;

namespace GraphKb.Store.Tests.Neo4j;

/// <summary>Answers over GraphQL, and lines of values that can be compared with rows of Cypher.</summary>
internal static class GraphQlLines
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Reads all nodes of a list, page by page.</summary>
    public static async Task<List<JsonElement>> ListAsync(
        this GraphQlExecutor executor, string list, string arguments, string fields)
    {
        var nodes = new List<JsonElement>();
        string? after = null;
        do
        {
            var start = after is null ? "" : $", after: \"{after}\"";
            var answer = await executor.AskAsync(
                $"{{ {list}(first: 250{start}{arguments}) {{ nodes {{ {fields} }} pageInfo {{ hasNextPage endCursor }} }} }}");
            var page = answer.GetProperty(list);
            nodes.AddRange(Items(page, "nodes"));
            var info = page.GetProperty("pageInfo");
            after = info.GetProperty("hasNextPage").GetBoolean() ? Text(info, "endCursor") : null;
        }
        while (after is not null);
        return nodes;
    }

    /// <summary>Answers a query, and fails if there is an error.</summary>
    public static async Task<JsonElement> AskAsync(this GraphQlExecutor executor, string query)
    {
        var answer = await executor.ExecuteAsync(new GraphQlRequest(query, null, null), GraphQlTransport.Post, Stop);
        var json = JsonDocument.Parse(answer.Json).RootElement;
        Assert.False(json.TryGetProperty("errors", out var errors), errors.ToString());
        return json.GetProperty("data");
    }

    public static List<JsonElement> Items(JsonElement element, string field) => [.. element.GetProperty(field).EnumerateArray()];

    public static string Text(JsonElement element, params string[] path) =>
        path.Aggregate(element, (inner, field) => inner.GetProperty(field)).GetString()!;

    public static IEnumerable<string> Sort(IEnumerable<string> lines) => lines.Order(StringComparer.Ordinal);

    public static string Line(params object?[] values) => string.Join('|', values.Select(Format));

    private static string Format(object? value) => value switch
    {
        null or JsonElement { ValueKind: JsonValueKind.Null } => "",
        JsonElement { ValueKind: JsonValueKind.Number } number => Format(number.GetDouble()),
        object?[] list => string.Join(", ", list.Select(Format)),
        double or long or int or decimal =>
            Convert.ToDouble(value, CultureInfo.InvariantCulture).ToString("G12", CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
