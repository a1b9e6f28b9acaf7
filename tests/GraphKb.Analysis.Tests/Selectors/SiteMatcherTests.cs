using GraphKb.Analysis.Control;
using GraphKb.Analysis.Ownerships;
using GraphKb.Analysis.Selectors;
using GraphKb.Analysis.Tables;
using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Store.Embedded;

namespace GraphKb.Analysis.Tests.Selectors;

public sealed class SiteMatcherTests
{
    private static readonly DateOnly Day = new(2026, 1, 1);
    private static readonly Evidence Seen = new(null, null, 1, ["source:s"], null);

    // A Malaysian refinery, 0.6 of it owned by a Malaysian company that a Chinese one owns by 0.7; and a mine in China nobody owns.
    private static readonly DataPackage Package = new()
    {
        Countries = [new("CHN", "China", null), new("MYS", "Malaysia", null)],
        Companies = [new("company:local", "Local", "MYS", false, []), new("company:parent", "Parent", "CHN", false, [])],
        Sites = [Site("mine", Stage.Mining, "CHN", null), Site("refinery", Stage.Refining, "MYS", null)],
        Ownerships = [new("company:parent", "company:local", 0.7, Seen), new("company:local", "site:refinery", 0.6, Seen)],
    };

    [Theory]
    [InlineData(ControlBasis.Location, "site:mine")]
    [InlineData(ControlBasis.Ownership, "site:refinery")]
    [InlineData(ControlBasis.Either, "site:mine site:refinery")]
    public async Task Control_by_location_ownership_or_either_selects_different_sites(ControlBasis basis, string expected) =>
        Assert.Equal(expected, await SelectAsync(new SiteSelector { ControlledBy = ["CHN"], Control = basis }));

    [Fact]
    public async Task A_company_has_the_sites_that_companies_under_it_own_by_more_than_half() =>
        Assert.Equal("site:refinery", await SelectAsync(new SiteSelector { Companies = ["company:parent"] }));

    [Fact]
    public async Task Not_turns_a_selector_around_and_an_empty_one_matches_every_site()
    {
        Assert.Equal("site:mine", await SelectAsync(new SiteSelector { Not = new SiteSelector { Stages = [Stage.Refining] } }));
        Assert.Equal("site:mine site:refinery", await SelectAsync(new SiteSelector()));
    }

    [Fact]
    public async Task Control_comes_with_its_reason_and_the_economic_shares()
    {
        await using var store = EmbeddedStore.InMemory(Package);
        var reader = await store.OpenReaderAsync(TestContext.Current.CancellationToken);
        var question = new ControlQuestion { Ids = ["site:refinery"], AsOf = Day };
        var answer = (await ControlAnalysis.AnswerAsync(reader, question, TestContext.Current.CancellationToken))[0];

        Assert.Equal("CHN", answer.Country);
        Assert.Equal(
            ["ownership:company.local:site.refinery::", "ownership:company.parent:company.local::"],
            answer.Because.Select(fact => fact.Id));
        Assert.Equal(
            ["CHN 0.42", "MYS 0.18"],
            answer.EconomicShares.Select(share => FormattableString.Invariant($"{share.Country} {share.Share:0.##}")));
    }

    private static async Task<string> SelectAsync(SiteSelector selector)
    {
        await using var store = EmbeddedStore.InMemory(Package);
        var tables = (await store.OpenReaderAsync(TestContext.Current.CancellationToken)).Tables;
        var matches = SiteMatcher.Compile(selector, tables, new EvidenceFilter(Day));
        return string.Join(' ', Enumerable.Range(0, tables.Sites.Count).Where(matches).Select(site => tables.Sites.Ids[site]));
    }

    private static Site Site(string slug, Stage stage, string country, string? operatedBy) => new(
        "site:" + slug, slug, stage, country, operatedBy, null, null, SiteStatus.Operating, null, null, false, [], null);
}
