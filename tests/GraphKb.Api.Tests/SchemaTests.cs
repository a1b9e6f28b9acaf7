using GraphKb.Api.Requests;
using GraphKb.Model;
using GraphKb.Store.Embedded;
using GraphKb.Testing;

namespace GraphKb.Api.Tests;

public sealed class SchemaTests
{
    [Fact]
    public void Everything_in_the_contract_is_in_the_schema_with_the_same_type()
    {
        var contract = SchemaText.GetLines(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "contract.graphql"))).ToList();

        Assert.True(contract.Count > 300);
        Assert.Equal([], contract.Except(SchemaText.GetLines(PrintSchema())));
    }

    [Fact]
    public void Every_type_field_argument_and_value_is_described_in_a_sentence()
    {
        var descriptions = SchemaText.GetDescriptions(PrintSchema()).ToList();

        Assert.True(descriptions.Count > 450);
        Assert.Equal([], descriptions.Where(part => !IsSentence(part.Text)).Select(part => $"{part.Name}: {part.Text}"));
    }

    [Theory]
    [InlineData("When.")]
    [InlineData("0 to 1.")]
    [InlineData("The id, kind:slug.")]
    [InlineData("the day on which it was published")]
    [InlineData("")]
    [InlineData(null)]
    public void A_word_or_two_are_no_description(string? text) => Assert.False(IsSentence(text));

    [Fact]
    public void Every_kind_of_definition_is_read()
    {
        const string schema = """
            scalar S enum E { V } union U = T interface I { f(a: Int): S } input N { g: Int } type T implements I { f(a: Int): S }
            """;

        Assert.Equal(
            ["S", "E", "E.V", "U", "I", "I.f", "I.f(a)", "N", "N.g", "T", "T.f", "T.f(a)"],
            SchemaText.GetDescriptions(schema).Select(part => part.Name));
    }

    [Fact]
    public void The_committed_schema_is_the_one_of_the_code()
    {
        var file = Repository.GetPath("src/GraphKb.Api/schema.graphql");
        var schema = PrintSchema().ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("GRAPHKB_WRITE_SCHEMA") == "1")
        {
            File.WriteAllText(file, schema);
        }

        Assert.Equal(File.ReadAllText(file), schema);
    }

    // Less than six words leave out the meaning, the unit, the range or the meaning of null.
    private static bool IsSentence(string? text) =>
        text is not null && text.Split(' ').Length >= 6 && text.EndsWith('.') && !char.IsLower(text[0]);

    private static string PrintSchema()
    {
        using var executor = new GraphQlExecutor(EmbeddedStore.InMemory(new DataPackage()), new ApiLimits(), TimeProvider.System);
        return executor.PrintSchema();
    }
}
