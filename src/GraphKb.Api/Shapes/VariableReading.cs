using System.Text.Json.Nodes;
using GraphQLParser.AST;

namespace GraphKb.Api.Shapes;

/// <summary>Reads the variables of an operation.</summary>
internal static class VariableReading
{
    public static IReadOnlyList<VariableShape> Read(GraphQLOperationDefinition operation) =>
        [.. operation.Variables?.Items.Select(Read) ?? []];

    private static VariableShape Read(GraphQLVariableDefinition variable) => new(
        variable.Variable.Name.StringValue,
        FormatType(variable.Type),
        GetName(variable.Type),
        variable.DefaultValue is { } value ? ToJson(value)?.ToJsonString() ?? "null" : null);

    private static string FormatType(GraphQLType type) => type switch
    {
        GraphQLNonNullType required => FormatType(required.Type) + "!",
        GraphQLListType list => $"[{FormatType(list.Type)}]",
        GraphQLNamedType named => named.Name.StringValue,
        _ => "",
    };

    private static string GetName(GraphQLType type) => type switch
    {
        GraphQLNonNullType required => GetName(required.Type),
        GraphQLListType list => GetName(list.Type),
        GraphQLNamedType named => named.Name.StringValue,
        _ => "",
    };

    private static JsonNode? ToJson(GraphQLValue value) => value switch
    {
        GraphQLIntValue number => JsonNode.Parse(number.Value.ToString()),
        GraphQLFloatValue number => JsonNode.Parse(number.Value.ToString()),
        GraphQLBooleanValue truth => JsonValue.Create(truth.BoolValue),
        GraphQLStringValue text => JsonValue.Create(text.Value.ToString()),
        GraphQLEnumValue name => JsonValue.Create(name.Name.StringValue),
        GraphQLListValue list => new JsonArray([.. list.Values?.Select(ToJson) ?? []]),
        GraphQLObjectValue item => new JsonObject(
            item.Fields?.Select(field => KeyValuePair.Create(field.Name.StringValue, ToJson(field.Value))) ?? []),
        _ => null,
    };
}
