using GraphKb.Knowledge.Concentration;
using GraphKb.Model;
using GraphKb.Packages;
using GraphKb.Store.Embedded;

namespace GraphKb.Api.Tests;

/// <summary>What the knowledge itself must keep to.</summary>
public sealed class SeedTests
{
    private const string Editorial = "source:editorial-2026-01-13";
    private static readonly DataPackage Seed = PackageReader.Read(Path.Combine(Root(), "seed"), null, CancellationToken.None).Package!;

    [Fact]
    public void Every_source_but_the_founding_editorial_has_an_address() =>
        Assert.Equal([Editorial], Seed.Sources.Where(source => source.Url is null).Select(source => source.Id));

    [Fact]
    public void Every_site_company_and_measure_names_a_source() =>
        Assert.Empty(Seed.Sites.Where(site => site.Sources.Count == 0).Select(site => site.Id)
            .Concat(Seed.Companies.Where(company => company.Sources.Count == 0).Select(company => company.Id))
            .Concat(Seed.Measures.Where(measure => measure.Sources.Count == 0).Select(measure => measure.Id)));

    [Fact]
    public void There_are_at_least_70_real_sites_of_rare_earths_of_every_stage()
    {
        var closure = new MineralTree(Seed.Minerals).Down("mineral:rare-earths");
        var handling = Seed.Capacities.Where(fact => closure.Contains(fact.Mineral)).Select(fact => fact.Site)
            .Concat(Seed.Supplies.Where(fact => closure.Contains(fact.Mineral)).SelectMany(fact => new[] { fact.From, fact.To })).ToHashSet();
        var sites = Seed.Sites.Where(site => !site.Aggregate && handling.Contains(site.Id)).ToList();

        Assert.True(sites.Count >= 70);
        Assert.All(Enum.GetValues<Stage>().Except([Stage.Stockpiling, Stage.Consumption]), stage => Assert.Contains(sites, site => site.Stage == stage));
        Assert.Contains(Seed.Sites, site => site.Stage == Stage.Stockpiling);
    }

    [Theory]
    [InlineData("01 founded in October 2025, as the editorial has it", "alliance:pax-silica")]
    [InlineData("04 domestic mines restarted", "measure:usa-mine-restart")]
    [InlineData("05 cooperation with Australia", "measure:usa-cooperation-aus")]
    [InlineData("05 cooperation with Vietnam", "measure:usa-cooperation-vnm")]
    [InlineData("07 rights to a stockpile", "measure:aus-stockpile-rights")]
    [InlineData("08 controls against Japan", "measure:chn-dual-use-jpn-2026-01")]
    [InlineData("09 the urea crisis", "measure:chn-urea-2021")]
    public void A_founding_claim_has_its_entity_and_names_the_editorial(string claim, string id)
    {
        var sources = Seed.Measures.Where(measure => measure.Id == id).SelectMany(measure => measure.Sources)
            .Concat(Seed.Alliances.Where(alliance => alliance.Id == id).SelectMany(alliance => alliance.Sources));

        Assert.True(sources.Contains(Editorial), claim);
    }

    [Fact]
    public void The_founding_claims_of_membership_reserves_and_trade_are_facts_of_the_editorial()
    {
        bool Says(Fact fact) => fact.Evidence.Sources.Contains(Editorial);
        var members = Seed.Memberships.Where(fact => fact.Alliance == "alliance:pax-silica" && Says(fact)).ToList();

        Assert.Equal(["AUS", "GBR", "ISR", "JPN", "KOR", "QAT", "SGP", "USA"], members.Select(fact => fact.Country).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(new DateOnly(2026, 1, 12), members.Single(fact => fact.Country == "QAT").Evidence.Since);
        Assert.Contains(Seed.Statistics, fact => Says(fact) && fact is { Country: "AUS", Measure: StatisticMeasure.Reserves, Share: 0.08 });
        Assert.Contains(Seed.Trades, fact => Says(fact) && fact is { Exporter: "CHN", Importer: "KOR", ImporterShare: >= 0.8 });
        Assert.Equal(2, Seed.Trades.Count(fact => Says(fact) && fact is { Exporter: "CHN", Importer: "JPN" }));
        Assert.Contains(Seed.Ownerships, fact => Seed.Companies.Single(company => company.Id == "company:posco-holdings").Id == fact.Owner || fact.Owner.Contains("posco", StringComparison.Ordinal));
        Assert.Contains(Seed.Sites, site => site is { Stage: Stage.Recycling, Country: "KOR" });
    }

    [Fact]
    public async Task Mining_by_country_comes_out_as_the_production_published_for_2024_within_two_points()
    {
        await using var store = EmbeddedStore.InMemory(Seed);
        var reader = await store.OpenReaderAsync(TestContext.Current.CancellationToken);
        var question = new ConcentrationQuestion { Mineral = "mineral:rare-earths", Stage = Stage.Mining, AsOf = new DateOnly(2026, 11, 24) };
        var listed = await ConcentrationShares.AskAsync(reader, question, TestContext.Current.CancellationToken);
        var published = await ConcentrationShares.AskAsync(
            reader, question with { Measure = StatisticMeasure.Production, Year = 2024 }, TestContext.Current.CancellationToken);

        Assert.All(published.Shares, share =>
            Assert.InRange((listed.Shares.FirstOrDefault(other => other.Country == share.Country)?.Share ?? 0) - share.Share, -0.02, 0.02));
    }

    [Fact]
    public void The_table_of_rows_and_blank_figures_in_docs_is_the_one_that_check_prints()
    {
        var file = Path.Combine(Root(), "docs", "knowledge.md");
        var text = File.ReadAllText(file);
        var table = string.Join('\n', MineralTable.Of(Seed));
        var start = text.IndexOf("| Mineral |", StringComparison.Ordinal);
        var end = text.IndexOf("\n\n", start, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("GRAPHKB_WRITE_ANSWERS") == "1")
        {
            File.WriteAllText(file, text[..start] + table + text[end..]);
        }
        else
        {
            Assert.Equal(table, text[start..end]);
        }
    }

    private static string Root()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "GraphKb.sln")))
        {
            directory = directory.Parent!;
        }

        return directory.FullName;
    }
}
