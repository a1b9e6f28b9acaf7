using System.Globalization;
using GraphKb.Analysis.Disruption;
using GraphKb.Analysis.Selectors;
using GraphKb.Analysis.Stores;
using GraphKb.Store.Embedded;
using GraphKb.Testing;

namespace GraphKb.Store.Tests.Neo4j;

/// <summary>
/// The embedded store and Neo4j give equal answers about scenarios by degree and with additions, the changes of flow too.
/// </summary>
[Collection(nameof(Neo4jServer))]
public sealed class SameScenariosTests(Neo4jServer server)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1_234)]
    [InlineData(22_222)]
    [InlineData(303_030)]
    [InlineData(4_567_890)]
    public async Task Random_packages(int seed)
    {
        var package = new RandomPackage(seed).Make();
        await using var neo4j = await server.OpenAsync();
        await neo4j.ImportAsync(package, null, Stop);
        await using var embedded = EmbeddedStore.InMemory(package);
        var (expecting, asking) = (await embedded.OpenReaderAsync(Stop), await neo4j.OpenReaderAsync(Stop));
        string[] sites = [.. package.Sites.Select(site => site.Id)];
        var questions = Scenarios(sites).SelectMany(scenario => RandomPackage.Days.Select(day => new DisruptionQuestion
        {
            Mineral = "mineral:re",
            AsOf = day,
            MinConfidence = day == RandomPackage.Days[1] ? 0.9 : 0,
            Of = new SiteSelector { Not = new SiteSelector { Ids = [sites[0]] } },
            Scenario = scenario,
        }));
        foreach (var question in questions)
        {
            Assert.Equal(await AskAsync(expecting, question), await AskAsync(asking, question));
        }
    }

    private static IEnumerable<Scenario> Scenarios(string[] sites)
    {
        Scenario half = new() { Remove = [new SiteSelector { Countries = ["CHN", "AUS"] }], Keep = 0.5 };
        HypotheticalSupply[] supplies = [new(sites[0], sites[1], 3), new(sites[1], sites[0], 50), new(sites[0], sites[1], 4)];
        return
        [
            half,
            new Scenario { Block = [new Block("USA", null, [])], Keep = 0.25, Open = sites },
            half with { Open = sites, Supplies = supplies, Capacities = [new(sites[1], 2.5)] },
        ];
    }

    private static async Task<string> AskAsync(IKnowledgeReader reader, DisruptionQuestion question)
    {
        var answer = await (await DisruptionAnalysis.PrepareAsync(reader, question, Stop)).AnswerAsync(Stop);
        var changes = (await answer.Changes.ListAsync(500, unchanged: false, Stop)).Select(change => string.Create(
            CultureInfo.InvariantCulture,
            $"{change.From} {change.To} {change.Supply?.Id} {change.Baseline} {change.Afterwards}"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{answer.Baseline} {answer.Afterwards} {answer.Immediate} {answer.CoverDays}\n{string.Join('\n', changes)}");
    }
}
