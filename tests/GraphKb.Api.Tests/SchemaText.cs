using GraphQLParser;
using GraphQLParser.AST;

namespace GraphKb.Api.Tests;

/// <summary>Reads a schema in the schema definition language.</summary>
internal static class SchemaText
{
    /// <summary>
    /// One line for everything that clients can rely on: types, fields with their type, arguments with type and default, values, members.
    /// </summary>
    public static IEnumerable<string> GetLines(string schema) => Parser.Parse(schema).Definitions.SelectMany(definition => definition switch
    {
        GraphQLScalarTypeDefinition scalar => [$"scalar {scalar.Name.StringValue}"],
        GraphQLEnumTypeDefinition type => type.Values!.Select(value => $"enum {type.Name.StringValue}.{value.Name.StringValue}"),
        GraphQLUnionTypeDefinition union => union.Types!.Select(member => $"union {union.Name.StringValue} = {member.Name.StringValue}"),
        GraphQLInputObjectTypeDefinition input => input.Fields!.Select(field => $"input {input.Name.StringValue}.{FormatInput(field)}"),
        GraphQLInterfaceTypeDefinition type => GetFieldLines("interface " + type.Name.StringValue, type.Fields),
        GraphQLObjectTypeDefinition type => GetFieldLines("type " + type.Name.StringValue, type.Fields)
            .Concat((type.Interfaces ?? Enumerable.Empty<GraphQLNamedType>())
                .Select(implemented => $"type {type.Name.StringValue} implements {implemented.Name.StringValue}")),
        _ => Enumerable.Empty<string>(),
    });

    /// <summary>Everything that a schema can describe, such as <c>Query.site(id)</c>, with its description or null.</summary>
    public static IEnumerable<(string Name, string? Text)> GetDescriptions(string schema) =>
        Parser.Parse(schema).Definitions.OfType<GraphQLTypeDefinition>().SelectMany(type => GetParts(type)
            .Select(part => (part.Name, part.Node.Description?.Value.ToString()))
            .Prepend((type.Name.StringValue, type.Description?.Value.ToString())));

    private static IEnumerable<(string Name, IHasDescriptionNode Node)> GetParts(GraphQLTypeDefinition type)
    {
        var name = type.Name.StringValue;
        return type switch
        {
            GraphQLEnumTypeDefinition values => values.Values!.Select(value => Part($"{name}.{value.Name.StringValue}", value)),
            GraphQLInputObjectTypeDefinition input => input.Fields!.Select(field => Part($"{name}.{field.Name.StringValue}", field)),
            IHasFieldsDefinitionNode fields => fields.Fields!.SelectMany(field => GetFieldParts($"{name}.{field.Name.StringValue}", field)),
            _ => [],
        };
    }

    private static IEnumerable<(string Name, IHasDescriptionNode Node)> GetFieldParts(string name, GraphQLFieldDefinition field) =>
        (field.Arguments ?? Enumerable.Empty<GraphQLInputValueDefinition>())
            .Select(argument => Part($"{name}({argument.Name.StringValue})", argument))
            .Prepend(Part(name, field));

    private static (string Name, IHasDescriptionNode Node) Part(string name, IHasDescriptionNode node) => (name, node);

    private static IEnumerable<string> GetFieldLines(string owner, GraphQLFieldsDefinition? fields) =>
        (fields ?? Enumerable.Empty<GraphQLFieldDefinition>())
            .SelectMany(field => (field.Arguments ?? Enumerable.Empty<GraphQLInputValueDefinition>())
                .Select(argument => $"{owner}.{field.Name.StringValue}({FormatInput(argument)})")
                .Append($"{owner}.{field.Name.StringValue}: {FormatType(field.Type)}"));

    private static string FormatInput(GraphQLInputValueDefinition input)
    {
        var defaultValue = input.DefaultValue switch
        {
            null => "",
            GraphQLIntValue number => " = " + number.Value,
            GraphQLFloatValue number => " = " + number.Value,
            GraphQLBooleanValue boolean => " = " + boolean.Value,
            GraphQLEnumValue value => " = " + value.Name.StringValue,
            var other => " = " + other.Kind,
        };
        return $"{input.Name.StringValue}: {FormatType(input.Type)}{defaultValue}";
    }

    private static string FormatType(GraphQLType type) => type switch
    {
        GraphQLNonNullType nonNull => FormatType(nonNull.Type) + "!",
        GraphQLListType list => $"[{FormatType(list.Type)}]",
        GraphQLNamedType named => named.Name.StringValue,
        _ => type.Kind.ToString(),
    };
}
