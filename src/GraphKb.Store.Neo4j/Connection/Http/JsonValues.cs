using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace GraphKb.Store.Neo4j.Connection.Http;

/// <summary>
/// Reads and writes parameters and column values as JSON: strings, booleans, integers (<c>long</c>), other numbers (<c>double</c>),
/// lists (<c>object?[]</c>) and maps (<c>Dictionary&lt;string, object?&gt;</c>).
/// </summary>
internal static class JsonValues
{
    /// <summary>Writes a value. A double always has a point or an exponent, so that the server stores a float.</summary>
    /// <exception cref="ArgumentException">The type of the value is not supported.</exception>
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
                writer.WriteRawValue(Format(number), skipInputValidation: true);
                break;
            case IReadOnlyDictionary<string, object?> map:
                WriteMap(writer, map);
                break;
            case System.Collections.IEnumerable list:
                WriteList(writer, list);
                break;
            default:
                throw new ArgumentException($"A parameter cannot be a {value.GetType().Name}.", nameof(value));
        }
    }

    /// <summary>Creates the body of a request.</summary>
    public static ReadOnlyMemory<byte> CreateBody(Action<Utf8JsonWriter> write)
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
        JsonValueKind.Number => element.TryGetInt64(out var integer) ? (object)integer : element.GetDouble(),
        JsonValueKind.Array => ReadArray(element, Read),
        JsonValueKind.Object => element.EnumerateObject()
            .ToDictionary(property => property.Name, property => Read(property.Value), StringComparer.Ordinal),
        _ => null,
    };

    /// <summary>Reads the values of a row.</summary>
    /// <exception cref="JsonException">The element is not a list.</exception>
    public static object?[] ReadRow(JsonElement row) => ReadArray(row, Read);

    /// <summary>Reads the values of a list, such as a row.</summary>
    /// <param name="array">The list.</param>
    /// <param name="read">Reads a value in the format of the response.</param>
    /// <exception cref="JsonException">The element is not a list.</exception>
    public static object?[] ReadArray(JsonElement array, Func<JsonElement, object?> read)
    {
        if (array.ValueKind != JsonValueKind.Array)
        {
            throw new JsonException("A row is not a list.");
        }

        var values = new object?[array.GetArrayLength()];
        var valueIndex = 0;
        foreach (var item in array.EnumerateArray())
        {
            values[valueIndex++] = read(item);
        }

        return values;
    }

    /// <summary>Finds a string property; null if there is none, or if the element is not an object.</summary>
    public static string? FindText(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString() : null;

    /// <summary>Finds the first error of a list of errors; null if the list is empty.</summary>
    /// <exception cref="JsonException">The element is not a list, or the error has no code.</exception>
    public static (string Code, string Message)? FindError(JsonElement errors)
    {
        if (errors.ValueKind != JsonValueKind.Array)
        {
            throw new JsonException("The errors are not a list.");
        }

        if (errors.GetArrayLength() == 0)
        {
            return null;
        }

        var code = FindText(errors[0], "code") ?? throw new JsonException("An error has no code.");
        return (code, FindText(errors[0], "message") ?? "");
    }

    private static void WriteMap(Utf8JsonWriter writer, IReadOnlyDictionary<string, object?> map)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in map)
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, System.Collections.IEnumerable list)
    {
        writer.WriteStartArray();
        foreach (var item in list)
        {
            Write(writer, item);
        }

        writer.WriteEndArray();
    }

    private static string Format(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0";
    }
}
