using System.Text.Encodings.Web;
using System.Text.Json;
using GraphKb.DataPackages.Tests.Frictionless;
using GraphKb.Model;
using Json.Schema;

namespace GraphKb.DataPackages.Tests.Writing;

/// <summary>The descriptor against the rules of Data Package v2, and what it states about each column.</summary>
public sealed class DescriptorTests
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonElement Package = Descriptor(WholePackage.Package);

    [Fact]
    public void It_keeps_to_the_rules_of_the_standard()
    {
        var schema = JsonSchema.FromFile(Path.Combine(AppContext.BaseDirectory, "Frictionless", "datapackage.schema.json"));
        var options = new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

        Assert.All([Package, Descriptor(new DataPackage())], descriptor =>
        {
            var result = schema.Evaluate(descriptor, options);
            Assert.True(result.IsValid, string.Join('\n', result.Details.Where(detail => detail.HasErrors)
                .SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}"))));
        });
    }

    [Fact]
    public void It_states_what_the_package_states_about_itself_and_where_its_sources_are()
    {
        var stated = Package.EnumerateObject().Where(property => property.Name is not "resources" and not "$schema");

        Assert.Equal(
            [
                "name written", "title Whole", "description Every table.", "version 1.2.0", "created 2026-11-24T00:00:00Z",
                """licenses [{"name":"CC-BY-4.0"},{"path":"https://example.org/licence"}]""",
                """sources [{"title":"The documents in which the data was read","path":"sources.csv"}]""",
            ],
            stated.Select(property => $"{property.Name} {Compact(property.Value)}"));
    }

    [Fact]
    public void It_has_a_resource_for_every_file()
    {
        Assert.Equal(18, Resources().Count);
        Assert.All(Resources(), resource =>
            Assert.Equal(resource.GetProperty("name").GetString() + ".csv", resource.GetProperty("path").GetString()));
    }

    [Theory]
    [InlineData("sites", "aggregate", """{"trueValues":["true","True","TRUE","1"],"falseValues":["false","False","FALSE","0"]}""")]
    [InlineData("sites", "latitude", """{"constraints":{"minimum":-90,"maximum":90}}""")]
    [InlineData("sites", "closed", "{}")]
    [InlineData("trades", "year", """{"constraints":{"required":true,"minimum":1000}}""")]
    [InlineData("trades", "hs", """{"missingValues":[],"constraints":{"pattern":"^([0-9]{2,10})?$"}}""")]
    [InlineData("supplies", "form", """{"missingValues":[]}""")]
    [InlineData("statistics", "from_year", """{"missingValues":[],"constraints":{"pattern":"^([1-9][0-9]{3})?$"}}""")]
    [InlineData("minerals", "hs", """{"constraints":{"pattern":"^ *([0-9]{2,10}) *(; *([0-9]{2,10}) *)*$"}}""")]
    [InlineData("sources", "reliability", """{"constraints":{"enum":["HIGH","MEDIUM","LOW"]}}""")]
    public void A_field_has_the_terms_of_its_column(string table, string column, string expected)
    {
        var terms = Fields(Resource(table))[column].EnumerateObject()
            .Where(property => property.Name is not ("name" or "title" or "description" or "type"))
            .ToDictionary(property => property.Name, property => property.Value);

        Assert.Equal(expected, JsonSerializer.Serialize(terms, Relaxed));
    }

    [Theory]
    [InlineData("supplies", "since", "string")]
    [InlineData("sites", "opened", "string")]
    [InlineData("sources", "published", "string")]
    [InlineData("supplies", "until", "date")]
    [InlineData("sites", "closed", "date")]
    public void Only_a_day_that_has_one_form_is_a_date(string table, string column, string type) =>
        Assert.Equal(type, Fields(Resource(table))[column].GetProperty("type").GetString());

    [Theory]
    [InlineData("supplies", "since", "2024|2024-02-29|2024-12-31|", "2024-00-01|2024-04-31|2024-02-30|0999|2024-05|24|2024-1-1")]
    [InlineData("sources", "published", "2024|2024-05|2024-05-31|0001-01-01", "2024-13|2024-5|2024-05-32")]
    [InlineData("owner", "", "country:KOR|company:a.b-c_1|country:X01", "site:a|KOR|country:WLD|company:|company:A")]
    [InlineData("countries", "code", "KOR|WLF|WAA|X01", "WLD|kor|KO|KORE|X1")]
    [InlineData("supplies", "sources", "source:a|source:a;source:b|source:a ; source:b", "a|source:a;b|source:a,source:b")]
    [InlineData("aliases", "language", "ko|zh-Hans|pt-BR", "Korean|KO|zh-hans")]
    [InlineData("statistics", "country", "KOR|WLD", "WL|country:KOR")]
    public void A_pattern_matches_what_the_reader_takes(string table, string column, string valid, string invalid)
    {
        var field = column.Length == 0 ? Fields(Resource("ownerships"))[table] : Fields(Resource(table))[column];
        var pattern = field.GetProperty("constraints").GetProperty("pattern").GetString()!;

        Assert.All(valid.Split('|'), text => Assert.Matches(pattern, text));
        Assert.All(invalid.Split('|'), text => Assert.DoesNotMatch(pattern, text));
    }

    [Theory]
    [InlineData("countries", "code")]
    [InlineData("sources", "id")]
    [InlineData("statistics", "country,mineral,measure,year,from_year,sources")]
    [InlineData("supplies", "from,to,mineral,form,since")]
    [InlineData("ownerships", "owner,owned,class,since")]
    [InlineData("trades", "exporter,importer,mineral,hs,year")]
    [InlineData("identifiers", "entity,scheme,value")]
    public void The_primary_key_is_the_id_or_the_natural_key_and_no_part_of_it_is_missing(string name, string expected)
    {
        var schema = Schema(Resource(name));
        var fields = Fields(Resource(name));

        Assert.Equal(expected, string.Join(',', Strings(schema, "primaryKey")));
        Assert.All(Strings(schema, "primaryKey").Select(part => fields[part]), part => Assert.True(
            part.TryGetProperty("missingValues", out _) || part.GetProperty("constraints").GetProperty("required").GetBoolean()));
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
            return $"{Strings(key, "fields").Single()}>{reference.GetProperty("resource")}.{Strings(reference, "fields").Single()}";
        })));
    }

    [Fact]
    public void An_empty_package_is_written_with_all_its_files_and_read_back()
    {
        using var written = new WrittenPackage(new DataPackage());

        Assert.Equal(0, written.Read().EntityCount);
    }

    private static string Compact(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : JsonSerializer.Serialize(value, Relaxed);

    private static JsonElement Descriptor(DataPackage package)
    {
        using var written = new WrittenPackage(package);
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
