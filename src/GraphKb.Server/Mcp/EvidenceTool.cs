using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GraphKb.Api;
using GraphKb.Api.Requests;
using GraphKb.Model.Text;
using GraphKb.Questions.Asking;
using ModelContextProtocol.Protocol;

namespace GraphKb.Server.Mcp;

/// <summary>The tool <c>evidence</c>: what a fact or an entity rests on.</summary>
/// <param name="context">What the tool works with.</param>
internal sealed class EvidenceTool(ToolContext context) : ReadTool
{
    /// <summary>The name of the tool.</summary>
    public const string Name = "evidence";

    private const string Ids = "ids";
    private const int MaxIds = 20;
    private const int LongestNote = 300;

    private static readonly string[] Fields = ["name", "since", "until", "confidence", "note", "publisher", "published", "url"];
    private static readonly string[] SourceFields = ["id", "title", "publisher", "published", "url"];

    private const string Document = """
        query Evidence($ids: [ID!]!) {
          nodes(ids: $ids) {
            __typename
            id
            ... on Fact { since until confidence note sources { ...Cited } }
            ... on Entity { name }
            ... on Site { note sources { ...Cited } }
            ... on Company { sources { ...Cited } }
            ... on Measure { sources { ...Cited } }
            ... on Source { title publisher published: publicationDate url }
          }
        }

        fragment Cited on Source { id title publisher published: publicationDate url }
        """;

    /// <inheritdoc/>
    protected override Tool Describe() => Create(
        Name,
        "What does a fact rest on?",
        "The sources, dates, confidence (0 to 1) and note of facts and entities, by their ids as answers give them. "
        + "A confidence of 0.4 or less is an estimate.",
        new JsonObject
        {
            [Ids] = new JsonObject
            {
                ["type"] = "array",
                ["items"] = new JsonObject { ["type"] = "string" },
                ["maxItems"] = MaxIds,
                ["description"] = "Ids of facts or entities, such as supply:… or site:….",
            },
        },
        [Ids]);

    /// <inheritdoc/>
    protected override async Task<string> AnswerAsync(JsonObject arguments, CancellationToken cancellationToken)
    {
        var ids = ReadIds(arguments);
        var variables = JsonSerializer.SerializeToElement(new { ids });
        using var response = await context.Executor.ExecuteAsync(
            new GraphQlRequest(Document, null, variables), GraphQlTransport.Post, cancellationToken, null, context.FindTurn())
            .ConfigureAwait(false);
        var nodes = AnswerReading.GetData(response).GetProperty("nodes").EnumerateArray().ToList();
        var text = new StringBuilder();
        for (var index = 0; index < ids.Count; index++)
        {
            var part = nodes[index].ValueKind == JsonValueKind.Null
                ? $"{Truncate.ToLine(ids[index], LongestNote)} does not exist; find gives the ids of names\n" : Write(nodes[index]);
            if (text.Length + part.Length > AnswerDigest.MaxLength)
            {
                return text.Append(null, $"{ids.Count - index} of {ids.Count} ids are cut; ask for fewer at a time\n").ToString();
            }

            text.Append(part);
        }

        return text.ToString();
    }

    private static List<string> ReadIds(JsonObject arguments)
    {
        var items = arguments[Ids] switch
        {
            JsonArray list => list.Select(item => item?.ToString() ?? "").ToList(),
            JsonValue one => [one.ToString()],
            _ => [],
        };
        if (items.Count is 0 or > MaxIds)
        {
            throw new QuestionException("BAD_USER_INPUT", $"ids has {items.Count} items; expected 1 to {MaxIds} ids of facts or entities.");
        }

        var blank = items.FindIndex(string.IsNullOrWhiteSpace);
        return blank < 0 ? items : throw new QuestionException(
            "BAD_USER_INPUT", $"ids[{blank}] is blank; expected the id of a fact or an entity, such as mineral:gallium.");
    }

    private static string Write(JsonElement node)
    {
        var text = new StringBuilder();
        text.Append(null, $"{Find(node, "id")} ({Find(node, "__typename")})");
        foreach (var name in Fields)
        {
            if (Find(node, name) is { Length: > 0 } value)
            {
                text.Append(null, $"; {name}: {Truncate.ToLine(value, LongestNote)}");
            }
        }

        text.Append('\n');
        if (node.TryGetProperty("sources", out var sources))
        {
            foreach (var source in sources.EnumerateArray())
            {
                var parts = SourceFields.Select(name => Find(source, name)).OfType<string>();
                text.Append("  source ").AppendJoin("; ", parts.Select(part => Truncate.ToLine(part, LongestNote))).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string? Find(JsonElement value, string name) =>
        value.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null ? found.ToString() : null;
}
