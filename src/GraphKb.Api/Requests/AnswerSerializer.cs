using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphQL;
using GraphQL.Execution;
using GraphQL.SystemTextJson;

namespace GraphKb.Api.Requests;

/// <summary>Writes answers as JSON, piece by piece into a buffer instead of as a whole in one block.</summary>
internal sealed class AnswerSerializer : GraphQLSerializer
{
    // Responses are JSON and never part of an HTML page, so quotes in sentences need no escaping as \u0022.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>Creates a serializer.</summary>
    /// <param name="errors">Formats the errors of an answer.</param>
    public AnswerSerializer(IErrorInfoProvider errors)
        : base(options => options.Encoder = Options.Encoder, errors)
    {
    }

    /// <summary>Writes an answer.</summary>
    /// <exception cref="AnswerTooLargeException">The buffer may not hold as much.</exception>
    /// <exception cref="ArgumentException">A number of the answer is infinite.</exception>
    public void Write(IBufferWriter<byte> buffer, ExecutionResult result)
    {
        using var writer = new Utf8JsonWriter(buffer, Options);
        JsonSerializer.Serialize(writer, result, SerializerOptions);
    }
}
