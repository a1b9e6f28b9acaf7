using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;

namespace GraphKb.Seed.Tests;

/// <summary>The seed contains every claim of the founding editorial.</summary>
public sealed class FoundingEditorialTests
{
    [Fact]
    public void There_are_at_least_70_real_sites_of_rare_earths_of_every_stage()
    {
        var closure = new MineralTree(Seed.Package.Minerals).Down("mineral:rare-earths");
        var handling = Seed.Package.Capacities.Where(fact => closure.Contains(fact.Mineral)).Select(fact => fact.Site)
            .Concat(Seed.Package.Supplies.Where(fact => closure.Contains(fact.Mineral)).SelectMany(fact => new[] { fact.From, fact.To }))
            .ToHashSet();
        var sites = Seed.Package.Sites.Where(site => !site.Aggregate && handling.Contains(site.Id)).ToList();

        Assert.True(sites.Count >= 70);
        Assert.All(
            Enum.GetValues<Stage>().Except([Stage.Stockpiling, Stage.Consumption]),
            stage => Assert.Contains(sites, site => site.Stage == stage));
        Assert.Contains(Seed.Package.Sites, site => site.Stage == Stage.Stockpiling);
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
        var sources = Seed.Package.Measures.Where(measure => measure.Id == id).SelectMany(measure => measure.Sources)
            .Concat(Seed.Package.Alliances.Where(alliance => alliance.Id == id).SelectMany(alliance => alliance.Sources));

        Assert.True(sources.Contains(Seed.Editorial), claim);
    }

    [Fact]
    public void The_founding_claims_of_membership_reserves_and_trade_are_facts_of_the_editorial()
    {
        bool CitesEditorial(Fact fact) => fact.Evidence.Sources.Contains(Seed.Editorial);
        var members = Seed.Package.Memberships.Where(fact => fact.Alliance == "alliance:pax-silica" && CitesEditorial(fact)).ToList();

        Assert.Equal(
            ["AUS", "GBR", "ISR", "JPN", "KOR", "QAT", "SGP", "USA"],
            members.Select(fact => fact.Country).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(new DateOnly(2026, 1, 12), members.Single(fact => fact.Country == "QAT").Evidence.Since);
        Assert.Contains(
            Seed.Package.Statistics,
            fact => CitesEditorial(fact) && fact is { Country: "AUS", Measure: StatisticMeasure.Reserves, Share: 0.08 });
        Assert.Contains(
            Seed.Package.Trades,
            fact => CitesEditorial(fact) && fact is { Exporter: "CHN", Importer: "KOR", ImporterShare: >= 0.8 });
        Assert.Equal(2, Seed.Package.Trades.Count(fact => CitesEditorial(fact) && fact is { Exporter: "CHN", Importer: "JPN" }));
        Assert.Single(Seed.Package.Companies, company => company.Id == "company:posco-holdings");
        Assert.Contains(Seed.Package.Ownerships, fact => fact.Owner.Contains("posco", StringComparison.Ordinal));
        Assert.Contains(Seed.Package.Sites, site => site is { Stage: Stage.Recycling, Country: "KOR" });
    }
}
