using System.Buffers;
using System.Collections;
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
        writer.WriteStartObject();
        if (result.Errors is { Count: > 0 } errors)
        {
            writer.WritePropertyName("errors");
            JsonSerializer.Serialize(writer, errors, SerializerOptions);
        }

        if (result.Executed)
        {
            writer.WritePropertyName("data");
            WriteNode(writer, result.Data as ExecutionNode);
        }

        writer.WriteEndObject();
    }

    // The serializer would look up a converter for every value.
    private void WriteNode(Utf8JsonWriter writer, ExecutionNode? node)
    {
        if (node is AnswerObject { SubFields: not null, Fields: { } selected } answer)
        {
            WriteObject(writer, selected, answer.Values);
        }
        else if (node is ObjectExecutionNode { SubFields: { } fields })
        {
            writer.WriteStartObject();
            foreach (var field in fields)
            {
                writer.WritePropertyName(field.Name!);
                WriteNode(writer, field);
            }

            writer.WriteEndObject();
        }
        else if (node is ArrayExecutionNode { Items: { } items })
        {
            WriteItems(writer, items);
        }
        else
        {
            WriteValue(writer, node is ObjectExecutionNode ? null : node?.ToValue());
        }
    }

    private void WriteItems(Utf8JsonWriter writer, List<ExecutionNode> items)
    {
        writer.WriteStartArray();
        if (items is [AnswerRows rows])
        {
            WriteRows(writer, rows);
        }
        else
        {
            foreach (var item in items)
            {
                WriteNode(writer, item);
            }
        }

        writer.WriteEndArray();
    }

    private void WriteRows(Utf8JsonWriter writer, AnswerRows rows)
    {
        var values = rows.Values;
        for (var start = 0; start < values.Length; start += rows.Fields.Length)
        {
            WriteObject(writer, rows.Fields, values.Slice(start, rows.Fields.Length));
        }
    }

    private void WriteObject(Utf8JsonWriter writer, SelectedField[] fields, ReadOnlySpan<object?> values)
    {
        writer.WriteStartObject();
        for (var index = 0; index < fields.Length; index++)
        {
            writer.WritePropertyName(fields[index].Name);
            WriteValue(writer, values[index]);
        }

        writer.WriteEndObject();
    }

    private void WriteValue(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case ExecutionNode node:
                WriteNode(writer, node);
                break;
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case IEnumerable items:
                writer.WriteStartArray();
                foreach (var item in items)
                {
                    WriteValue(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                JsonSerializer.Serialize(writer, value, SerializerOptions);
                break;
        }
    }
}
