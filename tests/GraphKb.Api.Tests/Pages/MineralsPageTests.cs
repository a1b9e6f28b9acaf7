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

    private static string TableOf(string page)
    {
        var start = page.IndexOf("| rare-earths ", StringComparison.Ordinal);
        return page[start..page.IndexOf("\n\n", start, StringComparison.Ordinal)];
    }

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
            OfTrade(data.GetProperty("koreaTrade")),
            Band(data, "koreaThrough"),
            Band(data, "koreaKnown"),
            Band(data, "japanDirect"),
            OfTrade(data.GetProperty("japanTrade")),
            Band(data, "japanThrough"),
            Band(data, "japanKnown"),
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

    // China's shares in the newest year of which a trade fact has one, the founding editorial aside, which names no year.
    private static string OfTrade(JsonElement country)
    {
        var shares = country.GetProperty("imports").EnumerateArray()
            .Where(fact => fact.GetProperty("exporter").GetProperty("code").GetString() == "CHN")
            .Where(fact => fact.GetProperty("importerShare").ValueKind == JsonValueKind.Number)
            .Where(fact => fact.GetProperty("sources")[0].GetProperty("id").GetString() != "source:editorial-2026-01-13")
            .ToLookup(fact => fact.GetProperty("year").GetInt32());
        if (shares.Count == 0)
        {
            return "–";
        }

        var newest = shares.Max(year => year.Key);
        var codes = shares[newest]
            .Select(fact => (fact.GetProperty("hs").GetString() + " " + Percent(fact.GetProperty("importerShare"))).Trim());
        return $"{string.Join(", ", codes.Order(StringComparer.Ordinal))} ({newest.ToString(CultureInfo.InvariantCulture)})";
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
