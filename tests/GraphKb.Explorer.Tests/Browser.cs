using Microsoft.Playwright;

namespace GraphKb.Explorer.Tests;

/// <summary>Debian's Chromium, without a window. One for all tests; each visit has a profile of its own.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",

            // Tests may run as root in a container, where Chromium has no sandbox and little shared memory.
            Args = ["--no-sandbox", "--disable-dev-shm-usage"],
        });
    }

    /// <summary>Opens an address in a new profile and waits until the page shows what it was asked for.</summary>
    /// <param name="origin">Where the server listens.</param>
    /// <param name="address">A path with its query.</param>
    /// <param name="shown">What must be there for the page to be open; null for what the explorer asks for.</param>
    /// <param name="width">Pixels.</param>
    /// <param name="theme">The theme that the system asks for.</param>
    public async Task<Visit> OpenAsync(
        Uri origin, string address, string? shown = null, int width = 1280, ColorScheme theme = ColorScheme.Light)
    {
        var context = await _browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = theme,
            Locale = "en-GB",
        });
        context.SetDefaultTimeout(60_000);
        var visit = new Visit(context, await context.NewPageAsync(), origin);
        await visit.GoAsync(address, shown);
        return visit;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
