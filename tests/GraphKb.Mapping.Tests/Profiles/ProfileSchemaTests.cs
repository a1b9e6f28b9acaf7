using System.Globalization;
using System.Text.Json.Nodes;
using GraphKb.Mapping.Profiles;
using GraphKb.Model.Schemas;
using GraphKb.Testing;
using Json.Schema;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace GraphKb.Mapping.Tests.Profiles;

/// <summary>The schema that editors complete profiles with says the same as the reader.</summary>
public sealed class ProfileSchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromFile(Repository.GetPath("profiles", "profile.schema.json"));

    public static TheoryData<string> Shipped => [.. Directory.EnumerateFiles(Repository.GetPath("profiles"), "*.yaml")
        .Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Every_shipped_profile_is_valid_and_loads(string file)
    {
        var text = File.ReadAllText(Repository.GetPath("profiles", file));

        Assert.True(Validate(text));
        Assert.NotEmpty(Profile.Load(Repository.GetPath("profiles", file)).Inputs);
        Assert.StartsWith("# yaml-language-server: $schema=profile.schema.json", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name: mine", "name: Mine")]
    [InlineData("profile: 1", "profile: 2")]
    [InlineData("header: 2", "headers: 2")]
    [InlineData("in: companies", "in: company")]
    [InlineData("name: Company", "name: {column: Company, constant: x}")]
    [InlineData("name: Company", "name: {columns: Company}")]
    [InlineData("where: [{column: A, filled: true}]", "where: [{column: A, filed: true}]")]
    public void A_mistake_is_found_by_the_schema_and_by_the_reader(string right, string wrong)
    {
        const string Valid = """
            profile: 1
            name: mine
            inputs:
              - header: 2
                where: [{column: A, filled: true}]
                rows:
                  - in: companies
                    key: [Company]
                    columns: {name: Company, country: Country}
            """;
        using var folder = new MappedFolder();

        Assert.True(Validate(Valid));
        Assert.Equal("mine", Profile.Load(folder.Write("right.yaml", Valid)).Name);
        Assert.False(Validate(Valid.Replace(right, wrong, StringComparison.Ordinal)));
        Assert.Throws<ArgumentException>(
            () => Profile.Load(folder.Write("wrong.yaml", Valid.Replace(right, wrong, StringComparison.Ordinal))));
    }

    [Fact]
    public void The_schema_lists_the_tables_of_the_package()
    {
        var schema = JsonNode.Parse(File.ReadAllText(Repository.GetPath("profiles", "profile.schema.json")))!;
        var listed = schema["$defs"]!["row"]!["properties"]!["in"]!["enum"]!.AsArray().Select(name => (string)name!);

        Assert.Equal(PackageSchema.All.Select(table => table.Name).Order(), listed.Order());
    }

    private static bool Validate(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return Schema.Evaluate(ToJson(stream.Documents[0].RootNode)).IsValid;
    }

    private static JsonNode? ToJson(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Children.Select(
            pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, ToJson(pair.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(ToJson)]),
        YamlScalarNode { Style: ScalarStyle.Plain } plain => plain.Value switch
        {
            "true" => true,
            "false" => false,
            _ => double.TryParse(plain.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                && double.IsFinite(number) ? number : plain.Value,
        },
        _ => ((YamlScalarNode)node).Value,
    };
}
