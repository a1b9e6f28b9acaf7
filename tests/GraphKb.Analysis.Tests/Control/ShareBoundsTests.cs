using GraphKb.Analysis.Control;
using GraphKb.Analysis.Selectors;
using GraphKb.Analysis.Tables;
using GraphKb.Model.Facts;
using GraphKb.Store.Embedded;
using GraphKb.Testing;

namespace GraphKb.Analysis.Tests.Control;

/// <summary>Control with several classes of shares, and with shares between bounds: owners of a site, or of a company of MYS.</summary>
public sealed class ShareBoundsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("CHN A 0.3, CHN B 0.3, KOR - 0.4", "CHN 0.6, KOR 0.4", "CHN", "")]
    [InlineData("CHN A 0.3, CHN B 0.2, KOR - 0.4", "CHN 0.5, KOR 0.4", null, "")]
    [InlineData("CHN - 0.4 0.6, KOR - 0.4", "CHN 0.4, KOR 0.4", null, "CHN")]
    [InlineData("CHN - 0.4 0.5, KOR - 0.4", "CHN 0.4, KOR 0.4", null, "")]
    [InlineData("CHN A 0.3 0.4, CHN B 0.1 0.2, KOR - 0 0.6", "CHN 0.4", null, "CHN KOR")]
    [InlineData("CHN - 0.6, KOR - 0.3 0.7, JPN - 0 0.9", "CHN 0.6, KOR 0.3", "CHN", "JPN KOR")]
    public async Task The_least_counts_and_the_most_tells_who_else_could_control(
        string owners, string economic, string? country, string possibly)
    {
        var site = await AskAsync("site:mine", owners);

        Assert.Equal(country, site.Country);
        Assert.Equal(possibly, string.Join(' ', site.Possibly));
        Assert.Equal(
            economic,
            string.Join(", ", site.EconomicShares.Select(share => FormattableString.Invariant($"{share.Country} {share.Share}"))));

        // A company without a majority belongs to its home country.
        var company = await AskAsync("company:local", owners);
        Assert.Equal(country ?? "MYS", company.Country);
        Assert.Equal(possibly, string.Join(' ', company.Possibly));
    }

    [Fact]
    public async Task Of_a_site_that_its_operator_owns_nobody_else_could_be_in_control() =>
        Assert.Equal([], (await AskAsync("site:refinery", "CHN - 0.4 0.6", ownedId: "company:local")).Possibly);

    [Theory]
    [InlineData("A 0.3, B 0.3", true)]
    [InlineData("A 0.3, B 0.2", false)]
    [InlineData("A 0.3 0.9, B 0.2", false)]
    [InlineData("- 0.6 0.7", true)]
    public async Task A_selector_of_companies_adds_classes_and_counts_the_least(string shares, bool isSelected)
    {
        await using var store = EmbeddedStore.InMemory(TinyChain.Package with
        {
            Ownerships = [.. shares.Split(", ").Select(share => Parse("company:holding", "site:mine", share))],
        });
        var reader = await store.OpenReaderAsync(Stop);
        var selector = new SiteSelector { Companies = ["company:holding"] };
        var matches = SiteMatcher.Compile(selector, reader.Tables, new EvidenceFilter(TinyChain.Day));

        Assert.Equal(isSelected, matches(reader.Tables.Sites.Ids.Find("site:mine")));
    }

    private static async Task<ControlAnswer> AskAsync(string id, string owners, string? ownedId = null)
    {
        var package = TinyChain.Package with
        {
            Ownerships = [.. owners.Split(", ").Select(owner => Parse("country:" + owner[..3], ownedId ?? id, owner[4..]))],
        };
        await using var store = EmbeddedStore.InMemory(package);
        var question = new ControlQuestion { Ids = [id], AsOf = TinyChain.Day };
        return (await ControlAnalysis.AnswerAsync(await store.OpenReaderAsync(Stop), question, Stop))[0];
    }

    // "A 0.3 0.4" is a share of 0.3 to 0.4 of class A, "- 0.3" a share of 0.3 where there are no classes.
    private static Ownership Parse(string owner, string owned, string text)
    {
        var parts = text.Split(' ');
        double Number(int index) => double.Parse(parts[index], System.Globalization.CultureInfo.InvariantCulture);
        return new Ownership(owner, owned, Number(1), TinyChain.Seen)
        {
            Class = parts[0] == "-" ? null : parts[0],
            ShareMax = parts.Length > 2 ? Number(2) : null,
        };
    }
}
