using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;

namespace GraphKb.Seed.Tests;

/// <summary>The seed covers the critical minerals of the world.</summary>
public sealed class SeedCoverageTests
{
    [Fact]
    public void There_are_500_real_sites_250_companies_60_measures_and_every_country()
    {
        Assert.True(Seed.Package.Sites.Count(site => !site.Aggregate && site.Stage != Stage.Consumption) >= 500);
        Assert.True(Seed.Package.Companies.Count >= 250);
        Assert.True(Seed.Package.Measures.Count >= 60);
        Assert.True(Seed.Package.Countries.Count >= 249);
    }

    [Theory]
    [InlineData("rare-earths")]
    [InlineData("silicon")]
    [InlineData("gallium")]
    [InlineData("germanium")]
    [InlineData("graphite")]
    [InlineData("lithium")]
    [InlineData("cobalt")]
    [InlineData("nickel")]
    [InlineData("copper")]
    [InlineData("manganese")]
    [InlineData("tungsten")]
    [InlineData("antimony")]
    [InlineData("magnesium")]
    [InlineData("helium")]
    [InlineData("urea")]
    public void A_mineral_has_a_basis_what_it_is_critical_for_sites_and_a_supply_into_South_Korea_or_Japan(string slug)
    {
        var mineral = Seed.Package.Minerals.Single(mineral => mineral.Id == "mineral:" + slug);
        var closure = new MineralTree(Seed.Package.Minerals).Down(mineral.Id);
        var markets = Seed.Package.Sites
            .Where(site => site is { Stage: Stage.Consumption, Country: "KOR" or "JPN" })
            .Select(site => site.Id).ToHashSet();

        Assert.NotNull(mineral.Basis);
        Assert.NotEmpty(mineral.CriticalFor);
        Assert.NotEmpty(mineral.Hs);
        Assert.Contains(Seed.Package.Capacities, fact => closure.Contains(fact.Mineral));
        Assert.Contains(Seed.Package.Supplies, fact => closure.Contains(fact.Mineral) && markets.Contains(fact.To));
    }

    [Theory]
    [InlineData("alliance:pax-silica", "QAT")]
    [InlineData("alliance:minerals-security-partnership", "KOR")]
    [InlineData("alliance:quad", "IND")]
    [InlineData("alliance:g7", "JPN")]
    [InlineData("alliance:european-union", "DEU")]
    [InlineData("alliance:brics", "BRA")]
    [InlineData("alliance:asean", "VNM")]
    [InlineData("alliance:ipef", "FJI")]
    public void An_alliance_has_its_members(string alliance, string member) =>
        Assert.Contains(Seed.Package.Memberships, fact => fact.Alliance == alliance && fact.Country == member);
}
