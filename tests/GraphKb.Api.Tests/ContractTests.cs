using GraphKb.Model;
using GraphKb.Store.Embedded;
using GraphQLParser;
using GraphQLParser.AST;

namespace GraphKb.Api.Tests;

public sealed class ContractTests
{
    [Fact]
    public void The_schema_lacks_renames_and_retypes_nothing_that_clients_rely_on()
    {
        using var door = new GraphQlDoor(EmbeddedStore.InMemory(new DataPackage()), new ApiLimits(), TimeProvider.System);
        var relied = Lines(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "contract.graphql"))).ToList();

        Assert.True(relied.Count > 300);
        Assert.Equal([], relied.Except(Lines(door.PrintSchema())));
    }

    [Fact]
    public void Every_field_argument_and_value_says_what_it_is()
    {
        using var door = new GraphQlDoor(EmbeddedStore.InMemory(new DataPackage()), new ApiLimits(), TimeProvider.System);
        var document = Parser.Parse(door.PrintSchema());
        var silent = document.Definitions.OfType<GraphQLObjectTypeDefinition>()
            .SelectMany(type => (type.Fields ?? Enumerable.Empty<GraphQLFieldDefinition>()).SelectMany(field =>
                (field.Arguments ?? Enumerable.Empty<GraphQLInputValueDefinition>()).Where(argument => argument.Description is null)
                    .Select(argument => $"{type.Name.StringValue}.{field.Name.StringValue}({argument.Name.StringValue})")
                    .Concat(field.Description is null ? [$"{type.Name.StringValue}.{field.Name.StringValue}"] : [])));

        Assert.Empty(silent);
    }

    // One line for everything that can be relied on: types, fields with their type, arguments with type and default, values, members.
    private static IEnumerable<string> Lines(string sdl) => Parser.Parse(sdl).Definitions.SelectMany(definition => definition switch
    {
        GraphQLScalarTypeDefinition scalar => [$"scalar {scalar.Name.StringValue}"],
        GraphQLEnumTypeDefinition type => type.Values!.Select(value => $"enum {type.Name.StringValue}.{value.Name.StringValue}"),
        GraphQLUnionTypeDefinition union => union.Types!.Select(member => $"union {union.Name.StringValue} = {member.Name.StringValue}"),
        GraphQLInputObjectTypeDefinition input => input.Fields!.Select(field => $"input {input.Name.StringValue}.{Value(field)}"),
        GraphQLInterfaceTypeDefinition type => Fields("interface " + type.Name.StringValue, type.Fields),
        GraphQLObjectTypeDefinition type => Fields("type " + type.Name.StringValue, type.Fields)
            .Concat((type.Interfaces ?? Enumerable.Empty<GraphQLNamedType>()).Select(face => $"type {type.Name.StringValue} implements {face.Name.StringValue}")),
        _ => Enumerable.Empty<string>(),
    });

    private static IEnumerable<string> Fields(string owner, GraphQLFieldsDefinition? fields) => (fields ?? Enumerable.Empty<GraphQLFieldDefinition>())
        .SelectMany(field => (field.Arguments ?? Enumerable.Empty<GraphQLInputValueDefinition>())
            .Select(argument => $"{owner}.{field.Name.StringValue}({Value(argument)})")
            .Append($"{owner}.{field.Name.StringValue}: {Type(field.Type)}"));

    private static string Value(GraphQLInputValueDefinition value) => $"{value.Name.StringValue}: {Type(value.Type)}" + value.DefaultValue switch
    {
        null => "",
        GraphQLIntValue number => " = " + number.Value,
        GraphQLFloatValue number => " = " + number.Value,
        GraphQLBooleanValue boolean => " = " + boolean.Value,
        GraphQLEnumValue word => " = " + word.Name.StringValue,
        var other => " = " + other.Kind,
    };

    private static string Type(GraphQLType type) => type switch
    {
        GraphQLNonNullType needed => Type(needed.Type) + "!",
        GraphQLListType list => $"[{Type(list.Type)}]",
        GraphQLNamedType named => named.Name.StringValue,
        _ => type.Kind.ToString(),
    };
}
