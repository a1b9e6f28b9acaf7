using System.Text.Json;
using System.Text.Json.Nodes;
using GraphKb.Questions.Asking;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace GraphKb.Server.Mcp;

/// <summary>A tool that reads: it answers with one text, and refuses with one sentence and a code.</summary>
internal abstract class ReadTool : McpServerTool
{
    private readonly Lazy<Tool> _tool;

    /// <summary>Prepares the tool; what it takes is described when it is first needed.</summary>
    protected ReadTool() => _tool = new Lazy<Tool>(Describe);

    /// <inheritdoc/>
    public override Tool ProtocolTool => _tool.Value;

    /// <inheritdoc/>
    public override IReadOnlyList<object> Metadata => [];

    /// <inheritdoc/>
    public override async ValueTask<CallToolResult> InvokeAsync(
        RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
    {
        try
        {
            var given = request.Params?.Arguments?.Select(pair => KeyValuePair.Create(pair.Key, ToNode(pair.Value))) ?? [];
            return CreateResult(await AnswerAsync(new JsonObject(given), cancellationToken).ConfigureAwait(false), isError: false);
        }
        catch (QuestionException failure)
        {
            return CreateResult($"{failure.Code}: {failure.Message}", isError: true);
        }
    }

    /// <summary>Describes the tool.</summary>
    /// <returns>Its name, title, text and input.</returns>
    protected abstract Tool Describe();

    /// <summary>Answers a call.</summary>
    /// <param name="arguments">What it is given.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A text of at most <see cref="AnswerDigest.MaxLength"/> characters.</returns>
    /// <exception cref="QuestionException">There is no answer, for the reason in the message.</exception>
    protected abstract Task<string> AnswerAsync(JsonObject arguments, CancellationToken cancellationToken);

    /// <summary>A tool that changes nothing and reads nothing but the data of the server.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="title">What it answers.</param>
    /// <param name="description">What its caller should know.</param>
    /// <param name="properties">The arguments, as JSON Schema.</param>
    /// <param name="required">The names of those that must be given.</param>
    /// <returns>The tool.</returns>
    protected static Tool Create(
        string name, string title, string description, JsonObject properties, IEnumerable<string> required)
    {
        var input = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. required.Select(one => JsonValue.Create(one))]),
            ["additionalProperties"] = false,
        };
        return new Tool
        {
            Name = name,
            Title = title,
            Description = description,
            InputSchema = JsonSerializer.SerializeToElement(input),
            Annotations = new ToolAnnotations
            {
                Title = title,
                ReadOnlyHint = true,
                DestructiveHint = false,
                IdempotentHint = true,
                OpenWorldHint = false,
            },
        };
    }

    private static JsonNode? ToNode(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : JsonNode.Parse(value.GetRawText());

    private static CallToolResult CreateResult(string text, bool isError) =>
        new() { Content = [new TextContentBlock { Text = text }], IsError = isError };
}
