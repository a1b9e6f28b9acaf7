using System.Text.Json;

namespace GraphKb.Api.Tests.Introspection;

/// <summary>The introspection that tools send, as the specifications of October 2021 and September 2025 define it.</summary>
public sealed class IntrospectionTests
{
    // The query of graphql-js 16 with each of its options.
    private const string FullQuery = """
        query IntrospectionQuery {
          __schema {
            description
            queryType { name } mutationType { name } subscriptionType { name }
            types { ...FullType }
            directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } }
          }
        }
        fragment FullType on __Type {
          kind name description specifiedByURL isOneOf
          fields(includeDeprecated: true) {
            name description args(includeDeprecated: true) { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason
          }
          inputFields(includeDeprecated: true) { ...InputValue }
          interfaces { ...TypeRef }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
          possibleTypes { ...TypeRef }
        }
        fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue isDeprecated deprecationReason }
        fragment TypeRef on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } }
        """;

    [Fact]
    public async Task The_full_introspection_of_tools_is_answered()
    {
        var schema = (await ExecuteAsync(FullQuery)).GetProperty("__schema");

        Assert.Equal("Query", schema.GetProperty("queryType").GetProperty("name").GetString());
        Assert.NotEmpty(schema.GetProperty("description").GetString()!);
        Assert.All(
            schema.GetProperty("directives").EnumerateArray(),
            directive => Assert.Equal(JsonValueKind.False, directive.GetProperty("isRepeatable").ValueKind));
    }

    [Theory]
    [InlineData("Date", "https://www.rfc-editor.org/rfc/rfc3339")]
    [InlineData("Long", "https://www.rfc-editor.org/rfc/rfc8259")]
    [InlineData("String", null)]
    [InlineData("Site", null)]
    public async Task A_scalar_of_this_schema_names_the_document_that_defines_it(string type, string? url)
    {
        var data = await ExecuteAsync($$"""{ __type(name: "{{type}}") { specifiedByURL } }""");

        Assert.Equal(url, data.GetProperty("__type").GetProperty("specifiedByURL").GetString());
    }

    [Fact]
    public async Task Every_scalar_of_this_schema_names_the_document_that_defines_it()
    {
        var data = await ExecuteAsync("{ __schema { types { kind name specifiedByURL } } }");
        var builtIn = new[] { "Boolean", "Float", "ID", "Int", "String" };

        Assert.All(
            data.GetProperty("__schema").GetProperty("types").EnumerateArray().Where(type =>
                type.GetProperty("kind").GetString() == "SCALAR" && !builtIn.Contains(type.GetProperty("name").GetString())),
            type => Assert.StartsWith("https://", type.GetProperty("specifiedByURL").GetString(), StringComparison.Ordinal));
    }

    private static async Task<JsonElement> ExecuteAsync(string query)
    {
        using var response = JsonDocument.Parse(await TinyApi.ExecuteAsync(query));
        Assert.False(response.RootElement.TryGetProperty("errors", out var errors), errors.ToString());
        return response.RootElement.GetProperty("data").Clone();
    }
}
