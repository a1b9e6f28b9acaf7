using System.Globalization;
using GraphKb.Model;
using GraphKb.Model.Entities;
using GraphKb.Model.Facts;
using GraphKb.Testing;

namespace GraphKb.Seed.Tests;

/// <summary>The intake of South Korea and Japan is known in tonnes, and docs/data.md states how much of it is inferred.</summary>
[Collection(DocumentTests.Pages)]
public sealed class MarketTests
{
    private const double Inferred = 0.4;
    private static readonly string Page = Repository.GetPath("docs", "data.md");
    private static readonly MineralTree Tree = new(Seed.Package.Minerals);

    [Theory]
    [InlineData("KOR")]
    [InlineData("JPN")]
    public void Every_last_supply_is_known_in_tonnes(string importer) =>
        Assert.Empty(Into(importer).Where(fact => fact.Tonnes is null).Select(fact => fact.Id));

    /// <summary>GRAPHKB_WRITE_ANSWERS=1 rewrites the table.</summary>
    [Fact]
    public void The_table_of_what_is_inferred_is_what_the_seed_says()
    {
        var text = File.ReadAllText(Page);
        var start = text.IndexOf("| Inferred of the tonnes |", StringComparison.Ordinal);
        var end = text.IndexOf("\n\n", start, StringComparison.Ordinal);
        var table = string.Join('\n', Table());
        if (Environment.GetEnvironmentVariable("GRAPHKB_WRITE_ANSWERS") == "1")
        {
            File.WriteAllText(Page, text[..start] + table + text[end..]);
        }
        else
        {
            Assert.Equal(table, text[start..end]);
        }
    }

    private static IEnumerable<string> Table()
    {
        yield return "| Inferred of the tonnes | South Korea | Japan |";
        yield return "|---|---|---|";
        foreach (var mineral in Seed.Package.Minerals.Where(found => found.Parent is null).OrderBy(found => found.Name, StringComparer.Ordinal))
        {
            yield return $"| {mineral.Name} | {PartOf("KOR", mineral.Id)} | {PartOf("JPN", mineral.Id)} |";
        }
    }

    private static string PartOf(string importer, string mineral)
    {
        var supplies = Into(importer).Where(fact => Tree.Down(mineral).Contains(fact.Mineral)).ToList();
        var inferred = supplies.Where(fact => fact.Evidence.Confidence <= Inferred).Sum(fact => fact.Tonnes ?? 0);
        return Math.Round(100 * inferred / supplies.Sum(fact => fact.Tonnes ?? 0)).ToString(CultureInfo.InvariantCulture) + " %";
    }

    private static IEnumerable<Supply> Into(string importer)
    {
        var sites = Seed.Package.Sites.ToDictionary(site => site.Id, StringComparer.Ordinal);
        return Seed.Package.Supplies.Where(fact => LastSuppliers.Holds(fact.Evidence)
            && sites[fact.To] is { Stage: Stage.Consumption } to && to.Country == importer
            && LastSuppliers.TakesPart(sites[fact.From]));
    }
}
