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
