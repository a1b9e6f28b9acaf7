using System.Text.Json;
using GraphKb.Api.Shapes;

namespace GraphKb.Questions.Formats;

/// <summary>
/// The answer as GraphQL has it in <c>data</c> (several answers in <c>answers</c>, each with its variables), with <c>about</c> and
/// <c>sources</c> beside it.
/// </summary>
internal sealed class JsonFormat : IAnswerFormat
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <inheritdoc/>
    public string Name => "json";

    /// <inheritdoc/>
    public string MediaType => "application/json";

    /// <inheritdoc/>
    public bool Fits(DocumentShape shape) => true;

    /// <inheritdoc/>
    public async Task WriteAsync(AnswerExport export, Stream stream, CancellationToken cancellationToken)
    {
        await using var writer = new Utf8JsonWriter(stream);
        writer.WriteStartObject();
        WriteData(writer, export);
        writer.WriteStartObject("about");
        foreach (var (name, value) in export.About)
        {
            writer.WritePropertyName(name);
            JsonSerializer.Serialize(writer, value);
        }

        writer.WriteEndObject();
        writer.WritePropertyName("sources");
        JsonSerializer.Serialize(writer, export.Answer.Evidence.Sources, Web);
        writer.WriteEndObject();
        await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    private static void WriteData(Utf8JsonWriter writer, AnswerExport export)
    {
        var answer = export.Answer;
        if (answer.Parts.Count == 1)
        {
            writer.WritePropertyName("data");
            answer.Parts[0].WriteTo(writer);
            return;
        }

        writer.WriteStartArray("answers");
        for (var partIndex = 0; partIndex < answer.Parts.Count; partIndex++)
        {
            writer.WriteStartObject();
            writer.WritePropertyName("variables");
            answer.GetVariables(partIndex).WriteTo(writer);
            writer.WritePropertyName("data");
            answer.Parts[partIndex].WriteTo(writer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
