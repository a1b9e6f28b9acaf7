using GraphKb.Model;
using GraphKb.Testing;
using Microsoft.Playwright;

namespace GraphKb.Explorer.Tests.Pages;

/// <summary>Names, notes and addresses of a data package are untrusted.</summary>
public sealed class HostileDataTests(Browser browser)
{
    private const string Script = "<script>document.title = 'taken'</script><img src=x onerror=\"document.title = 'taken'\">";
    private static readonly string LongName = string.Concat(Enumerable.Repeat("Sehr langer Name ", 20)) + "고려아연 江西铜业";

    private static readonly string[] Addresses =
    [
        "/?mineral=re&into=KOR&through=refining", "/?mineral=re&into=KOR&through=refining&show=intake",
        "/site/refinery", "/site/plant", "/company/holding", "/source/s", "/mineral/re", "/country/MYS", "/alliance/pact", "/measure/ban",
    ];

    [Fact]
    public async Task A_script_in_the_data_is_text_everywhere()
    {
        await using var server = await PackageServer.ServeAsync(MakePackage());
        foreach (var address in Addresses)
        {
            await using var visit = await browser.OpenAsync(server.Origin, address);

            await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("<script>");
            Assert.NotEqual("taken", await visit.Page.TitleAsync());
            Assert.Equal(0, await visit.Page.Locator("a[href^='javascript:' i]").CountAsync());
            Assert.Equal("", await visit.FindTooWideAsync());
        }
    }

    [Theory]
    [InlineData('W')]
    [InlineData('鉱')]
    public async Task A_long_name_without_blanks_stays_in_its_column(char letter)
    {
        var tiny = TinyChain.Package;
        await using var server = await PackageServer.ServeAsync(
            tiny with { Sites = [.. tiny.Sites.Select(site => site with { Name = new string(letter, 200) + site.Name })] });
        await using var visit = await browser.OpenAsync(server.Origin, "/?mineral=re&into=KOR&day=2026-01-01");
        await Assertions.Expect(visit.Picture.Locator("g.box text", new() { HasText = "…" }).First).ToBeVisibleAsync();

        Assert.Equal(0, await visit.Picture.EvaluateAsync<int>(
            """
            picture => {
              const columns = [...picture.querySelectorAll("rect.body")].map(box => box.x.baseVal.value).sort((a, b) => a - b);
              return [...picture.querySelectorAll("g.box text")].map(text => text.getBBox()).filter(({ x, width }) =>
                x + width > (columns.find(column => column > x) ?? picture.width.baseVal.value)).length;
            }
            """));

        await visit.GoAsync("/site/refinery?day=2026-01-01");
        await Assertions.Expect(visit.Page.Locator("svg.neighbours text").First).ToContainTextAsync("…");
        Assert.Equal(0, await visit.Page.Locator("svg.neighbours").EvaluateAsync<int>(
            """
            picture => [...picture.querySelectorAll("text")].map(text => text.getBBox())
              .filter(({ x, width }) => x < 0 || x + width > picture.width.baseVal.value).length
            """));
    }

    private static DataPackage MakePackage()
    {
        var tiny = TinyChain.Package;
        return tiny with
        {
            Countries = [.. tiny.Countries.Select(country => country with { Name = country.Name + Script })],
            Alliances = [.. tiny.Alliances.Select(alliance => alliance with { Name = alliance.Name + Script })],
            Minerals = [.. tiny.Minerals.Select(mineral => mineral with { Name = mineral.Name + Script })],
            Companies = [.. tiny.Companies.Select(company => company with { Name = LongName + Script })],
            Sites = [.. tiny.Sites.Select(site => site with { Name = site.Name + LongName + Script, Note = Script })],
            Measures = [.. tiny.Measures.Select(measure => measure with { Name = Script })],
            Sources = [.. tiny.Sources.Select(source => source with { Title = Script, Url = "javascript:document.title='taken'" })],
        };
    }
}
