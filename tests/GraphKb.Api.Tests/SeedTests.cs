using System.Text;
using System.Text.Json;
using GraphKb.Api.Requests;
using GraphKb.DataPackages.Reading;
using GraphKb.Model;
using GraphKb.Store.Embedded;
using GraphKb.Testing;

namespace GraphKb.Api.Tests;

/// <summary>Responses about the seed, for whatever TinyChain is too small for.</summary>
public sealed class SeedTests
{
    private static readonly DataPackage Seed = PackageReader.Read(Repository.GetPath("seed"), null, CancellationToken.None).Package!;

    [Theory]
    [InlineData("{ chains(mineral: \"mineral:rare-earths\", maxHops: 50) { totalCount } }", "maxHops is 50; it must be from 1 to 12.")]
    [InlineData("{ sites(first: -1) { totalCount } }", "first is -1; it must be from 0 to 500.")]
    [InlineData("{ sites(after: \"nonsense\") { totalCount } }", "is not a cursor of this list")]
    [InlineData("{ sites(asOf: \"2026-02-30\") { totalCount } }", "is not a date; expected YYYY-MM-DD")]
    public async Task A_wrong_argument_gets_one_sentence_and_the_code_BAD_USER_INPUT(string query, string expected)
    {
        var answer = Unescape(await ExecuteAsync(query));

        Assert.Contains(expected, answer, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"BAD_USER_INPUT\"", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ chains(mineral: \"mineral:x\") { totalCount } }", "\"argument\":\"mineral\"")]
    [InlineData(
        "{ chains(mineral: \"mineral:rare-earths\", to: { countries: [\"KOX\"] }) { totalCount } }",
        "There is no country code \\\"KOX\\\"; nearest existing: KOR")]
    [InlineData("{ site(id: \"site:bayan-obo\") { name } }", "nearest existing: site:bayan-obo-mine")]
    [InlineData(
        "{ site(id: \"bayan-obo-mine\") { name } }",
        "There is no site with the id \\\"bayan-obo-mine\\\"; nearest existing: site:bayan-obo-mine")]
    [InlineData("{ mineral(id: \"company:rare-earths\") { name } }", "nearest existing: mineral:rare-earths, mineral:heavy-rare-earths")]
    [InlineData("{ mineral(id: \"company:mp-materials\") { name } }", "There is no mineral with the id \\\"company:mp-materials\\\".")]
    [InlineData("{ country(code: \"KOX\") { name } }", "There is no country with the code \\\"KOX\\\"")]
    public async Task An_unknown_id_gets_one_sentence_and_the_code_NOT_FOUND(string query, string expected)
    {
        var answer = Unescape(await ExecuteAsync(query));

        Assert.Contains(expected, answer, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"NOT_FOUND\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paging_gives_every_chain_once()
    {
        var all = await ExecuteAsync("{ chains(mineral: \"mineral:rare-earths\", first: 500) { edges { cursor } totalCount } }");
        var cursors = all.Split("\"cursor\":\"").Skip(1).Select(part => part[..part.IndexOf('"', StringComparison.Ordinal)]).ToList();
        var next = await ExecuteAsync(
            $"{{ chains(mineral: \"mineral:rare-earths\", first: 1, after: \"{cursors[2]}\") {{ edges {{ cursor }} }} }}");

        Assert.Equal(cursors.Count, cursors.Distinct().Count());
        Assert.Contains(cursors[3], next, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_note_of_a_site_is_that_of_its_row()
    {
        var note = Seed.Sites.Single(site => site.Id == "site:albemarle-chengdu").Note;

        var answer = JsonElement.Parse(await ExecuteAsync("""{ site(id: "site:albemarle-chengdu") { note } }"""));

        Assert.Contains("Coordinates of the town of Chengdu.", note, StringComparison.Ordinal);
        Assert.Equal(note, answer.GetProperty("data").GetProperty("site").GetProperty("note").GetString());
    }

    [Fact]
    public async Task A_sum_that_is_too_large_for_a_number_is_an_error()
    {
        var enormous = Seed with { Capacities = [.. Seed.Capacities.Select(capacity => capacity with { Tonnes = 1.7e308 })] };

        Assert.Equal(
            """{"errors":[{"message":"A number of the answer is too large to be written.","extensions":{"code":"INTERNAL"}}]}""",
            await ExecuteAsync("{ concentration(mineral: \"mineral:rare-earths\", stage: MINING) { tonnes } }", enormous));
    }

    private static Task<string> ExecuteAsync(string query) => ExecuteAsync(query, Seed);

    private static async Task<string> ExecuteAsync(string query, DataPackage package)
    {
        await using var store = EmbeddedStore.InMemory(package);
        using var executor = new GraphQlExecutor(store, new ApiLimits(), TimeProvider.System);
        var request = new GraphQlRequest(query, null, null);
        var answer = await executor.ExecuteAsync(request, GraphQlTransport.Post, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(answer.Json);
    }

    private static string Unescape(string json) => json.Replace("\\u0022", "\\\"", StringComparison.Ordinal);
}
