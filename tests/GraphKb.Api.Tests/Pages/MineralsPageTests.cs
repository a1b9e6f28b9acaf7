using System.Globalization;
using System.Text;
using System.Text.Json;
using GraphKb.Api.Requests;
using GraphKb.Testing;

namespace GraphKb.Api.Tests.Pages;

/// <summary>Compares every line of docs/minerals.md with the seed's answer to the query that the page prints.</summary>
public sealed class MineralsPageTests
{
    private static readonly string Page = Repository.GetPath("docs/minerals.md");

    [Fact]
    public async Task Every_line_of_the_table_is_the_answer_of_the_seed()
    {
        var text = await File.ReadAllTextAsync(Page, TestContext.Current.CancellationToken);
        var query = Between(text, "```graphql\n", "```");
        var table = TableOf(text);
        await using var store = Repository.CreateSeedStore();
        using var executor = new GraphQlExecutor(store, new ApiLimits(), TimeProvider.System);
        var lines = new List<string>();
        foreach (var line in table.Split('\n'))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            lines.Add($"| {cells[1]} | {cells[2]} | {await AnswerAsync(executor, query, cells[1], cells[2])} |");
        }

        var fresh = string.Join('\n', lines);
        if (PrintedAnswers.AreRewritten)
        {
            await File.WriteAllTextAsync(Page, text.Replace(table, fresh, StringComparison.Ordinal), TestContext.Current.CancellationToken);
        }
        else
        {
            Assert.Equal(table, fresh);
        }
    }

    private static string TableOf(string page) => page[page.IndexOf("| rare-earths ", StringComparison.Ordinal)..].TrimEnd('\n');

    private static async Task<string> AnswerAsync(GraphQlExecutor executor, string query, string mineral, string stage)
    {
        var variables = JsonSerializer.SerializeToElement(new { mineral = "mineral:" + mineral, stage });
        var request = new GraphQlRequest(query, null, variables);
        var answer = await executor.ExecuteAsync(request, GraphQlTransport.Post, TestContext.Current.CancellationToken);
        Assert.False(answer.HasErrors, Encoding.UTF8.GetString(answer.Json));
        using var json = JsonDocument.Parse(answer.Json);
        var data = json.RootElement.GetProperty("data");
        var owned = data.GetProperty("owned");
        return string.Join(
            " | ",
            $"{OfChina(data.GetProperty("located"))}, {OfChina(owned)}, {Percent(owned.GetProperty("unlisted"))}",
            Band(data, "koreaDirect"),
            Band(data, "koreaThrough"),
            Band(data, "japanDirect"),
            Band(data, "japanThrough"),
            Weakest(data.GetProperty("pax")));
    }

    private static string OfChina(JsonElement concentration) =>
        concentration.GetProperty("shares").EnumerateArray()
            .Where(share => share.GetProperty("country").GetProperty("code").GetString() == "CHN")
            .Select(share => Percent(share.GetProperty("share")))
            .SingleOrDefault("0 %");

    private static string Band(JsonElement data, string exposure)
    {
        var bounds = data.GetProperty(exposure);
        var (least, most) = (Percent(bounds.GetProperty("atLeast")), Percent(bounds.GetProperty("atMost")));
        return least == most ? least : $"{least[..^2]} to {most}";
    }

    private static string Weakest(JsonElement coverage)
    {
        var weakest = coverage.GetProperty("weakest").GetString();
        var stage = coverage.GetProperty("stages").EnumerateArray().Single(found => found.GetProperty("stage").GetString() == weakest);
        return $"{weakest}: {Percent(stage.GetProperty("byLocation"))}, {Percent(stage.GetProperty("byOwnership"))}";
    }

    private static string Percent(JsonElement share) => Math.Round(share.GetDouble() * 100).ToString(CultureInfo.InvariantCulture) + " %";

    private static string Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }
}
