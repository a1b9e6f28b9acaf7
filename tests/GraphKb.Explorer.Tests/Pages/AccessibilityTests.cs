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

    private static readonly int[] Widths = [360, 768, 2560];

    private Uri Origin => server.Client.BaseAddress!;

    public static TheoryData<string> Addresses => [.. Pages];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Axe_finds_no_violation(string address)
    {
        await using var visit = await browser.OpenAsync(Origin, address);
        foreach (var theme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = theme });

            var result = await visit.Page.RunAxe();

            Assert.Empty(result.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id} in {theme}: {node.Html}")));
        }
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task A_page_is_never_wider_than_the_window(string address)
    {
        await using var visit = await browser.OpenAsync(Origin, address, width: Widths[0]);
        foreach (var width in Widths)
        {
            await visit.Page.SetViewportSizeAsync(width, visit.Page.ViewportSize!.Height);
            await visit.SettleAsync();

            Assert.Equal("", await visit.FindTooWideAsync());
        }
    }
}
