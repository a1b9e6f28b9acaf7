using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GraphKb.Store.Tests.Neo4j;

/// <summary>
/// Answers as the Query API of Neo4j 2026.09.0 does. Plain JSON writes a float that a 32-bit float holds with the digits of that one
/// (37077872 as 3.707787E7); typed JSON is exact. Every commit has a new bookmark.
/// </summary>
/// <param name="run">The rows of a statement.</param>
internal sealed class FakeQueryApi(Func<string, object?[][]> run)
{
    private int _transactions;
    private int _commits;
    private string? _open;

    /// <summary>Every request as "METHOD path affinity body", without the discovery.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>Whether typed JSON is refused, as by a proxy that knows plain JSON only.</summary>
    public bool IsPlainOnly { get; init; }

    public FakeAnswer Respond(HttpListenerRequest request, string body)
    {
        var path = request.Url!.AbsolutePath;
        if (path == "/")
        {
            return (200, """{"query":"http://inside:7474/db/{databaseName}/query/v2","neo4j_version":"2026.09.0"}""");
        }

        Requests.Add($"{request.HttpMethod} {path} {request.Headers["neo4j-cluster-affinity"]} {body}".TrimEnd());
        var isTyped = !IsPlainOnly && request.Headers["Accept"]!.Contains("application/vnd.neo4j.query", StringComparison.Ordinal);
        var answer = Answer(request.HttpMethod, path, body, isTyped);
        return new FakeAnswer(
            answer.ContainsKey("errors") ? 400 : 202, answer.ToJsonString(), isTyped ? "application/vnd.neo4j.query" : "application/json");
    }

    private JsonObject Answer(string method, string path, string body, bool isTyped)
    {
        var tail = path[(path.IndexOf("/v2", StringComparison.Ordinal) + "/v2".Length)..].Split('/');
        if (tail.Length > 2 && tail[2] != _open)
        {
            return Fail("Neo.ClientError.Transaction.TransactionNotFound");
        }

        if (method == "DELETE")
        {
            _open = null;
            return [];
        }

        var statement = body.Length == 0 ? null : (string?)JsonNode.Parse(body)!["statement"];
        if (statement == "BROKEN")
        {
            _open = null;
            return Fail("Neo.ClientError.Statement.SyntaxError");
        }

        var answer = statement is null ? [] : new JsonObject { ["data"] = Data(run(statement), isTyped) };
        _open = tail.Length == 2 ? $"t{++_transactions}" : tail.Length == 3 ? _open : null;
        if (_open is null)
        {
            answer["bookmarks"] = new JsonArray($"b{++_commits}");
        }
        else
        {
            answer["transaction"] = new JsonObject { ["id"] = _open, ["expires"] = "2026-11-28T00:00:30Z" };
        }

        return answer;
    }

    private static JsonObject Fail(string code) =>
        new() { ["errors"] = new JsonArray(new JsonObject { ["code"] = code, ["message"] = "no" }) };

    private static JsonObject Data(object?[][] rows, bool isTyped) => new()
    {
        ["fields"] = new JsonArray("a"),
        ["values"] = new JsonArray([.. rows.Select(row => new JsonArray([.. row.Select(value => isTyped ? Typed(value) : Plain(value))]))]),
    };

    private static JsonNode? Plain(object? value) => value switch
    {
        double number when (float)number == number => JsonNode.Parse(((float)number).ToString("E6", CultureInfo.InvariantCulture)),
        object?[] list => new JsonArray([.. list.Select(Plain)]),
        Dictionary<string, object?> map => new JsonObject(map.Select(pair => KeyValuePair.Create(pair.Key, Plain(pair.Value)))),
        DateOnly day => Text(day),
        _ => JsonSerializer.SerializeToNode(value),
    };

    private static JsonObject Typed(object? value) => value switch
    {
        null => Typed("Null", null),
        bool flag => Typed("Boolean", flag),
        long number => Typed("Integer", number.ToString(CultureInfo.InvariantCulture)),
        double number => Typed("Float", number.ToString("R", CultureInfo.InvariantCulture)),
        DateOnly day => Typed("Date", Text(day)),
        (double x, double y) => Typed("Point", FormattableString.Invariant($"SRID=4326;POINT ({x:0.0} {y:0.0})")),
        object?[] list => Typed("List", new JsonArray([.. list.Select(Typed)])),
        Dictionary<string, object?> map =>
            Typed("Map", new JsonObject(map.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, Typed(pair.Value))))),
        _ => Typed("String", (string)value),
    };

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static JsonObject Typed(string type, JsonNode? value) => new() { ["$type"] = type, ["_value"] = value };
}
