using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using GraphKb.Api.Requests;
using GraphKb.Testing;

namespace GraphKb.Api.Tests.Pages;

/// <summary>The files of <c>questions/</c> on the seed: each is one documented request, with what an analyst looks for.</summary>
public sealed partial class QuestionFilesTests
{
    public static TheoryData<string> Names => [.. Files().Select(file => Path.GetFileNameWithoutExtension(file)!)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_question_is_answered_with_its_defaults(string name)
    {
        var answer = await AskAsync(name);

        Assert.False(answer.RootElement.TryGetProperty("errors", out var errors), errors.ToString());
        Assert.All(
            answer.RootElement.GetProperty("data").EnumerateObject(),
            field => Assert.NotEqual(JsonValueKind.Null, field.Value.ValueKind));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_question_begins_with_what_is_asked_and_is_named_after_its_file(string name)
    {
        var text = Read(name);

        Assert.Matches(@"\A# [A-Z][^\n]*\?\n#\n# [A-Z`]", text);
        Assert.Equal(name.Replace("-", "", StringComparison.Ordinal), OperationName().Match(text).Groups[1].Value, ignoreCase: true);
        Assert.Contains($"| [{name}]({name}.graphql) | {text.Split('\n')[0][2..]} |\n", Read("README.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chains-through-refining", "$.exposure.atLeast", "0.8")]
    [InlineData("find", "$.search.nodes.name", "Kwinana")]
    [InlineData("sites-of-company", "$.company.sites.nodes.id", "site:mt-weld-mine")]
    [InlineData("measures-on-mineral", "$.measures.nodes.kind", "EXPORT_BAN")]
    [InlineData("measures-on-mineral", "$.measures.nodes.until", "202")]
    [InlineData("foreign-owned-sites", "$.sites.nodes.control.because.owner.id", "country:CHN")]
    [InlineData("state-owned-companies", "$.companies.nodes.owners.owner.id", "country:CHN")]
    [InlineData("alliance-coverage", "$.minerals.nodes.coverage.weakest", "REFINING")]
    [InlineData("origins-of-intake", "$.flow.nodes.country.code", "CHN")]
    [InlineData("critical-minerals", "$.minerals.nodes.id", "mineral:lithium")]
    [InlineData("dependents-of-site", "$.site.customers.to.country.code", "JPN")]
    [InlineData("about-the-data", "$.dataset.license", "MIT")]
    [InlineData("world-trade", "$.trades.nodes.year", "2024")]
    [InlineData("largest-sites", "$.sites.nodes.id", "site:escondida-mine")]
    [InlineData("opening-sites", "$.sites.nodes.opened", "202")]
    [InlineData("sites-of-mineral", "$.sites.nodes.capacities.mineral.id", "mineral:gallium")]
    [InlineData("output-by-year", "$.concentrations.shares.country.code", "CHN")]
    [InlineData("uncertain-supplies", "$.supplies.nodes.confidence", "0.")]
    [InlineData("facts-of-source", "$.source.facts.nodes.id", "capacity:")]
    [InlineData("supply-risk", "$.minerals.nodes.supplyRisks.partners.country.code", "CHN")]
    [InlineData("supply-risk", "$.minerals.nodes.supplyRisks.indicator.id", "indicator:political-stability")]
    [InlineData("research-next", "$.exposure.drivers.supply.mineral.id", "mineral:tungsten")]
    public async Task The_answer_has_what_an_analyst_looks_for(string name, string path, string expected)
    {
        var answer = await AskAsync(name);

        Assert.Contains(
            Find(answer.RootElement.GetProperty("data"), path.Split('.')[1..]),
            value => value.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_largest_sites_and_the_largest_trades_come_first()
    {
        foreach (var (name, path) in new[] { ("world-trade", "$.trades.nodes.tonnes"), ("uncertain-supplies", "$.supplies.nodes.tonnes") })
        {
            var tonnes = Find((await AskAsync(name)).RootElement.GetProperty("data"), path.Split('.')[1..])
                .Where(text => text.Length > 0).Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToList();

            Assert.True(tonnes.Count > 5, name);
            Assert.Equal(tonnes.OrderDescending(), tonnes);
        }
    }

    private static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Repository.GetPath("questions"), "*.graphql").Order(StringComparer.Ordinal);

    private static string Read(string name) =>
        File.ReadAllText(Repository.GetPath($"questions/{(Path.HasExtension(name) ? name : name + ".graphql")}"));

    // The texts of all values at a path; lists are walked.
    private static IEnumerable<string> Find(JsonElement value, string[] path) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Find(item, path)),
        JsonValueKind.Object when path.Length > 0 && value.TryGetProperty(path[0], out var inner) => Find(inner, path[1..]),
        _ => path.Length == 0 ? [value.ToString()] : [],
    };

    private static async Task<JsonDocument> AskAsync(string name)
    {
        await using var store = Repository.CreateSeedStore();
        using var executor = new GraphQlExecutor(store, new ApiLimits(), TimeProvider.System);
        var answer = await executor.ExecuteAsync(
            new GraphQlRequest(Read(name), null, null), GraphQlTransport.Post, TestContext.Current.CancellationToken);
        return JsonDocument.Parse(Encoding.UTF8.GetString(answer.Json));
    }

    [GeneratedRegex(@"^query (\w+)", RegexOptions.Multiline)]
    private static partial Regex OperationName();
}
