using System.Security.Cryptography;
using System.Text;
using GraphKb.Server.Tests;
using Microsoft.Playwright;

namespace GraphKb.Explorer.Tests.Pages;

/// <summary>On a server with keys the pages open without one, ask for it, and then work.</summary>
public sealed class KeyTests(Browser browser)
{
    private const string Key = "gkb_of_a_test";

    [Fact]
    public async Task The_explorer_and_the_editor_ask_for_the_key_once()
    {
        await using var server = await ServerProcess.ServeAsync(new()
        {
            ["GRAPHKB_AUTH__KEYS__0"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key))),
        });
        await using var visit = await browser.OpenAsync(new Uri($"http://127.0.0.1:{server.Port}"), "/graphiql", "#editor");

        // The editor asks for the schema at once, and is refused.
        await visit.Page.GetByLabel("Key of this server").FillAsync(Key);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Execute query" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".result-window")).ToContainTextAsync("totalCount", new() { Timeout = 60_000 });

        await visit.GoAsync("/");
        await Assertions.Expect(visit.Sentence).ToContainTextAsync("South Korea");
        visit.ForgiveErrors();
    }

    [Fact]
    public async Task The_explorer_says_that_a_key_is_wrong()
    {
        await using var server = await ServerProcess.ServeAsync(new() { ["GRAPHKB_AUTH__KEYS__0"] = new string('0', 64) });
        await using var visit = await browser.OpenAsync(new Uri($"http://127.0.0.1:{server.Port}"), "/");

        await visit.Page.GetByLabel("Key").FillAsync(Key);
        await visit.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("did not accept the key");
        visit.ForgiveErrors();
    }
}
