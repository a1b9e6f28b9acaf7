using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using GraphKb.Server.Tests;
using Microsoft.Playwright;

namespace GraphKb.Explorer.Tests.Pages;

/// <summary>Every page for every reader: screen readers, both themes, every width.</summary>
public sealed class AccessibilityTests(Browser browser, ServerProcess server)
{
    private static readonly string[] Pages =
    [
        "/", "/?mineral=gallium&into=JPN&through=control:CHN&show=intake", "/?mineral=rare-earths&into=KOR&colour=confidence",
        "/ask", "/site/mountain-pass-mine", "/company/lynas", "/country/KOR", "/alliance/pax-silica", "/mineral/lithium",
        "/?mineral=unobtainium",
    ];

    private Uri Origin => server.Client.BaseAddress!;

    public static TheoryData<string> Addresses => [.. Pages];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Axe_finds_no_violation(string address)
    {
        await using var visit = await browser.OpenAsync(Origin, address, theme: ColorScheme.Light);
        var light = await visit.Page.RunAxe();

        // Of all rules only that of the contrast depends on the theme.
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        var dark = await visit.Page.RunAxe(new AxeRunOptions { RunOnly = RunOnlyOptions.Rules("color-contrast") });

        Assert.Empty(Format(light, "light"));
        Assert.NotEmpty(dark.Passes);
        Assert.Empty(Format(dark, "dark"));
    }

    private static IEnumerable<string> Format(AxeResult result, string theme) =>
        result.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id} in {theme}: {node.Html}"));

    [Theory]
    [InlineData(360)]
    [InlineData(768)]
    [InlineData(2560)]
    public async Task A_page_is_never_wider_than_the_window(int width)
    {
        foreach (var address in Pages)
        {
            await using var visit = await browser.OpenAsync(Origin, address, width: width);

            Assert.Equal("", await visit.FindTooWideAsync());
        }
    }
}
