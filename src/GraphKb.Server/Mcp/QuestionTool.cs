using System.Text.Json.Nodes;
using GraphKb.Api.Shapes;
using GraphKb.Questions.Asking;
using GraphKb.Questions.Formats;
using GraphKb.Questions.Library;
using ModelContextProtocol.Protocol;

namespace GraphKb.Server.Mcp;

/// <summary>The tool of one question: its variables are the arguments.</summary>
/// <param name="question">The question.</param>
/// <param name="context">What the tool works with.</param>
internal sealed class QuestionTool(Question question, ToolContext context) : ReadTool
{
    // Types whose several values make several answers; a text may be one too, such as each name to find.
    private static readonly string[] Single = ["Int", "Float", "Boolean", "Date"];

    /// <inheritdoc/>
    protected override Tool Describe()
    {
        var variables = context.Runner.Describe(question).Variables;
        return Create(
            question.Name,
            question.Title,
            $"{question.Title} {question.Comment.Reading}",
            new JsonObject(variables.Select(variable => KeyValuePair.Create(variable.Name, (JsonNode?)DescribeVariable(variable)))),
            variables.Where(variable => variable.IsRequired).Select(variable => variable.Name));
    }

    /// <inheritdoc/>
    protected override async Task<string> AnswerAsync(JsonObject arguments, CancellationToken cancellationToken)
    {
        var input = QuestionInput.FromJson(question, arguments);
        var answer = await context.Runner.AskAsync(question, input, context.FindTurn(), cancellationToken).ConfigureAwait(false);
        return AnswerDigest.Write(AnswerExport.Create(answer, context.FindHost()));
    }

    private static JsonObject DescribeVariable(VariableShape variable)
    {
        var item = DescribeValue(variable);
        var described = variable.IsList ? new JsonObject { ["type"] = "array", ["items"] = item }
            : Single.Contains(variable.TypeName) ? item
            : new JsonObject { ["anyOf"] = new JsonArray(item, CreateSeveral(item)) };
        described["description"] = variable.Description;
        if (variable.Default is { } json and not "null")
        {
            described["default"] = JsonNode.Parse(json);
        }

        return described;
    }

    private static JsonObject CreateSeveral(JsonObject item) =>
        new() { ["type"] = "array", ["items"] = item.DeepClone(), ["maxItems"] = QuestionInput.MaxRuns };

    private static JsonObject DescribeValue(VariableShape variable)
    {
        var value = new JsonObject
        {
            ["type"] = variable.Kind switch
            {
                ValueKind.Whole => "integer",
                ValueKind.Number => "number",
                ValueKind.Truth => "boolean",
                _ => "string",
            },
        };
        if (variable.Values.Count > 0)
        {
            value["enum"] = new JsonArray([.. variable.Values.Select(one => JsonValue.Create(one))]);
        }

        return value;
    }
}
