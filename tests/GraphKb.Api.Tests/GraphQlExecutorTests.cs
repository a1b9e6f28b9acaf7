using System.Text;
using GraphKb.Api.Requests;
using GraphKb.DataPackages.Reading;
using GraphKb.Model;
using GraphKb.Model.Facts;
using GraphKb.Store.Embedded;
using GraphKb.Testing;

namespace GraphKb.Api.Tests;

public sealed class GraphQlExecutorTests
{
    private static readonly DataPackage Seed = PackageReader.Read(Repository.GetPath("seed"), null, CancellationToken.None).Package!;

    [Theory]
    [InlineData("{ chains(mineral: \"mineral:x\") { totalCount } }", "\"argument\":\"mineral\"")]
    [InlineData("{ chains(mineral: \"mineral:rare-earths\", maxHops: 50) { totalCount } }", "maxHops is 50; it must be from 1 to 12.")]
    [InlineData("{ chains(mineral: \"mineral:rare-earths\", to: { countries: [\"KOX\"] }) { totalCount } }", "There is no country code \\\"KOX\\\"; nearest existing: KOR")]
    [InlineData("{ sites(first: -1) { totalCount } }", "first is -1; it must be from 0 to 500.")]
    [InlineData("{ sites(after: \"nonsense\") { totalCount } }", "is not a cursor of this list")]
    [InlineData("{ sites(asOf: \"2026-02-30\") { totalCount } }", "is not a date; expected YYYY-MM-DD")]
    [InlineData("{ site(id: \"site:bayan-obo\") { name } }", "nearest existing: site:bayan-obo-mine")]
    [InlineData("{ site(id: \"bayan-obo-mine\") { name } }", "There is no site with the id \\\"bayan-obo-mine\\\"; nearest existing: site:bayan-obo-mine")]
    [InlineData("{ mineral(id: \"company:rare-earths\") { name } }", "nearest existing: mineral:rare-earths, mineral:heavy-rare-earths")]
    [InlineData("{ mineral(id: \"company:mp-materials\") { name } }", "There is no mineral with the id \\\"company:mp-materials\\\".")]
    [InlineData("{ country(code: \"KOX\") { name } }", "There is no country with the code \\\"KOX\\\"")]
    public async Task A_mistake_gets_one_sentence_and_the_code_bad_user_input(string query, string expected)
    {
        var answer = Unescaped(await AskAsync(query));

        Assert.Contains(expected, answer, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"BAD_USER_INPUT\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_nested_sixty_deep_is_refused()
    {
        var query = string.Concat(Enumerable.Repeat("{ mineral(id: \"mineral:ndpr\") { parent", 1)) + string.Concat(Enumerable.Repeat("{ parent", 60)) + "{ id }" + new string('}', 62);

        Assert.Contains("\"code\":\"TOO_COMPLEX\"", await AskAsync(query), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fragments_that_double_each_other_are_refused_at_once()
    {
        var query = new StringBuilder("{ ...f0 }");
        for (var place = 0; place < 30; place++)
        {
            query.Append(System.Globalization.CultureInfo.InvariantCulture, $" fragment f{place} on Query {{ ...f{place + 1} ...f{place + 1} }}");
        }

        query.Append(" fragment f30 on Query { __typename }");

        Assert.Contains("\"code\":\"TOO_COMPLEX\"", await AskAsync(query.ToString()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paging_gives_every_chain_once()
    {
        var all = await AskAsync("{ chains(mineral: \"mineral:rare-earths\", first: 500) { edges { cursor } pageInfo { hasNextPage endCursor } totalCount } }");
        var cursors = all.Split("\"cursor\":\"").Skip(1).Select(part => part[..part.IndexOf('"', StringComparison.Ordinal)]).ToList();
        var next = await AskAsync($"{{ chains(mineral: \"mineral:rare-earths\", first: 1, after: \"{cursors[2]}\") {{ edges {{ cursor }} }} }}");

        Assert.Equal(cursors.Count, cursors.Distinct().Count());
        Assert.Contains(cursors[3], next, StringComparison.Ordinal);
    }

    [Fact]
    public void The_committed_schema_is_the_one_of_the_code()
    {
        using var executor = new GraphQlExecutor(EmbeddedStore.InMemory(Seed), new ApiLimits(), TimeProvider.System);
        var file = Repository.GetPath("src/GraphKb.Api/schema.graphql");
        if (Environment.GetEnvironmentVariable("GRAPHKB_WRITE_SCHEMA") == "1")
        {
            File.WriteAllText(file, executor.PrintSchema().ReplaceLineEndings("\n"));
        }

        Assert.Equal(File.ReadAllText(file), executor.PrintSchema().ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task An_answer_whose_sum_is_beyond_all_numbers_is_an_error_and_still_an_answer()
    {
        var enormous = Seed with { Capacities = [.. Seed.Capacities.Select(capacity => capacity with { Tonnes = 1.7e308 })] };

        Assert.Equal(
            """{"errors":[{"message":"A number of the answer is too large to be written.","extensions":{"code":"INTERNAL"}}]}""",
            await AskAsync("{ concentration(mineral: \"mineral:rare-earths\", stage: MINING) { tonnes } }", enormous));
    }

    private static Task<string> AskAsync(string query) => AskAsync(query, Seed);

    private static async Task<string> AskAsync(string query, DataPackage package)
    {
        await using var store = EmbeddedStore.InMemory(package);
        using var executor = new GraphQlExecutor(store, new ApiLimits(), TimeProvider.System);
        var answer = await executor.ExecuteAsync(new GraphQlRequest(query, null, null), false, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(answer.Json);
    }

    private static string Unescaped(string json) => json.Replace("\\u0022", "\\\"", StringComparison.Ordinal);
}
