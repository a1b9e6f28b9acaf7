using GraphKb.Analysis.Chains;
using GraphKb.Analysis.Selectors;
using GraphKb.Model;
using GraphKb.Model.Dates;
using GraphKb.Model.Entities;
using GraphKb.Store.Embedded;
using GraphKb.Store.Neo4j;
using GraphKb.Store.Neo4j.Connection;
using GraphKb.Testing;

namespace GraphKb.Store.Tests.Neo4j;

/// <summary>The files of <c>cypher/chains</c>, which people run in Neo4j Browser, find the chains that the engine finds.</summary>
[Collection(nameof(Neo4jServer))]
public sealed class ChainsCypherTests(Neo4jServer server)
{
    private static readonly DateOnly Day = new(2026, 11, 23);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("upstream")]
    [InlineData("downstream")]
    public async Task Both_files_find_the_chains_of_the_engine_on_the_seed(string file)
    {
        await using var embedded = Repository.CreateSeedStore();
        var seed = await embedded.ExportAsync(Stop);
        await using var store = await server.OpenAsync();
        await store.ImportAsync(seed, null, Stop);

        foreach (var question in CreateQuestions(seed))
        {
            var expected = await FindWithEngineAsync(embedded, question);
            var found = await FindWithCypherAsync(file, question);

            Assert.NotEmpty(expected);
            Assert.Equal(expected, found);
        }
    }

    [Fact]
    public async Task A_supply_with_a_later_since_replaces_the_earlier_one()
    {
        var supply = TinyChain.Package.Supplies.First(fact => fact.From == "site:plant" && fact.To == "site:market");
        var package = TinyChain.Package with
        {
            Supplies =
            [
                .. TinyChain.Package.Supplies,
                supply with { Tonnes = 7, Evidence = supply.Evidence with { Since = new DateOnly(2025, 1, 1) } },
                supply with { Tonnes = 9, Evidence = supply.Evidence with { Since = new DateOnly(2027, 1, 1) } },
            ],
        };
        await using var embedded = EmbeddedStore.InMemory(package);
        await using var store = await server.OpenAsync();
        await store.ImportAsync(package, null, Stop);
        var question = new ChainsQuestion { Mineral = "mineral:re", AsOf = Day };

        var expected = await FindWithEngineAsync(embedded, question);

        Assert.Equal(
            [
                "site:mine site:refinery site:plant site:market: 7", "site:pit site:plant site:market: 3",
                "site:scrap site:refinery site:plant site:market: 1",
            ],
            expected.Select(chain => $"{chain.Sites}: {chain.Bottleneck}"));
        Assert.Equal(expected, await FindWithCypherAsync("upstream", question));
        Assert.Equal(expected, await FindWithCypherAsync("downstream", question));
    }

    [Fact]
    public async Task A_mineral_may_be_under_any_number_of_others()
    {
        var minerals = TinyChain.Package.Minerals;
        var package = TinyChain.Package with
        {
            Minerals =
            [
                .. minerals,
                .. Enumerable.Range(0, 15).Select(level =>
                    minerals[0] with { Id = $"mineral:level{level}", Parent = level == 0 ? "mineral:nd" : $"mineral:level{level - 1}" }),
            ],
        };
        await using var embedded = EmbeddedStore.InMemory(package);
        await using var store = await server.OpenAsync();
        await store.ImportAsync(package, null, Stop);
        var question = new ChainsQuestion { Mineral = "mineral:level14", AsOf = Day };

        var expected = await FindWithEngineAsync(embedded, question);

        Assert.NotEmpty(expected);
        Assert.Equal(expected, await FindWithCypherAsync("upstream", question));
        Assert.Equal(expected, await FindWithCypherAsync("downstream", question));
    }

    private static IEnumerable<ChainsQuestion> CreateQuestions(DataPackage seed)
    {
        var dysprosium = new ChainsQuestion
        {
            Mineral = "mineral:dysprosium",
            AsOf = Day,
            To = new SiteSelector { Countries = ["KOR"] },
            MaxHops = 6,
        };
        var refineries = seed.Sites.Where(site => site.Stage == Stage.Refining && site.Country == "CHN").Select(site => site.Id).ToArray();
        yield return dysprosium;
        yield return dysprosium with { Order = ChainOrder.Hops };
        yield return dysprosium with { Through = [new SiteSelector { Ids = refineries }] };
        yield return dysprosium with { Avoid = [new SiteSelector { Ids = [refineries[0]] }], To = null, MaxHops = 4 };
    }

    private static async Task<List<FoundChain>> FindWithEngineAsync(EmbeddedStore store, ChainsQuestion question)
    {
        var reader = await store.OpenReaderAsync(Stop);
        var chains = await ChainsAnalysis.PrepareAsync(reader, question, Stop);
        var page = await chains.PageAsync(0, 50, Stop);
        return
        [
            .. page.Chains.Select(chain => new FoundChain(
                string.Join(' ', chain.SiteIds), string.Join(' ', chain.Supplies.Select(supply => supply.Id)), chain.Bottleneck)),
        ];
    }

    private async Task<List<FoundChain>> FindWithCypherAsync(string file, ChainsQuestion question)
    {
        var parameters = new Dictionary<string, object?>
        {
            ["mineral"] = question.Mineral,
            ["asOf"] = IsoDate.Format(question.AsOf),
            ["fromStages"] = new[] { "MINING", "RECYCLING" },
            ["toStages"] = new[] { "CONSUMPTION" },
            ["toCountries"] = question.To?.Countries ?? [],
            ["through"] = question.Through.Select(selector => selector.Ids),
            ["avoid"] = question.Avoid.SelectMany(selector => selector.Ids ?? []),
            ["maxHops"] = question.MaxHops,
            ["byHops"] = question.Order == ChainOrder.Hops,
            ["first"] = 50,
        };
        var text = await File.ReadAllTextAsync(Repository.GetPath("cypher", "chains", file + ".cypher"), Stop);
        var chains = new List<FoundChain>();
        await using var transport = TransportFactory.Create(await server.OptionsAsync());
        await transport.ReadAsync(
            [new Statement(text, parameters)],
            (_, row) => chains.Add(new FoundChain(Join(row[0]), Join(row[1]), row[2] is long tonnes ? tonnes : (double?)row[2])),
            Stop);
        return chains;
    }

    private static string Join(object? ids) => string.Join(' ', (object?[])ids!);

    /// <summary>The ids of the sites and of the supplies of a chain, and its bottleneck in tonnes.</summary>
    private sealed record FoundChain(string Sites, string Supplies, double? Bottleneck);
}
