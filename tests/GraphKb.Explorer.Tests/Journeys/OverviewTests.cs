using System.Globalization;
using GraphKb.Server.Tests;
using Microsoft.Playwright;

namespace GraphKb.Explorer.Tests.Journeys;

/// <summary>A person looks for what matters most: over all minerals, over an alliance, over the years, on a map.</summary>
public sealed class OverviewTests(Browser browser, ServerProcess server)
{
    private const string Main = "/?mineral=rare-earths&into=KOR&through=refining,control:CHN";

    private Uri Origin => server.Client.BaseAddress!;

    [Fact]
    public async Task The_page_of_a_country_ranks_its_exposures()
    {
        var (tonnes, atLeast, atMost) = await server.ExposureAsync(
            "cobalt", """{ countries: ["KOR"] }""", """{ stages: [REFINING], controlledBy: ["CHN"] }""");
        await using var visit = await browser.OpenAsync(Origin, "/country/KOR");

        var row = visit.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Cobalt" }).First;

        await Assertions.Expect(row).ToContainTextAsync(Written.Tonnes(tonnes));
        await row.GetByRole(AriaRole.Link, new() { Name = Written.Bounds(atLeast, atMost) }).ClickAsync();
        await Assertions.Expect(visit.Sentence).ToContainTextAsync("cobalt");
    }

    [Fact]
    public async Task The_page_of_a_country_and_the_years_show_the_supply_risk_of_the_literature()
    {
        var data = await server.AskAsync(
            """{ supplyRisk(mineral: "mineral:lithium", of: ["KOR"], year: 2024) { score { atLeast } } }""");
        var score = data.GetProperty("supplyRisk").GetProperty("score").GetProperty("atLeast").GetDouble();
        await using var visit = await browser.OpenAsync(Origin, "/country/KOR");

        var row = visit.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Lithium" }).First;
        await Assertions.Expect(row).ToContainTextAsync(score.ToString("0.00", CultureInfo.InvariantCulture));
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Columnheader, new() { Name = "Supply risk 2024" })).ToBeVisibleAsync();

        await visit.Page.GotoAsync(new Uri(Origin, "/?mineral=lithium&into=KOR").ToString());
        await visit.Page.GetByRole(AriaRole.Tab, new() { Name = "Over time" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Supply risk by year" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_page_of_an_alliance_shows_where_it_is_weak()
    {
        var data = await server.AskAsync(
            """{ coverage(mineral: "mineral:lithium", alliance: "alliance:pax-silica") { stages { stage byLocation } } }""");
        var refining = data.GetProperty("coverage").GetProperty("stages").EnumerateArray()
            .Single(stage => stage.GetProperty("stage").GetString() == "REFINING").GetProperty("byLocation").GetDouble();
        await using var visit = await browser.OpenAsync(Origin, "/alliance/pax-silica");

        var table = visit.Page.GetByRole(AriaRole.Table, new() { Name = "The share of the world's known capacity" });
        var row = table.GetByRole(AriaRole.Row).Filter(new() { HasText = "Lithium" });

        await Assertions.Expect(row).ToContainTextAsync(Written.Share(refining));
    }

    [Theory]
    [InlineData("Map", "The places as a table")]
    [InlineData("Over time", "The same numbers as a table")]
    public async Task A_picture_has_its_numbers_under_it(string tab, string table)
    {
        await using var visit = await browser.OpenAsync(Origin, Main);

        await visit.Page.GetByRole(AriaRole.Tab, new() { Name = tab }).ClickAsync();
        await visit.Page.GetByText(table).First.ClickAsync();

        await Assertions.Expect(visit.Page.Locator("#tab-panel details[open] tbody tr").Nth(5)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Every_chain_can_be_listed()
    {
        await using var visit = await browser.OpenAsync(Origin, Main);
        var data = await server.AskAsync(
            """
            { chains(mineral: "mineral:rare-earths", to: { countries: ["KOR"] },
                     through: [{ stages: [REFINING], controlledBy: ["CHN"] }]) { totalCount } }
            """);

        await visit.Page.GetByRole(AriaRole.Tab, new() { Name = "Chains" }).ClickAsync();

        await Assertions.Expect(visit.Page.Locator("#tab-panel"))
            .ToContainTextAsync(data.GetProperty("chains").GetProperty("totalCount").GetRawText());
    }
}
