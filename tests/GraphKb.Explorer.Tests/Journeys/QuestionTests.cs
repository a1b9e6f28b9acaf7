using GraphKb.Server.Tests;
using Microsoft.Playwright;

namespace GraphKb.Explorer.Tests.Journeys;

/// <summary>A person changes the question by clicking; the sentence has the API's own numbers.</summary>
public sealed class QuestionTests(Browser browser, ServerProcess server)
{
    private const string Korea = """{ countries: ["KOR"] }""";
    private const string RefinedByChina = """{ stages: [REFINING], controlledBy: ["CHN"] }""";

    private Uri Origin => server.Client.BaseAddress!;

    [Fact]
    public async Task The_first_page_shows_the_main_question_without_a_click()
    {
        await using var visit = await browser.OpenAsync(Origin, "/");

        var (tonnes, atLeast, atMost) = await server.ExposureAsync("rare-earths", Korea, RefinedByChina);
        await HasAsync(visit, "South Korea", Written.Tonnes(tonnes), Written.Bounds(atLeast, atMost), "China");
        Assert.True(await visit.Picture.Locator("g.box").CountAsync() > 10);
        Assert.True(await visit.Picture.Locator("g.box.passed").CountAsync() > 3);
    }

    [Fact]
    public async Task Another_mineral_is_one_click()
    {
        await using var visit = await browser.OpenAsync(Origin, "/");

        await visit.ChooseMineralAsync("Lithium");

        var (tonnes, atLeast, atMost) = await server.ExposureAsync("lithium", Korea, RefinedByChina);
        await HasAsync(visit, Written.Tonnes(tonnes), Written.Bounds(atLeast, atMost));
        Assert.Contains("mineral=lithium", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Location_and_ownership_can_be_compared()
    {
        await using var visit = await browser.OpenAsync(Origin, "/?mineral=rare-earths&into=KOR");

        await visit.AddTermAsync(Word(visit, "add: through"), "refi", "Refining");
        await visit.AddTermAsync(Word(visit, "through Refining"), "china", "in China");
        await visit.AddTermAsync(Word(visit, "add: through"), "refi", "Refining");
        await visit.AddTermAsync(Word(visit, "through Refining").Last, "china", "owned by China");

        var located = await server.ExposureAsync("rare-earths", Korea, """{ stages: [REFINING], countries: ["CHN"] }""");
        var owned = await server.ExposureAsync(
            "rare-earths", Korea, """{ stages: [REFINING], controlledBy: ["CHN"], control: OWNERSHIP }""");
        await HasAsync(visit, Written.Bounds(located.AtLeast, located.AtMost), Written.Bounds(owned.AtLeast, owned.AtMost));
    }

    [Fact]
    public async Task The_intake_of_a_single_factory_is_found_by_its_name()
    {
        await using var visit = await browser.OpenAsync(Origin, "/");

        await visit.AddTermAsync(Word(visit, "into"), "hyeonpung", "Hyeonpung magnet plant");
        await Word(visit, "into").ClickAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "remove in South Korea" }).ClickAsync();
        await visit.SettleAsync();

        var (tonnes, atLeast, atMost) = await server.ExposureAsync(
            "rare-earths", """{ ids: ["site:hyeonpung-magnets"] }""", RefinedByChina);
        await HasAsync(visit, "Hyeonpung", Written.Tonnes(tonnes), Written.Bounds(atLeast, atMost));
    }

    [Fact]
    public async Task What_is_avoided_is_a_number_and_marked_in_the_picture()
    {
        await using var visit = await browser.OpenAsync(Origin, "/?mineral=rare-earths&into=KOR&avoid=refining,control:CHN");

        var (_, atLeast, atMost) = await server.ExposureAsync("rare-earths", Korea, RefinedByChina);
        await HasAsync(visit, Written.Bounds(1 - atMost, 1 - atLeast), "has not passed refining that China controls");
        var data = await server.AskAsync(
            """
            { chains(mineral: "mineral:rare-earths", to: { countries: ["KOR"] },
                     avoid: [{ stages: [REFINING], controlledBy: ["CHN"] }]) { totalCount } }
            """);
        await HasAsync(visit, $"{data.GetProperty("chains").GetProperty("totalCount").GetInt64()} chains");
        Assert.True(await visit.Picture.Locator("g.box.avoided").CountAsync() > 3);
    }

