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

    private static Site MakeSite(string slug, Stage stage, string country) => new(
        "site:" + slug, "The site " + slug, stage, country, null, null, null, SiteStatus.Operating, null, null, false, ["source:s"], null);
}
