using System.Text.Json;
using GraphKb.Model;
using GraphKb.Model.Facts;

namespace GraphKb.DataPackages.Tests.Writing;

/// <summary>The descriptor against what Data Package v1 and Table Schema v1 say; their own tools are not at hand in a test.</summary>
public sealed class DescriptorTests
{
    private static readonly string[] Types = ["string", "number", "integer", "boolean", "date", "year"];

    private static readonly JsonElement Package = Descriptor();

    [Fact]
    public void It_is_a_tabular_data_package()
    {
        Assert.Equal("tabular-data-package", Package.GetProperty("profile").GetString());
        Assert.Matches("^[-a-z0-9._/]+$", Package.GetProperty("name").GetString());
        Assert.Equal(18, Resources().Count);
        Assert.All(Resources(), resource =>
        {
            Assert.Equal("tabular-data-resource", resource.GetProperty("profile").GetString());
            Assert.Equal(resource.GetProperty("name").GetString() + ".csv", resource.GetProperty("path").GetString());
            Assert.Equal("utf-8", resource.GetProperty("encoding").GetString());
            Assert.Equal([""], Strings(Schema(resource), "missingValues"));
        });
    }

    [Fact]
    public void Every_field_has_a_type_of_the_specification() =>
        Assert.All(Resources().SelectMany(resource => Fields(resource).Values), field =>
            Assert.Contains(field.GetProperty("type").GetString(), Types));

    [Fact]
    public void Flags_are_the_words_that_the_reader_takes()
    {
        var flag = Fields(Resource("sites"))["aggregate"];

        Assert.Equal(["true"], Strings(flag, "trueValues"));
        Assert.Equal(["false"], Strings(flag, "falseValues"));
    }

    [Fact]
    public void A_day_may_be_a_bare_year_where_something_begins_and_not_where_it_ends()
    {
        var fields = Fields(Resource("supplies"));

        Assert.Equal("any", fields["since"].GetProperty("format").GetString());
        Assert.False(fields["until"].TryGetProperty("format", out _));
    }

    [Theory]
    [InlineData("countries", "code")]
    [InlineData("sites", "id")]
    [InlineData("statistics", null)]
    [InlineData("supplies", null)]
    [InlineData("ownerships", null)]
    [InlineData("trades", null)]
    public void A_primary_key_has_no_part_that_may_be_blank_or_is_an_item_of_a_list(string name, string? expected)
    {
        var schema = Schema(Resource(name));

        Assert.Equal(expected?.Split(','), schema.TryGetProperty("primaryKey", out _) ? Strings(schema, "primaryKey") : null);
        Assert.All(expected?.Split(',') ?? [], part =>
            Assert.True(Fields(Resource(name))[part].GetProperty("constraints").GetProperty("required").GetBoolean()));
    }

    [Theory]
    [InlineData("supplies", "from>sites.id to>sites.id mineral>minerals.id")]
    [InlineData("sites", "country>countries.code operator>companies.id")]
    [InlineData("minerals", "parent>.id")]
    [InlineData("ownerships", "")]
    [InlineData("statistics", "mineral>minerals.id")]
    [InlineData("trades", "exporter>countries.code importer>countries.code mineral>minerals.id")]
    [InlineData("measures", "issuer>countries.code")]
    public void Foreign_keys_are_the_single_references_to_one_kind(string name, string expected)
    {
        var keys = Schema(Resource(name)).TryGetProperty("foreignKeys", out var found) ? found.EnumerateArray().ToList() : [];

        Assert.Equal(expected, string.Join(' ', keys.Select(key =>
        {
            var reference = key.GetProperty("reference");
            return $"{key.GetProperty("fields")}>{reference.GetProperty("resource")}.{reference.GetProperty("fields")}";
        })));
    }

    [Fact]
    public void An_empty_package_is_written_with_all_its_files_and_read_back()
    {
        using var written = new WrittenPackage(new DataPackage());

        Assert.Equal(0, written.Read().EntityCount);
    }

    private static JsonElement Descriptor()
    {
        using var written = new WrittenPackage(new DataPackage());
        return JsonSerializer.Deserialize<JsonElement>(written.Text("datapackage.json"));
    }

    private static List<JsonElement> Resources() => [.. Package.GetProperty("resources").EnumerateArray()];

    private static JsonElement Resource(string name) => Resources().Single(resource => resource.GetProperty("name").GetString() == name);

    private static JsonElement Schema(JsonElement resource) => resource.GetProperty("schema");

    private static Dictionary<string, JsonElement> Fields(JsonElement resource) =>
        Schema(resource).GetProperty("fields").EnumerateArray().ToDictionary(field => field.GetProperty("name").GetString()!);

    private static List<string> Strings(JsonElement element, string property) =>
        [.. element.GetProperty(property).EnumerateArray().Select(item => item.GetString()!)];
}
