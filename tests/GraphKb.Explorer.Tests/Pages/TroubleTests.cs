using GraphKb.Server.Tests;
using Microsoft.Playwright;

namespace GraphKb.Explorer.Tests.Pages;

/// <summary>What cannot be shown is a sentence, never a blank page.</summary>
public sealed class TroubleTests(Browser browser, ServerProcess server)
{
    private Uri Origin => server.Client.BaseAddress!;

    [Theory]
    [InlineData("/?mineral=unobtainium", "unobtainium")]
    [InlineData("/?mineral=rare-earths&into=XXX", "XXX")]
    [InlineData("/?mineral=helium&into=ATA", "Antarctica")]
    [InlineData("/?mineral=gallium&into=KOR&avoid=controlled:CHN", "controlled:CHN")]
    [InlineData("/?mineral=gallium&into=KOR&day=tomorrow", "a day such as 2026-11-24")]
    [InlineData("/?mineral=gallium&into=KOR&colour=alliance&alliance=nope", "“nope” for alliance, which was left out")]
    [InlineData("/mineral/gallium/", "Gallium")]
    [InlineData("/site/atlantis", "atlantis")]
    [InlineData("/source/%3Cscript%3Ealert(1)%3C%2Fscript%3E", "<script>")]
    public async Task An_address_that_means_nothing_is_answered_with_a_sentence(string address, string named)
    {
        await using var visit = await browser.OpenAsync(Origin, address);

        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync(named);
        Assert.True((await visit.Page.Locator("main").InnerTextAsync()).Length > 30);
        visit.ForgiveErrors();
    }

    [Theory]
    [InlineData("/?mineral=rare-earths&into=KOR&through=site:atlantis&show=through-1")]
    [InlineData("/?mineral=helium&into=ATA&avoid=site:atlantis&show=avoid-1")]
    public async Task A_condition_that_means_nothing_is_named_beside_the_answer_and_in_the_evidence(string address)
    {
        await using var visit = await browser.OpenAsync(Origin, address);

        await Assertions.Expect(visit.Evidence).ToContainTextAsync("There is no site \"site:atlantis\"");
        var answer = visit.Page.Locator(".sentence, .sentence + .notice");
        await answer.Filter(new() { HasText = "There is no site \"site:atlantis\"" }).WaitForAsync();
        Assert.DoesNotContain(await answer.AllInnerTextsAsync(), text => text.Contains(".)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_misspelt_mineral_is_one_click_from_the_right_one()
    {
        await using var visit = await browser.OpenAsync(Origin, "/?mineral=galium&into=KOR");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "mineral:gallium" }).ClickAsync();

        await Assertions.Expect(visit.Sentence).ToContainTextAsync("gallium");
        visit.ForgiveErrors();
    }

    [Fact]
    public async Task A_page_whose_script_does_not_come_says_so()
    {
        await using var visit = await browser.OpenAsync(Origin, "/ask");
        await visit.Page.RouteAsync("**/assets/main-*.js", route => route.FulfillAsync(new() { Status = 404 }));

        await visit.GoAsync("/", ".late");

        await Assertions.Expect(visit.Page.Locator("body")).ToContainTextAsync("could not be loaded: load the page again");
        visit.ForgiveErrors();
    }

    [Fact]
    public async Task A_server_that_goes_away_is_waited_for()
    {
        await using var visit = await browser.OpenAsync(Origin, "/");
        await visit.Page.RouteAsync("**/graphql*", route => route.AbortAsync());

        await visit.Mineral.SelectOptionAsync(new SelectOptionValue { Label = "Gallium" });
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("does not answer");
        await visit.Page.UnrouteAllAsync();

        await Assertions.Expect(visit.Sentence).ToContainTextAsync("gallium", new() { Timeout = 60_000 });
        visit.ForgiveErrors();
    }
}