    [Fact]
    public async Task The_day_and_the_least_confidence_are_dials()
    {
        await using var visit = await browser.OpenAsync(Origin, "/");

        await visit.Page.GetByLabel("day", new() { Exact = true }).FillAsync("2024-06-30");
        await visit.Page.GetByLabel("relying on").FillAsync("0.5");
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.SettleAsync();

        var (tonnes, atLeast, atMost) = await server.ExposureAsync(
            "rare-earths", Korea, RefinedByChina, """, asOf: "2024-06-30", minConfidence: 0.5""");
        await HasAsync(visit, Written.Tonnes(tonnes), Written.Bounds(atLeast, atMost));
    }

    [Fact]
    public async Task The_link_shows_the_same_to_somebody_else()
    {
        await using var sender = await browser.OpenAsync(Origin, "/");
        await sender.ChooseMineralAsync("Gallium");
        await ByControl(sender).ClickAsync();
        await sender.SettleAsync();
        var sentence = await sender.Sentence.InnerTextAsync();

        await using var receiver = await browser.OpenAsync(Origin, new Uri(sender.Page.Url).PathAndQuery);

        Assert.Equal(sentence, await receiver.Sentence.InnerTextAsync());
        Assert.Equal("true", await ByControl(receiver).GetAttributeAsync("aria-pressed"));
    }

    [Fact]
    public async Task The_full_stop_stays_with_the_last_number_at_any_width()
    {
        await using var visit = await browser.OpenAsync(Origin, "/?mineral=rare-earths&into=KOR&through=refining,control:CHN");

        Assert.Equal(0, await visit.Sentence.EvaluateAsync<int>(
            """
            sentence => {
              const chains = [...sentence.querySelectorAll("button.figure")].find(part => part.textContent.endsWith("chains"));
              const texts = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT);
              while (!chains.contains(texts.currentNode) || texts.currentNode === sentence) { texts.nextNode(); }
              const stop = document.createRange();
              stop.setStart(texts.nextNode(), 0);
              stop.setEnd(texts.currentNode, 1);
              return Array.from({ length: 100 }, (_, index) => 200 + 4 * index).filter(width => {
                sentence.style.width = `${width}px`;
                return stop.getBoundingClientRect().left < chains.getBoundingClientRect().left;
              }).length;
            }
            """));
    }

    [Fact]
    public async Task After_a_choice_the_focus_is_where_the_person_was()
    {
        await using var visit = await browser.OpenAsync(Origin, "/?mineral=gallium&into=KOR");
        var add = Word(visit, "add: through");

        await add.ClickAsync();
        await visit.Page.Locator(".choices button", new() { HasText = "Refining" }).PressAsync("Enter");

        await Assertions.Expect(Word(visit, "through Refining")).ToBeVisibleAsync();
        await Assertions.Expect(add).ToBeFocusedAsync();
        await Word(visit, "through Refining").ClickAsync();
        await visit.Page.Locator(".choices button", new() { HasText = "Processing" }).PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator(".popover input[type=search]")).ToBeFocusedAsync();
    }

    private static ILocator ByControl(Visit visit) =>
        visit.Page.GetByRole(AriaRole.Group, new() { Name = "Colour by" })
            .GetByRole(AriaRole.Button, new() { Name = "control", Exact = true });

    private static ILocator Word(Visit visit, string name) =>
        visit.Page.GetByRole(AriaRole.Group, new() { Name = "The question" }).GetByRole(AriaRole.Button, new() { Name = name }).First;

    private static async Task HasAsync(Visit visit, params string[] parts)
    {
        foreach (var part in parts)
        {
            await Assertions.Expect(visit.Sentence).ToContainTextAsync(part);
        }
    }
}
