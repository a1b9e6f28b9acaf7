using System.Text.Json;
using System.Text.Json.Nodes;
using GraphKb.Questions.Asking;
using GraphKb.Questions.Library;

namespace GraphKb.Server.Http;

/// <summary>
/// The list of questions at <c>/questions</c>: an array of objects with name, title, reading, variables, formats and document. It is made
/// when it is first asked for, because the schema describes the variables.
/// </summary>
internal sealed class QuestionList
{
    private readonly Lazy<JsonText> _list;

    /// <summary>Prepares the list.</summary>
    /// <param name="library">The questions.</param>
    /// <param name="runner">Describes them.</param>
    public QuestionList(QuestionLibrary library, QuestionRunner runner) => _list = new Lazy<JsonText>(() =>
        new JsonText(JsonSerializer.SerializeToUtf8Bytes(new JsonArray([.. library.All.Select(question => Describe(question, runner))]))));

    /// <summary>Writes the list, or 304 where the client has it.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The work.</returns>
    public Task AnswerAsync(HttpContext context) => _list.Value.AnswerAsync(context);

    private static JsonObject Describe(Question question, QuestionRunner runner)
    {
        var shape = runner.Describe(question);
        return new JsonObject
        {
            ["name"] = question.Name,
            ["title"] = question.Title,
            ["reading"] = question.Comment.Reading,
            ["variables"] = new JsonArray([.. shape.Variables.Select(variable => new JsonObject
            {
                ["name"] = variable.Name,
                ["type"] = variable.Type,
                ["default"] = variable.Default is { } json ? JsonNode.Parse(json) : null,
                ["values"] = new JsonArray([.. variable.Values.Select(value => JsonValue.Create(value))]),
                ["description"] = variable.Description,
            })]),
            ["formats"] = new JsonArray([.. QuestionFormats.List(shape).Select(format => JsonValue.Create(format.Name))]),
            ["document"] = question.Document,
        };
    }
}
