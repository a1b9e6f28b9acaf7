using GraphKb.Server.Tests;
using Microsoft.Playwright;

namespace GraphKb.Explorer.Tests.Journeys;

/// <summary>A person writes a query with the help of the query editor.</summary>
public sealed class EditorTests(Browser browser, ServerProcess server)
{
    private Uri Origin => server.Client.BaseAddress!;

    [Fact]
    public async Task A_question_of_the_list_runs_and_its_answer_is_saved_as_CSV()
    {
        await using var visit = await browser.OpenAsync(Origin, "/graphiql", ".graphiql-container");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show Questions" }).ClickAsync();
        await visit.Page.Locator(".questions button").First.ClickAsync();

        await visit.Page.Locator(".graphiql-execute-button").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".result-window")).ToContainTextAsync("\"data\"");
        var download = await visit.Page.RunAndWaitForDownloadAsync(
            () => visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save the answer as CSV" }).ClickAsync());

        Assert.Equal("graphkb.csv", download.SuggestedFilename);
        var lines = await File.ReadAllLinesAsync((await download.PathAsync())!, TestContext.Current.CancellationToken);
        Assert.True(lines.Length > 1, "The table has no rows.");
    }

    [Fact]
    public async Task A_field_that_is_ticked_in_the_explorer_of_the_schema_is_added_to_the_query()
    {
        await using var visit = await browser.OpenAsync(
            Origin, "/graphiql?query=" + Uri.EscapeDataString("{ dataset { version } }"), ".graphiql-container");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show GraphiQL Explorer" }).ClickAsync();

        await visit.Page.Locator(".graphiql-explorer-root").GetByText("license", new() { Exact = true }).ClickAsync();

        await Assertions.Expect(visit.Page.Locator(".graphiql-query-editor")).ToContainTextAsync("license");
    }

    [Fact]
    public async Task The_answer_is_saved_only_after_a_query_has_run()
    {
        await using var visit = await browser.OpenAsync(Origin, "/graphiql", ".graphiql-container");
        var message = new TaskCompletionSource<string>();
        visit.Page.Dialog += (_, dialog) =>
        {
            message.TrySetResult(dialog.Message);
            _ = dialog.AcceptAsync();
        };

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save the answer as CSV" }).ClickAsync();

        var shown = await message.Task.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("There is no answer to save yet: run a query first.", shown);
    }
}
