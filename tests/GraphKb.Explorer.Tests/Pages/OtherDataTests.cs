using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Testing;
using Microsoft.Playwright;

namespace GraphKb.Explorer.Tests.Pages;

/// <summary>Other data than the seed: another version, a small example, thousands of sites.</summary>
public sealed class OtherDataTests(Browser browser)
{
    private const int Mines = 2000;

    [Fact]
    public async Task A_link_that_was_made_on_other_data_says_so()
    {
        await using var server = await PackageServer.ServeAsync(TinyChain.Package);
        await using var visit = await browser.OpenAsync(server.Origin, "/?mineral=re&into=KOR&day=2026-01-01&data=another");

        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("This link was made with version another of the data");
        await Assertions.Expect(visit.Sentence).ToContainTextAsync("12 t");
    }

    [Fact]
    public async Task The_first_page_asks_what_the_data_can_answer()
    {
        await using var server = await PackageServer.ServeAsync(MakeJapanesePackage());
        await using var visit = await browser.OpenAsync(server.Origin, "/");

        await Assertions.Expect(visit.Sentence).ToContainTextAsync("Japan takes in 7 t of mineral b a year.");
        Assert.Equal(0, await visit.Page.GetByRole(AriaRole.Alert).CountAsync());

        await visit.GoAsync("/mineral/b");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Show its chains" }).ClickAsync();
        await Assertions.Expect(visit.Sentence).ToContainTextAsync("Japan takes in 7 t of mineral b a year.");
    }

    [Fact]
    public async Task An_intake_of_zero_is_not_unknown_and_the_least_confidence_is_named()
    {
        await using var server = await PackageServer.ServeAsync(MakeJapanesePackage());
        await using var visit = await browser.OpenAsync(server.Origin, "/?mineral=c");
        await Assertions.Expect(visit.Sentence).ToContainTextAsync("Japan takes in 0 t of mineral c a year");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Tabpanel)).ToContainTextAsync("is 0 t");

        await visit.GoAsync("/?mineral=a&into=JPN&relying=0.99");

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Tabpanel)).ToContainTextAsync("relying on a confidence of 0.99 or more");
    }

    [Fact]
    public async Task The_threshold_of_control_is_a_dial()
    {
        await using var server = await PackageServer.ServeAsync(TinyChain.Package);
        await using var visit = await browser.OpenAsync(server.Origin, "/site/refinery?day=2026-01-01");
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("Land CHN controls it");

        await visit.Page.GetByLabel("whoever owns more than").FillAsync("0.7");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("Nobody on record controls it");
        Assert.Contains("threshold=0.7", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_thousand_sites_are_grouped_and_nothing_is_lost()
    {
        await using var server = await PackageServer.ServeAsync(MakeLargePackage());
        await using var visit = await browser.OpenAsync(server.Origin, "/?mineral=a&into=KOR");

        // Mine n sends n tonnes.
        await Assertions.Expect(visit.Sentence).ToContainTextAsync(Written.Tonnes(Mines * (Mines + 1) / 2.0));
        Assert.InRange(await visit.Picture.Locator("g.box").CountAsync(), 5, 60);
        await Assertions.Expect(visit.Picture.Locator("g.box.other").First).ToBeVisibleAsync();
        Assert.Equal("", await visit.FindTooWideAsync());
    }

    private static DataPackage MakeLargePackage()
    {
        var mines = Enumerable.Range(1, Mines).ToList();
        return new()
        {
            Countries = [new("AUS", "Australia", null), new("KOR", "South Korea", null)],
            Minerals = [new("mineral:a", "Mineral A", null, null, null, [], [], [])],
            Sources = [new("source:s", "A source", null, null, null, null, null)],
            Sites = [MakeSite("market", Stage.Consumption, "KOR"), .. mines.Select(mine => MakeSite($"m{mine}", Stage.Mining, "AUS"))],
            Supplies = [.. mines.Select(mine => new Supply($"site:m{mine}", "site:market", "mineral:a", "ore", mine, TinyChain.Seen))],
        };
    }

    // Neither rare earths nor South Korea: nobody is known to need mineral a, Japan takes in b, and none of c.
    private static DataPackage MakeJapanesePackage() => new()
    {
        Countries = [new("AUS", "Australia", null), new("JPN", "Japan", null)],
        Minerals = [.. "abc".Select(slug => new Mineral($"mineral:{slug}", $"Mineral {slug}", null, null, null, [], [], []))],
        Sources = [new("source:s", "A source", null, null, null, null, null)],
        Sites = [MakeSite("market", Stage.Consumption, "JPN"), MakeSite("mine", Stage.Mining, "AUS")],
        Supplies =
        [
            new("site:mine", "site:market", "mineral:b", "ore", 7, TinyChain.Seen with { Confidence = 0.5 }),
            new("site:mine", "site:market", "mineral:c", "ore", 0, TinyChain.Seen),
        ],
    };

    private static Site MakeSite(string slug, Stage stage, string country) => new(
        "site:" + slug, "The site " + slug, stage, country, null, null, null, SiteStatus.Operating, null, null, false, ["source:s"], null);
}
