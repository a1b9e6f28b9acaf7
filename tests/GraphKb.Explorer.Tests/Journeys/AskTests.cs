using System.Text.RegularExpressions;
using GraphKb.Server.Tests;
using Microsoft.Playwright;

namespace GraphKb.Explorer.Tests.Journeys;

/// <summary>A person asks a question of the library, and tries the addresses that programs use.</summary>
public sealed class AskTests(Browser browser, ServerProcess server)
{
    private Uri Origin => server.Client.BaseAddress!;

    [Fact]
    public async Task A_question_is_saved_as_a_file_with_what_was_filled_in()
    {
        await using var visit = await browser.OpenAsync(Origin, "/ask", "summary >> nth=0");
        await visit.Page.GetByText("How much of a mineral that a country takes in").ClickAsync();
        var question = visit.Page.Locator("details[open]");
        await question.GetByLabel("of", new() { Exact = true }).FillAsync("KOR");

        var download = await visit.Page.RunAndWaitForDownloadAsync(
            () => question.GetByRole(AriaRole.Button, new() { Name = "csv" }).ClickAsync());

        Assert.Equal("exposure.csv", download.SuggestedFilename);
        Assert.Contains(
            "# variables: mineral=mineral:gallium, of=KOR, ",
            await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistake_in_a_variable_is_told_beside_it()
    {
        await using var visit = await browser.OpenAsync(Origin, "/ask", "summary >> nth=0");
        await visit.Page.GetByText("How much of a mineral that a country takes in").ClickAsync();
        var question = visit.Page.Locator("details[open]");
        await question.GetByLabel("minConfidence", new() { Exact = true }).FillAsync("much");
        await question.GetByRole(AriaRole.Button, new() { Name = "csv" }).ClickAsync();

        await Assertions.Expect(question.GetByRole(AriaRole.Alert)).ToHaveTextAsync("minConfidence is \"much\"; expected a number.");
        visit.ForgiveErrors();
    }

    [Fact]
    public async Task The_page_to_try_the_addresses_shows_them_and_breaks_no_policy()
    {
        await using var visit = await browser.OpenAsync(Origin, "/reference/", "#app");

        await Assertions.Expect(visit.Page.GetByText(new Regex("Which are the largest mines")).First).ToBeVisibleAsync();
    }
}
