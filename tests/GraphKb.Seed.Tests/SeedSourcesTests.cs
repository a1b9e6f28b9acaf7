using GraphKb.Model.Facts;

namespace GraphKb.Seed.Tests;

/// <summary>Everything in the seed cites a source.</summary>
public sealed class SeedSourcesTests
{
    [Fact]
    public void Every_source_but_the_founding_editorial_has_an_address() =>
        Assert.Equal([Seed.Editorial], Seed.Package.Sources.Where(source => source.Url is null).Select(source => source.Id));

    [Fact]
    public void Every_fact_names_a_source() =>
        Assert.Empty(Seed.Facts.Where(fact => fact.Evidence.Sources.Count == 0).Select(fact => fact.Id));

    [Fact]
    public void Every_site_company_measure_alliance_and_mineral_names_a_source() =>
        Assert.Empty(Seed.Package.Sites.Where(site => site.Sources.Count == 0).Select(site => site.Id)
            .Concat(Seed.Package.Companies.Where(company => company.Sources.Count == 0).Select(company => company.Id))
            .Concat(Seed.Package.Measures.Where(measure => measure.Sources.Count == 0).Select(measure => measure.Id))
            .Concat(Seed.Package.Alliances.Where(alliance => alliance.Sources.Count == 0).Select(alliance => alliance.Id))
            .Concat(Seed.Package.Minerals.Where(mineral => mineral.Sources.Count == 0).Select(mineral => mineral.Id)));
}
