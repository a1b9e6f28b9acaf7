using System.Globalization;
using System.Text.Json;

namespace GraphKb.Store.Neo4j.Connection.Http;

/// <summary>
/// Reads the typed JSON of the Query API, in which every value has its Cypher type: <c>{"$type":"Float","_value":"2.5"}</c>. Plain JSON
/// is not exact: servers of 2026 write a float with the digits of a 32-bit one.
/// </summary>
internal static class TypedJson
{
    /// <summary>The media type. Servers that offer the Query API offer it.</summary>
    public const string MediaType = "application/vnd.neo4j.query";

    /// <summary>Reads the values of a row, which is a plain list of typed values.</summary>
    /// <exception cref="JsonException">The element is not such a list.</exception>
    public static object?[] ReadRow(JsonElement row) => JsonValues.ReadArray(row, Read);

    private static object? Read(JsonElement element)
    {
        var type = JsonValues.FindText(element, "$type");
        if (type is null || !element.TryGetProperty("_value", out var value))
        {
            throw new JsonException("A value has no type.");
        }

        return type switch
        {
            "Null" => null,
            "Boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw Unlike(type),
            "Integer" => long.TryParse(GetText(value), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer)
                ? integer : throw Unlike(type),
            "Float" => double.TryParse(GetText(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? number : throw Unlike(type),
            "List" => JsonValues.ReadArray(value, Read),
            "Map" => value.ValueKind == JsonValueKind.Object ? ReadMap(value) : throw Unlike(type),

            // Texts, and the types that GraphKb does not write, such as dates and points.
            _ => GetText(value),
        };
    }

    private static string GetText(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static Dictionary<string, object?> ReadMap(JsonElement map) =>
        map.EnumerateObject().ToDictionary(property => property.Name, property => Read(property.Value), StringComparer.Ordinal);

    private static JsonException Unlike(string type) => new($"A value is not a {type}.");
}
