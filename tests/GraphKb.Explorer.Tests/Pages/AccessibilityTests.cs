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
        foreach (var theme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var visit = await browser.OpenAsync(Origin, address, theme: theme);

            var result = await visit.Page.RunAxe();

            Assert.Empty(result.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{rule.Id} in {theme}: {node.Html}")));
        }
    }

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
