using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Web;
using System.Xml.Linq;
using GraphKb.Server.Tests;
using Microsoft.Playwright;

namespace GraphKb.Explorer.Tests.Journeys;

/// <summary>A person takes the answer along: as a picture, a table, a page, or the question itself.</summary>
public sealed class TakeAwayTests(Browser browser, ServerProcess server)
{
    private Uri Origin => server.Client.BaseAddress!;

    [Fact]
    public async Task The_table_has_the_tonnes_of_the_API()
    {
        await using var visit = await browser.OpenAsync(Origin, "/?mineral=rare-earths&into=KOR");

        var lines = (await DownloadAsync(visit, "numbers as CSV")).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        var data = await server.AskAsync("""{ flow(mineral: "mineral:rare-earths", of: { countries: ["KOR"] }) { links { tonnes } } }""");
        var largest = data.GetProperty("flow").GetProperty("links").EnumerateArray()
            .Select(link => link.GetProperty("tonnes")).Where(tonnes => tonnes.ValueKind == JsonValueKind.Number)
            .Max(tonnes => tonnes.GetDouble());
        Assert.Contains(lines, line => line.Contains(largest.ToString("R", CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_picture_is_an_SVG_that_needs_no_style_sheet()
    {
        await using var visit = await browser.OpenAsync(Origin, "/");

        var svg = XDocument.Parse(await DownloadAsync(visit, "picture as SVG"));

        Assert.Equal("svg", svg.Root!.Name.LocalName);
        Assert.DoesNotContain("var(--", svg.ToString(), StringComparison.Ordinal);
        Assert.Contains("rare earths", string.Concat(svg.DescendantNodes().OfType<XText>()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_view_as_one_file_opens_from_the_disk()
    {
        await using var visit = await browser.OpenAsync(Origin, "/");
        var sentence = await visit.Sentence.InnerTextAsync();
        var directory = Directory.CreateTempSubdirectory("graphkb-explorer-");
        var path = Path.Combine(directory.FullName, "view.html");
        await File.WriteAllTextAsync(path, await DownloadAsync(visit, "this view as one file"), TestContext.Current.CancellationToken);
        try
        {
            await visit.Page.GotoAsync("file://" + path);

            await Assertions.Expect(visit.Page.Locator("body")).ToContainTextAsync(sentence);
            Assert.True(await visit.Page.Locator("svg path").CountAsync() > 10);
            Assert.True(await visit.Page.Locator("table tbody tr").CountAsync() > 10);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task The_question_opens_in_the_editor_and_runs_there()
    {
        await using var visit = await browser.OpenAsync(Origin, "/");

        await OpenMenuAsync(visit);
        var address = await visit.Page.GetByRole(AriaRole.Link, new() { Name = "in GraphQL" }).GetAttributeAsync("href");
        var query = HttpUtility.ParseQueryString(new Uri(Origin, address).Query);

        foreach (var operation in new[] { "Flow", "Exposure" })
        {
            var variables = JsonSerializer.Deserialize<JsonElement>(query["variables"]!);
            using var content = JsonContent.Create(new { query = query["query"], variables, operationName = operation });
            var (status, body) = await server.PostAsync(content);
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.DoesNotContain("\"errors\"", body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_frame_shows_the_answer_alone()
    {
        await using var visit = await browser.OpenAsync(Origin, "/?mineral=gallium&into=JPN&embed=1");

        await Assertions.Expect(visit.Sentence).ToContainTextAsync("gallium");
        Assert.Equal(0, await visit.Page.GetByRole(AriaRole.Group, new() { Name = "The question" }).CountAsync());
    }

    [Fact]
    public async Task A_frame_offers_no_evidence_because_it_has_no_panel()
    {
        await using var visit = await browser.OpenAsync(Origin, "/?mineral=gallium&into=JPN&through=refining,control:CHN&embed=1");
        var boxes = visit.Picture.Locator("g.box");
        await Assertions.Expect(boxes.First).ToBeVisibleAsync();

        Assert.Equal(0, await visit.Picture.GetByRole(AriaRole.Button).CountAsync());
        Assert.Equal("default", await boxes.First.EvaluateAsync<string>("box => getComputedStyle(box).cursor"));
        Assert.All(await visit.Sentence.GetByRole(AriaRole.Button).AllInnerTextsAsync(), text => Assert.EndsWith("chains", text));
        await boxes.First.ClickAsync(new() { Force = true });
        Assert.DoesNotContain("show=", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_another_origin_shows_the_frame()
    {
        var foreign = $"http://localhost:{ServerProcess.FreePort()}/";
        await using var framing = await ServerProcess.ServeAsync(new() { ["GRAPHKB_CORS__ORIGINS"] = foreign.TrimEnd('/') });
        await using var visit = await browser.OpenAsync(framing.Client.BaseAddress!, "/");
        var frame = new Uri(visit.Origin, "/?mineral=gallium&into=JPN&embed=1");
        using var listener = new HttpListener { Prefixes = { foreign } };
        listener.Start();
        var answered = AnswerOnceAsync(listener, $"<iframe src=\"{frame}\" width=\"900\" height=\"700\" title=\"Gallium\"></iframe>");
        visit.Allow(foreign);
        await visit.Page.GotoAsync(foreign);
        await answered;

        var framed = visit.Page.FrameLocator("iframe");
        await Assertions.Expect(framed.Locator(".sentence")).ToContainTextAsync("gallium");
        await Assertions.Expect(framed.Locator("svg.sankey .box").First).ToBeVisibleAsync();
    }

    private static async Task AnswerOnceAsync(HttpListener listener, string page)
    {
        var context = await listener.GetContextAsync();
        context.Response.ContentType = "text/html";
        await context.Response.OutputStream.WriteAsync(
            Encoding.UTF8.GetBytes($"<link rel=\"icon\" href=\"data:,\">{page}"), TestContext.Current.CancellationToken);
        context.Response.Close();
    }

    private static Task OpenMenuAsync(Visit visit) => visit.Page.GetByRole(AriaRole.Button, new() { Name = "share, export" }).ClickAsync();

    private static async Task<string> DownloadAsync(Visit visit, string button)
    {
        await OpenMenuAsync(visit);
        var download = await visit.Page.RunAndWaitForDownloadAsync(
            () => visit.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync());
        return await File.ReadAllTextAsync((await download.PathAsync())!, TestContext.Current.CancellationToken);
    }
}
