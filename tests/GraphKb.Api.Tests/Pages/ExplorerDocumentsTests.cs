using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GraphKb.Api.Requests;
using GraphKb.Testing;
using GraphQLParser;
using GraphQLParser.AST;

namespace GraphKb.Api.Tests.Pages;

/// <summary>The documents of the explorer on the seed, with what people choose and with the widest choice.</summary>
public sealed class ExplorerDocumentsTests
{
    private const string Typical = """
        {
          "mineral": "mineral:rare-earths", "of": { "countries": ["KOR"] }, "to": { "controlledBy": ["CHN"] },
          "where": { "not": { "countries": ["KOR"] } },
          "through": [{ "stages": ["REFINING"] }], "avoid": [{ "countries": ["CHN"] }], "minConfidence": 0.5, "asOf": "2026-11-29",
          "orderBy": "VOLUME", "first": 50, "by": "CONTROLLER", "threshold": 0.5, "region": ["KOR"], "hasRegion": true, "country": "CHN",
          "code": "CHN", "alliance": "alliance:g7", "text": "lynas", "years": [2020, 2023, 2024],
          "scenario": { "remove": [{ "countries": ["CHN"] }] }
        }
        """;

    private const string Widest = """
        {
          "mineral": "mineral:copper", "of": {}, "to": {}, "where": {}, "through": [], "avoid": [], "minConfidence": 0, "orderBy": "HOPS",
          "first": 500, "by": "SITE", "threshold": 0.1, "region": ["KOR", "JPN", "DEU", "FRA", "ITA"], "hasRegion": true, "country": "CHN",
          "code": "CHN", "alliance": "alliance:european-union", "text": "c", "years": [2020, 2021, 2022, 2023, 2024], "scenario": {}
        }
        """;

    private static readonly string Text = string.Join('\n', Directory
        .EnumerateFiles(Repository.GetPath("src/explorer"), "*.graphql", SearchOption.AllDirectories)
        .Where(path => !path.Contains("node_modules", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(File.ReadAllText));

    private static readonly GraphQLDocument Document = Parser.Parse(Text);

    public static TheoryData<string> Operations =>
        [.. Document.Definitions.OfType<GraphQLOperationDefinition>().Select(operation => operation.Name!.StringValue)];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_document_of_the_explorer_is_answered_within_the_limits(string operation)
    {
        await using var store = Repository.CreateSeedStore();
        using var executor = new GraphQlExecutor(store, new ApiLimits(), TimeProvider.System);
        var supplies = JsonNode.Parse(await AskAsync(executor, "{ supplies(first: 200) { nodes { id } } }", null))!;
        var ids = supplies["data"]!["supplies"]!["nodes"]!.AsArray().Select(node => node!["id"]!.GetValue<string>());
        var definition = Document.Definitions.OfType<GraphQLOperationDefinition>()
            .Single(definition => definition.Name!.StringValue == operation);
        var names = definition.Variables?.Items.Select(variable => variable.Variable.Name.StringValue).ToHashSet() ?? [];
        foreach (var choice in (string[])[Typical, Widest])
        {
            var all = JsonNode.Parse(choice)!.AsObject();
            all["id"] = GetId(operation);
            all["ids"] = new JsonArray([.. ids.Select(id => JsonValue.Create(id))]);
            var values = JsonSerializer.SerializeToElement(all.Where(value => names.Contains(value.Key)).ToDictionary());

            Assert.DoesNotContain("\"errors\"", await AskAsync(executor, Write(definition), values), StringComparison.Ordinal);
        }
    }

    private static string GetId(string operation) => operation switch
    {
        "AlliancePage" => "alliance:european-union",
        "CompanyPage" => "company:rio-tinto",
        "CountryPage" => "country:CHN",
        "IndicatorPage" or "IndicatorScores" => "indicator:political-stability",
        "MeasurePage" => "measure:aus-arafura-2024-03",
        "MineralPage" => "mineral:copper",
        "SourcePage" => "source:usgs-mcs2026",
        _ => "site:escondida-mine",
    };

    // A document and the fragments that it uses, directly or by others.
    private static string Write(GraphQLOperationDefinition operation)
    {
        var parts = new List<string> { Cut(operation) };
        for (var index = 0; index < parts.Count; index++)
        {
            parts.AddRange(Document.Definitions.OfType<GraphQLFragmentDefinition>()
                .Where(fragment => Regex.IsMatch(
                    parts[index], $@"\.\.\.\s*{fragment.FragmentName.Name.StringValue}\b"))
                .Select(Cut).Where(part => !parts.Contains(part)).ToList());
        }

        return string.Join('\n', parts);
    }

    private static string Cut(ASTNode node) => Text[node.Location.Start..node.Location.End];

    private static async Task<string> AskAsync(GraphQlExecutor executor, string query, JsonElement? variables)
    {
        var answer = await executor.ExecuteAsync(
            new GraphQlRequest(query, null, variables), GraphQlTransport.Post, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(answer.Json);
    }
}
