using GraphKb.Server.Tests;
using Microsoft.Playwright;

namespace GraphKb.Explorer.Tests.Journeys;

/// <summary>A person asks what a cut would cost, and shows it to somebody.</summary>
public sealed class WhatIfTests(Browser browser, ServerProcess server)
{
    private const string Japan = "/?mineral=rare-earths&into=JPN";
    private const string Measure = "measure:chn-dual-use-jpn-2026-01";

    private Uri Origin => server.Client.BaseAddress!;

    [Fact]
    public async Task Japans_loss_at_a_cut_of_60_percent_can_be_sent_as_a_link()
    {
        var lossAtAll = await DisruptAsync("JPN", $$"""{ measures: ["{{Measure}}"] }""");
        var loss = await DisruptAsync("JPN", $$"""{ measures: ["{{Measure}}"], keep: 0.4 }""");
        await using var sender = await browser.OpenAsync(Origin, Japan);

        await sender.AddTermAsync(
            WhatIf(sender).GetByRole(AriaRole.Button, new() { Name = "add: a measure" }),
            "January 2026",
            "China: export control of January 2026 on Japan");
        await Assertions.Expect(Loss(sender)).ToContainTextAsync(Written.Tonnes(lossAtAll));
        await SlideAsync(sender, "40");
        await Assertions.Expect(Loss(sender)).ToContainTextAsync(Written.Tonnes(loss));
        await Assertions.Expect(sender.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("keep=0.4"));

        await using var receiver = await browser.OpenAsync(Origin, new Uri(sender.Page.Url).PathAndQuery);
        await Assertions.Expect(Loss(receiver)).ToContainTextAsync(Written.Tonnes(loss));
    }

    [Fact]
    public async Task The_picture_follows_the_slider()
    {
        await using var visit = await browser.OpenAsync(Origin, $"{Japan}&measure=chn-dual-use-jpn-2026-01");
        await Assertions.Expect(Loss(visit)).ToBeVisibleAsync();
        var before = await visit.Picture.InnerHTMLAsync();

        await visit.Page.GetByRole(AriaRole.Slider).EvaluateAsync(
            "slider => { slider.value = 70; slider.dispatchEvent(new Event('input', { bubbles: true })); }");

        await visit.Page.WaitForFunctionAsync("before => document.querySelector('svg.sankey').innerHTML !== before", before);
        Assert.True(await visit.Picture.Locator(".ghost path").CountAsync() > 0);
    }

    [Fact]
    public async Task A_box_that_stops_is_a_scenario()
    {
        await using var visit = await browser.OpenAsync(Origin, "/?mineral=rare-earths&into=KOR");

        await visit.Picture.GetByRole(AriaRole.Button, new() { Name = "Mountain Pass separation" }).ClickAsync();
        await visit.Evidence.GetByRole(AriaRole.Button, new() { Name = "what if it stopped?" }).ClickAsync();

        var loss = await DisruptAsync("KOR", """{ remove: [{ ids: ["site:mountain-pass-separation"] }] }""");
        await Assertions.Expect(Loss(visit)).ToContainTextAsync(Written.Tonnes(loss));
        await WhatIf(visit).GetByRole(AriaRole.Button, new() { Name = "as it is" }).ClickAsync();
        await Assertions.Expect(Loss(visit)).ToHaveCountAsync(0);
    }

    private static ILocator WhatIf(Visit visit) => visit.Page.GetByRole(AriaRole.Region, new() { Name = "What if" });

    private static ILocator Loss(Visit visit) => WhatIf(visit).Locator(".loss");

    private static Task SlideAsync(Visit visit, string percent) => visit.Page.GetByRole(AriaRole.Slider).FillAsync(percent);

    private async Task<double> DisruptAsync(string country, string scenario)
    {
        var data = await server.AskAsync(
            $$"""
            { disruption(mineral: "mineral:rare-earths", of: { countries: ["{{country}}"] }, scenario: {{scenario}}) { loss } }
            """);
        return data.GetProperty("disruption").GetProperty("loss").GetDouble();
    }
}
