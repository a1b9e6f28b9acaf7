using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace GraphKb.Store.Neo4j.Transport;

/// <summary>Values on their way into JSON and out of it: text, whole numbers (long), other numbers (double), booleans, lists and dictionaries.</summary>
internal static class JsonValues
{
    /// <summary>Writes a value. A double is always written with a point or an exponent, so that the server keeps it as one.</summary>
    public static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteRawValue(Written(number), skipInputValidation: true);
                break;
            case IReadOnlyDictionary<string, object?> map:
                Write(writer, map);
                break;
            case System.Collections.IEnumerable list:
                writer.WriteStartArray();
                foreach (var item in list)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                throw new ArgumentException($"A parameter cannot be a {value.GetType().Name}.", nameof(value));
        }
    }

    /// <summary>A body made by a writer.</summary>
    public static ReadOnlyMemory<byte> Body(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer);
        }

        return buffer.WrittenMemory;
    }

    /// <summary>Reads a value.</summary>
    public static object? Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => element.TryGetInt64(out var whole) ? (object)whole : element.GetDouble(),
        JsonValueKind.Array => ReadAll(element),
        JsonValueKind.Object => element.EnumerateObject().ToDictionary(property => property.Name, property => Read(property.Value), StringComparer.Ordinal),
        _ => null,
    };

    /// <summary>A text that an object has under a name; null where there is none, or no object.</summary>
    public static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString() : null;

    /// <summary>The first of a list of errors; null where the list is empty.</summary>
    /// <exception cref="JsonException">It is no list, or the error has no code.</exception>
    public static (string Code, string Message)? Error(JsonElement errors)
    {
        if (errors.ValueKind != JsonValueKind.Array)
        {
            throw new JsonException("Errors that are no list.");
        }

        return errors.GetArrayLength() == 0 ? null
            : (Text(errors[0], "code") ?? throw new JsonException("An error without a code."), Text(errors[0], "message") ?? "");
    }

    /// <summary>Reads the columns of a row.</summary>
    /// <exception cref="JsonException">It is no list.</exception>
    public static object?[] ReadAll(JsonElement array)
    {
        if (array.ValueKind != JsonValueKind.Array)
        {
            throw new JsonException("A row is no list.");
        }

        var values = new object?[array.GetArrayLength()];
        var place = 0;
        foreach (var item in array.EnumerateArray())
        {
            values[place++] = Read(item);
        }

        return values;
    }

    private static void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, object?> map)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in map)
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }

    private static string Written(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0";
    }
}
