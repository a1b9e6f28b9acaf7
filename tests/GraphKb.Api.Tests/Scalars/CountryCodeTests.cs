using GraphKb.Model;
using GraphKb.Testing;

namespace GraphKb.Api.Tests.Scalars;

/// <summary>Codes of countries in arguments, on TinyChain with real names.</summary>
public sealed class CountryCodeTests
{
    private static readonly DataPackage Package = TinyChain.Package with
    {
        Countries =
        [
            .. TinyChain.Package.Countries.Where(country => country.Code is not ("KOR" or "CHN")),
            new("KOR", "South Korea", null), new("PRK", "North Korea", null), new("CHN", "China", null),
            new("CIV", "Côte d’Ivoire", null),
        ],
    };

    [Theory]
    [InlineData("KOR")]
    [InlineData("country:KOR")]
    public async Task A_code_and_the_id_of_the_country_are_taken_alike(string code)
    {
        const string query = """
            query($c: CountryCode!) {
              country(code: $c) { code }
              sites(where: { countries: [$c], controlledBy: [$c] }) { totalCount }
              companies(country: $c) { totalCount }
              measures(issuer: $c, target: $c) { totalCount }
            }
            """;
        const string expected = """
            {
              "data": {
                "country": { "code": "KOR" }, "sites": { "totalCount": 3 }, "companies": { "totalCount": 0 },
                "measures": { "totalCount": 0 }
              }
            }
            """;

        await TinyApi.AnswersAsync(query, expected, $$"""{ "c": "{{code}}" }""", Package);
        await TinyApi.AnswersAsync(
            query.Replace("query($c: CountryCode!)", "", StringComparison.Ordinal).Replace("$c", $"\"{code}\"", StringComparison.Ordinal),
            expected,
            package: Package);
    }

    [Theory]
    [InlineData("kor", "KOR")]
    [InlineData("country:kor", "KOR")]
    [InlineData("South Korea", "KOR")]
    [InlineData("south korea", "KOR")]
    [InlineData("Korea", "KOR, PRK")]
    [InlineData("Republic of Korea", "KOR, PRK")]
    [InlineData("Cote d'Ivoire", "CIV")]
    [InlineData("Chna", "CHN")]
    [InlineData("KOX", "KOR")]
    public async Task A_wrong_code_or_a_name_is_an_error_that_suggests_the_code(string text, string nearest)
    {
        const string query = "query($c: CountryCode!) { sites(where: { countries: [$c] }) { totalCount } country(code: $c) { id } }";
        var shown = text.Replace("country:", "", StringComparison.Ordinal);

        var response = await TinyApi.ExecuteAsync(query, $$"""{ "c": "{{text}}" }""", package: Package);
        var literal = await TinyApi.ExecuteAsync($"{{ sites(where: {{ countries: [\"{text}\"] }}) {{ totalCount }} }}", package: Package);

        var end = $"\\\"{shown}\\\"; nearest existing: {nearest}.";
        Assert.Contains("There is no country code " + end, response, StringComparison.Ordinal);
        Assert.Contains("There is no country with the code " + end, response, StringComparison.Ordinal);
        Assert.Contains("There is no country code " + end, literal, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"NOT_FOUND\"", literal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ country(code: KOR) { id } }")]
    [InlineData("{ country(code: 410) { id } }")]
    public async Task A_code_without_quotes_is_an_error(string query) => Assert.Contains(
        "is not a country code; expected text such as \\\"KOR\\\" or \\\"country:KOR\\\".",
        await TinyApi.ExecuteAsync(query, package: Package),
        StringComparison.Ordinal);
}
