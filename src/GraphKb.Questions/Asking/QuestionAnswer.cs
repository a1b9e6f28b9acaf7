using System.Text.Json;
using System.Text.Json.Nodes;
using GraphKb.Api.Requests;
using GraphKb.Api.Shapes;
using GraphKb.Questions.Library;

namespace GraphKb.Questions.Asking;

/// <summary>The answer to a question, of one state of the data.</summary>
/// <param name="Question">The question.</param>
/// <param name="Input">The variables that were given.</param>
/// <param name="Shape">The variables and fields of the question, with what the schema says of them.</param>
/// <param name="Parts">The data of each answer, in the order of the input.</param>
/// <param name="State">The version of the data, and the day where the answer depends on it.</param>
public sealed record QuestionAnswer(
    Question Question, QuestionInput Input, DocumentShape Shape, IReadOnlyList<JsonElement> Parts, DataState State)
{
    /// <summary>The days that the answers are of, in order; empty where they depend on no day.</summary>
    public required IReadOnlyList<DateOnly> Days { get; init; }

    /// <summary>What the answer rests on.</summary>
    public required AnswerEvidence Evidence { get; init; }

    /// <summary>The variables of an answer with the defaults of those that were not given; null has neither.</summary>
    /// <param name="partIndex">The index of the answer.</param>
    /// <returns>Each variable of the question.</returns>
    public JsonObject GetVariables(int partIndex) => new(Question.Variables.Select(variable => KeyValuePair.Create(
        variable.Name,
        Input.Runs[partIndex][variable.Name]?.DeepClone() ?? (variable.Default is { } json ? JsonNode.Parse(json) : null))));
}
