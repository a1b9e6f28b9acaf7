using GraphKb.Api.Requests;
using GraphKb.Model;
using GraphKb.Model.Facts;
using GraphKb.Store.Embedded;
using GraphQLParser;
using GraphQLParser.AST;

namespace GraphKb.Api.Tests;

public sealed class ContractTests
{
    // Fewer words leave out what a thing means, its unit, its range or what null says.
    private const int FewestWords = 6;

    [Fact]
    public void The_schema_lacks_renames_and_retypes_nothing_that_clients_rely_on()
    {
        using var executor = new GraphQlExecutor(EmbeddedStore.InMemory(new DataPackage()), new ApiLimits(), TimeProvider.System);
        var relied = Lines(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "contract.graphql"))).ToList();

        Assert.True(relied.Count > 300);
        Assert.Equal([], relied.Except(Lines(executor.PrintSchema())));
    }

    [Fact]
    public void Every_type_field_argument_and_value_says_in_a_sentence_what_it_is()
    {
        using var executor = new GraphQlExecutor(EmbeddedStore.InMemory(new DataPackage()), new ApiLimits(), TimeProvider.System);
        var described = Described(executor.PrintSchema()).ToList();

        Assert.True(described.Count > 450);
        Assert.Equal([], described.Where(part => !IsSentence(part.Words)).Select(part => $"{part.Name}: {part.Words}"));
    }

    [Theory]
    [InlineData("When.")]
    [InlineData("0 to 1.")]
    [InlineData("The id, kind:slug.")]
    [InlineData("the day on which it was published")]
    [InlineData("")]
    [InlineData(null)]
    public void A_word_or_two_are_no_description(string? words) => Assert.False(IsSentence(words));

    [Fact]
    public void All_that_can_be_described_is_looked_at()
    {
        const string schema = """
            scalar S enum E { V } union U = T interface I { f(a: Int): S } input N { g: Int } type T implements I { f(a: Int): S }
            """;

        Assert.Equal(
            ["S", "E", "E.V", "U", "I", "I.f", "I.f(a)", "N", "N.g", "T", "T.f", "T.f(a)"],
            Described(schema).Select(part => part.Name));
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

    private static bool IsSentence(string? words) =>
        words is not null && words.Split(' ').Length >= FewestWords && words.EndsWith('.') && !char.IsLower(words[0]);

    // Everything that a schema can describe, with its description.
    private static IEnumerable<(string Name, string? Words)> Described(string sdl) =>
        Parser.Parse(sdl).Definitions.OfType<GraphQLTypeDefinition>().SelectMany(type => Parts(type)
            .Select(part => (part.Name, part.Of.Description?.Value.ToString()))
            .Prepend((type.Name.StringValue, type.Description?.Value.ToString())));

    private static IEnumerable<(string Name, IHasDescriptionNode Of)> Parts(GraphQLTypeDefinition type)
    {
        var name = type.Name.StringValue;
        return type switch
        {
            GraphQLEnumTypeDefinition words => words.Values!.Select(value => ($"{name}.{value.Name.StringValue}", (IHasDescriptionNode)value)),
            GraphQLInputObjectTypeDefinition input => input.Fields!.Select(field => ($"{name}.{field.Name.StringValue}", (IHasDescriptionNode)field)),
            IHasFieldsDefinitionNode whole => whole.Fields!.SelectMany(field => (field.Arguments ?? Enumerable.Empty<GraphQLInputValueDefinition>())
                .Select(argument => ($"{name}.{field.Name.StringValue}({argument.Name.StringValue})", (IHasDescriptionNode)argument))
                .Prepend(($"{name}.{field.Name.StringValue}", field))),
            _ => [],
        };
    }

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
