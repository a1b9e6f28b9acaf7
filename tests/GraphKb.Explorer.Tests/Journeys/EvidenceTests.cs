using System.Text.Json;
using GraphKb.Server.Tests;
using Microsoft.Playwright;

namespace GraphKb.Explorer.Tests.Journeys;

/// <summary>A person asks where a number comes from.</summary>
public sealed class EvidenceTests(Browser browser, ServerProcess server)
{
    private Uri Origin => server.Client.BaseAddress!;

    [Fact]
    public async Task A_figure_leads_to_its_source_in_two_clicks()
    {
        await using var visit = await browser.OpenAsync(Origin, "/");
        var data = await server.AskAsync(
            """
            { site(id: "site:market-kor") {
                suppliers(mineral: "mineral:rare-earths") { tonnes sources { id title } } } }
            """);
        var source = data.GetProperty("site").GetProperty("suppliers").EnumerateArray()
            .Where(supply => supply.GetProperty("tonnes").ValueKind == JsonValueKind.Number)
            .MaxBy(supply => supply.GetProperty("tonnes").GetDouble()).GetProperty("sources")[0];

        await visit.Sentence.GetByRole(AriaRole.Button).First.ClickAsync();
        await visit.Evidence.GetByRole(AriaRole.Link, new() { Name = source.GetProperty("title").GetString()! }).First.ClickAsync();

        await Assertions.Expect(visit.Page.Locator("main h1")).ToContainTextAsync(source.GetProperty("title").GetString()!);
        Assert.Equal("/" + source.GetProperty("id").GetString()!.Replace(':', '/'), new Uri(visit.Page.Url).AbsolutePath);
    }

    [Theory]
    [InlineData("companies")]
    [InlineData("controllers")]
    public async Task The_intake_is_the_same_whatever_the_boxes_are(string boxes)
    {
        const string Question = "/?mineral=copper&into=refining,CHN&day=2026-11-24&show=intake";
        await using var sites = await browser.OpenAsync(Origin, Question);
        await using var visit = await browser.OpenAsync(Origin, $"{Question}&by={boxes}");

        await sites.Evidence.Locator(".fact").First.WaitForAsync();
        await Assertions.Expect(visit.Evidence.Locator(".fact .ends"))
            .ToHaveTextAsync(await sites.Evidence.Locator(".fact .ends").AllTextContentsAsync());
        await Assertions.Expect(visit.Sentence).ToHaveTextAsync(await sites.Sentence.InnerTextAsync());
    }

    [Fact]
    public async Task A_box_is_reached_by_the_keyboard_and_opens_its_evidence()
    {
        await using var visit = await browser.OpenAsync(Origin, "/");

        await visit.Picture.Locator("g.box.passed").First.FocusAsync();
        var name = await visit.Picture.Locator("g.box.passed").First.Locator("title").TextContentAsync();
        await visit.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visit.Evidence.GetByRole(AriaRole.Heading, new() { Level = 3 })).ToContainTextAsync(name!.Split(',')[0]);
        await Assertions.Expect(visit.Evidence).ToContainTextAsync("Controlled by");
    }

    [Fact]
    public async Task A_box_can_become_a_part_of_the_question()
    {
        await using var visit = await browser.OpenAsync(Origin, "/?mineral=rare-earths&into=KOR");

        await visit.Picture.GetByRole(AriaRole.Button, new() { Name = "Mountain Pass separation" }).ClickAsync();
        await visit.Evidence.GetByRole(AriaRole.Button, new() { Name = "through here" }).ClickAsync();
        await visit.SettleAsync();

        var (_, atLeast, atMost) = await server.ExposureAsync(
            "rare-earths", """{ countries: ["KOR"] }""", """{ ids: ["site:mountain-pass-separation"] }""");
        await Assertions.Expect(visit.Sentence).ToContainTextAsync(Written.Bounds(atLeast, atMost));
    }

    [Fact]
    public async Task The_table_under_the_picture_has_every_band()
    {
        await using var visit = await browser.OpenAsync(Origin, "/");

        await visit.Page.GetByText("The same numbers as a table").ClickAsync();

        await Assertions.Expect(visit.Page.Locator("details.numbers tbody tr"))
            .ToHaveCountAsync(await visit.Picture.Locator(".bands path").CountAsync());
    }
}
